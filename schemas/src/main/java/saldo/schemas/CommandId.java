package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The idempotency key of a command, unique within its ledger: 1 to 64 letters, digits and {@code .
 * _ : -}. The same id means the same command: it is decided once, and every repeat gets the stored
 * outcome.
 */
public record CommandId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommandId {
    Identifiers.requireCommand(value);
  }

  public static CommandId of(String value) {
    return new CommandId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
