package saldo.ledger.domain;

import java.time.Duration;

/** The bounds of what can be asked. */
public final class Limits {
  /** Ten billion units of a two-decimal currency: no till reaches it, and sums stay within long. */
  public static final long AMOUNT_MINOR = 1_000_000_000_000L;

  /** As many entries as one Kafka record of a megabyte carries comfortably. */
  public static final int BULK_ENTRIES = 1_000;

  /** Card schemes let an authorisation stand for a month at most. */
  public static final Duration HOLD = Duration.ofDays(31);

  /** However an order is paid, the money is there within days; what comes later is looked at. */
  public static final Duration LOAD_ORDER = Duration.ofDays(31);

  /** Long enough for a holiday; afterwards nobody remembers why, and the card may be another's. */
  public static final Duration PROPOSAL = Duration.ofDays(30);

  /** Three years: as long as claims of that kind usually stand. */
  public static final Duration TICKET = Duration.ofDays(1_096);

  /** More lines than a till receipt has; each may touch two accounts. */
  public static final int ITEMS = 200;

  /** 100 %. */
  public static final int VAT_BASIS_POINTS = 10_000;

  /** Fits into the id of a house account together with a VAT rate. */
  public static final int PRODUCT_GROUP_LENGTH = 32;

  /** As long as what is registered may be called. */
  public static final int ID_LENGTH = 64;

  /** A hundred thousand litres: more than a tanker carries. */
  public static final long QUANTITY_ML = 100_000_000;

  private Limits() {}
}
