package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The idempotency key of a command, unique within its ledger: 1 to 64 letters, digits and {@code .
 * _ : -}. The same id means the same command: it is decided once, and every repeat gets the stored
 * outcome.
 */
public record CommandId(@JsonValue String value) {
  /** Begins the ids of facts, which follow from a device's own numbers. */
  public static final String FACT = "fact:";

  /** Begins the ids of what devices request, which follow from a device's own keys. */
  public static final String REQUEST = "auth:";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommandId {
    Identifiers.requireCommand(value);
  }

  public static CommandId of(String value) {
    return new CommandId(value);
  }

  /**
   * Whether the id is one of the gateway's. Nobody else may use such an id: a fact whose id is
   * taken would be refused, and so lost.
   */
  public boolean isOfDevice() {
    return value.startsWith(FACT) || value.startsWith(REQUEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
