package saldo.http;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roles that tokens carry. An address names its roles in {@code @RolesAllowed}, one by one:
 * annotations take no lists from elsewhere, and the API's description shows them in that order. The
 * groups are for code, and for tests that hold the annotations to them.
 */
public final class Roles {
  public static final String ADMIN = "admin";
  public static final String CASHIER = "cashier";
  public static final String CARD_OFFICER = "card-officer";
  public static final String APPROVER = "approver";
  public static final String FLEET_MANAGER = "fleet-manager";
  public static final String STATION_OPERATOR = "station-operator";
  public static final String FINANCE = "finance";
  public static final String AUDITOR = "auditor";
  public static final String SUPPORT = "support";
  public static final String DEVICE = "device";

  /** Every role there is. */
  public static final List<String> ALL =
      List.of(
          ADMIN,
          CASHIER,
          CARD_OFFICER,
          APPROVER,
          FLEET_MANAGER,
          STATION_OPERATOR,
          FINANCE,
          AUDITOR,
          SUPPORT,
          DEVICE);

  /** Who looks things up: all but devices, which know what they need. */
  public static final Set<String> PEOPLE = allBut(Set.of(DEVICE));

  /** Who may change something, each within limits: all but those who only look. */
  public static final Set<String> ACTING = allBut(Set.of(AUDITOR));

  private Roles() {}

  private static Set<String> allBut(Set<String> others) {
    return ALL.stream()
        .filter(Predicate.not(others::contains))
        .collect(Collectors.toUnmodifiableSet());
  }
}
