package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one issuer's complete book: 1 to 32 lower-case letters, digits and hyphens. */
public record LedgerId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LedgerId {
    Identifiers.requireLedger(value);
  }

  public static LedgerId of(String value) {
    return new LedgerId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
