package saldo.ledger.http;

/** The roles that tokens carry, for annotations. */
final class Roles {
  static final String ADMIN = "admin";
  static final String CASHIER = "cashier";
  static final String CARD_OFFICER = "card-officer";
  static final String APPROVER = "approver";
  static final String FLEET_MANAGER = "fleet-manager";
  static final String STATION_OPERATOR = "station-operator";
  static final String FINANCE = "finance";
  static final String AUDITOR = "auditor";
  static final String SUPPORT = "support";
  static final String DEVICE = "device";

  private Roles() {}
}
