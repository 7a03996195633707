package saldo.gateway.medium.purse;

/** What is to be done with the money on a card. */
public sealed interface PurseChange {
  /**
   * Money onto it.
   *
   * @param amountMinor at least 1
   */
  record Load(long amountMinor) implements PurseChange {}

  /**
   * Money off it.
   *
   * @param amountMinor at least 1
   */
  record Debit(long amountMinor) implements PurseChange {}

  /** All that is on it off it, because another card has taken its place. */
  record Wipe() implements PurseChange {}

  /** A mark on it: it pays nothing any more, whatever a reader knows of it. */
  record Block() implements PurseChange {}

  /** That mark off it. */
  record Unblock() implements PurseChange {}
}
