package saldo.gateway.pn532;

import saldo.gateway.medium.CardUid;
import saldo.gateway.pn532.protocol.Answer;

/** What happens at a reader. */
public sealed interface ReaderEvent {
  /** The reader answers, for the first time or again. What lies on it is told next. */
  record Ready(Answer.Firmware firmware) implements ReaderEvent {}

  /**
   * The reader does not answer any more; it is tried again and again. What lies on it is not known,
   * so a card that was there is gone.
   *
   * @param sentence says why
   */
  record Failed(String sentence) implements ReaderEvent {}

  /** A card was put on the reader, which was empty. */
  record InPlace(CardUid uid) implements ReaderEvent {}

  /** The card was taken away. */
  record Gone(CardUid uid) implements ReaderEvent {}

  /**
   * Another card lies there now.
   *
   * @param before the one that was there
   */
  record Exchanged(CardUid before, CardUid uid) implements ReaderEvent {}
}
