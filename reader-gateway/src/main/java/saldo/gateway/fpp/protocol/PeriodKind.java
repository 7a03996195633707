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
  REDUCING("04"),
  /** As {@link #DAY}, and the quota is a quantity. */
  DAY_OF_QUANTITY("11"),
  /** As {@link #WEEK}, and the quota is a quantity. */
  WEEK_OF_QUANTITY("12"),
  /** As {@link #MONTH}, and the quota is a quantity. */
  MONTH_OF_QUANTITY("13"),
  /** As {@link #REDUCING}, and the quota is a quantity. */
  REDUCING_QUANTITY("14");

  private final String code;

  PeriodKind(String code) {
    this.code = code;
  }

  /** Whether the quota is in millilitres; otherwise it is an amount. */
  public boolean isOfQuantity() {
    return code.startsWith("1");
  }

  /** Whether only the host renews the quota. */
  public boolean isReducing() {
    return this == REDUCING || this == REDUCING_QUANTITY;
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
