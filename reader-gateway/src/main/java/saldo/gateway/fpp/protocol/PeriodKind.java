package saldo.gateway.fpp.protocol;

/** How often a card's quota is renewed. */
public enum PeriodKind {
  /** There is no quota. */
  NONE("00"),
  /** With each local day. */
  DAY("01"),
  /** With each Monday. */
  WEEK("02"),
  /** With the first of each month. */
  MONTH("03"),
  /** Never: at zero the terminal blocks the card until the host sends it anew. */
  REDUCING("04");

  private final String code;

  PeriodKind(String code) {
    this.code = code;
  }

  /** Two digits. */
  public String code() {
    return code;
  }

  /**
   * The kind with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PeriodKind of(String code) {
    for (PeriodKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("there is no period kind " + code);
  }
}
