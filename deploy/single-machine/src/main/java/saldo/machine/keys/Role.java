package saldo.machine.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the bearer of a token may do. */
public enum Role {
  ADMIN,
  CASHIER,
  CARD_OFFICER,
  APPROVER,
  FLEET_MANAGER,
  STATION_OPERATOR,
  FINANCE,
  AUDITOR,
  SUPPORT,
  DEVICE;

  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.toString().equals(name)).findFirst();
  }

  /** Its name in tokens and on the command line, such as {@code card-officer}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
