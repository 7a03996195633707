package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an account within its ledger: 1 to 64 letters, digits and {@code . _ : -}. An id that
 * starts with {@code @} (up to 96 characters) is one of the issuer's own accounts, see {@link
 * HouseAccount}.
 */
public record AccountId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Identifiers.requireAccount(value);
  }

  public static AccountId of(String value) {
    return new AccountId(value);
  }

  /**
   * Whether this (up to 96 characters) is one of the issuer's own accounts, which open by
   * themselves.
   */
  public boolean isHouse() {
    return value.charAt(0) == '@';
  }

  @Override
  public String toString() {
    return value;
  }
}
