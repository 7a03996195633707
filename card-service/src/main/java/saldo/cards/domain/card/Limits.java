package saldo.cards.domain.card;

/** The bounds of what can be asked. */
public final class Limits {
  /** As many cards as a box has; their events fit into one transaction comfortably. */
  public static final int RANGE_CARDS = 1_000;

  /** With its check digit a card number of digits has 8 to 19 of them. */
  public static final int RANGE_FEWEST_DIGITS = 7;

  public static final int RANGE_MOST_DIGITS = 18;

  /** A few sentences. */
  public static final int REASON_LENGTH = 200;

  /** Books are kept for ten years; what was before is nobody's concern. */
  public static final int YEARS_BACK = 10;

  /** Longer than any contract runs, and short enough to catch a mistyped year. */
  public static final int YEARS_AHEAD = 5;

  /** As many as the registry lets organisations have above them. */
  public static final int LEVELS = 16;

  private Limits() {}
}
