package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names what one command, or one entry of a bulk command, did: the command's id, or {@code
 * command/n} with n from 1 for the entries of a bulk. Holds, adjustments and reversals refer to it.
 */
public record EntryId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EntryId {
    Identifiers.requireEntry(value);
  }

  public static EntryId of(CommandId command) {
    return new EntryId(command.value());
  }

  /**
   * @param number position in the bulk, from 1
   */
  public static EntryId of(CommandId command, int number) {
    return new EntryId(command.value() + "/" + number);
  }

  /** The command that this entry belongs to. */
  public CommandId command() {
    int slash = value.indexOf('/');
    return new CommandId(slash < 0 ? value : value.substring(0, slash));
  }

  @Override
  public String toString() {
    return value;
  }
}
