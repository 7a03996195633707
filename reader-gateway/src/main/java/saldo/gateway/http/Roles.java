package saldo.gateway.http;

/** The roles that the gateway's endpoints name. */
final class Roles {
  static final String DEVICE = "device";
  static final String ADMIN = "admin";
  static final String STATION_OPERATOR = "station-operator";

  private Roles() {}
}
