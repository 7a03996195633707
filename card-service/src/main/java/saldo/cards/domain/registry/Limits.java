package saldo.cards.domain.registry;

import java.time.Duration;
import java.time.Period;

/** The bounds of what can be registered. */
public final class Limits {
  /** As many entries as one Kafka record of a megabyte carries comfortably. */
  public static final int ENTRIES = 1_000;

  /** A version for every working day of two years; a tariff that changes more often is another. */
  public static final int VERSIONS = 500;

  /**
   * Of all versions of one thing, as they print themselves. Even if each has three bytes as JSON,
   * they fit into the record of a topic, which has four MiB.
   */
  public static final int CHARACTERS = 1_000_000;

  /** Books are kept for ten years. */
  public static final Period PAST = Period.ofYears(10);

  /** Further ahead, a date is rather mistyped than planned. */
  public static final Period AHEAD = Period.ofYears(5);

  /** More levels than companies and places have; each is fetched with every definition below it. */
  public static final int LEVELS = 16;

  /** A code is typed as soon as it is shown, or after a walk to the machine. */
  public static final int CODE_MINUTES = 60;

  /**
   * Often enough to see which devices are in use, seldom enough for a journal of people's doings.
   */
  public static final Duration RENEWALS_NOTED = Duration.ofHours(1);

  /** A name fits on a receipt and into a column. */
  static final int NAME_LENGTH = 100;

  /** A sentence or two. */
  static final int NOTE_LENGTH = 200;

  /** 100 %. */
  static final int BASIS_POINTS = 10_000;

  /** As the ledger's largest posting. */
  static final long AMOUNT_MINOR = 1_000_000_000_000L;

  /** Times nine million pieces, still a long. */
  static final long PRICE_MILLI_MINOR = 1_000_000_000_000L;

  /** Each limit is counted with every payment. */
  static final int LIMITS = 20;

  /** The assortment of a large canteen or shop, and room for it to change. */
  static final int PRICES = 5_000;

  /** Nobody picks more by hand. */
  static final int LIST = 1_000;

  /** A hundred years. */
  static final int VALIDITY_MONTHS = 1_200;

  /** No maker counts releases higher. */
  static final int RELEASE = 1_000_000;

  /** FPP/1 has a byte for it. */
  static final int ADDRESS = 255;

  static final int PORT = 65_535;

  /** Old teleprinter lines were slower, and no serial line is faster. */
  static final int BAUD_LEAST = 50;

  static final int BAUD = 4_000_000;

  /** Round the world and further; what is longer is mistyped. */
  static final long ODOMETER_STEP_KM = 100_000;

  /** As the ledger's largest filling: a hundred thousand litres. */
  static final long TANK_ML = 100_000_000;

  static final int MINUTES_OF_DAY = 1_440;

  private Limits() {}
}
