package saldo.cards.domain.registry;

import java.util.List;

/** What somebody who works with the system may be. */
public final class Roles {
  public static final List<String> ALL =
      List.of(
          "admin",
          "cashier",
          "card-officer",
          "approver",
          "fleet-manager",
          "station-operator",
          "finance",
          "auditor",
          "support",
          "device",
          "manual-entry");

  private Roles() {}
}
