package saldo.gateway.medium.purse;

/**
 * A card that is whole again.
 *
 * @param direction what was done to it
 * @param reading what is on it now
 */
public record Recovered(Direction direction, PurseReading reading) {
  /** What was done to a card to make it whole. */
  public enum Direction {
    /** It was whole: if a change was in doubt, either none of it was written or all. */
    NOTHING,
    /** What was begun was taken back. */
    BACK,
    /** What was begun was finished. */
    FORWARD
  }
}
