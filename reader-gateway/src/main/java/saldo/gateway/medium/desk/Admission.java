package saldo.gateway.medium.desk;

import saldo.schemas.CardNumber;

/** Whether a card may be used. */
public sealed interface Admission {
  /**
   * It may.
   *
   * @param online whether what is known of it is up to date
   */
  record Admitted(CardNumber card, boolean online) implements Admission {}

  /**
   * It may not.
   *
   * @param reason a stable code
   * @param sentence why, and what to do
   */
  record Declined(String reason, String sentence) implements Admission {}

  /** It may not, and its credit has to go: another card has taken its place. */
  record ToWipe(CardNumber card, String sentence) implements Admission {}

  /**
   * It may not, and it is to say so itself from now on.
   *
   * @param reason a stable code
   * @param sentence why, and what to do
   */
  record ToBlock(CardNumber card, String reason, String sentence) implements Admission {}
}
