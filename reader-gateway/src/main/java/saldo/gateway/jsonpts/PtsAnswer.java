package saldo.gateway.jsonpts;

import org.jspecify.annotations.Nullable;

/** What a controller answers a request with. */
public sealed interface PtsAnswer {

  /**
   * It did what was asked.
   *
   * @param ptsId which controller answers; it does not say if absent
   * @param packet the answer
   */
  record Answered(@Nullable String ptsId, Packet packet) implements PtsAnswer {}

  /**
   * It did not.
   *
   * @param ptsId which controller answers; it does not say if absent
   */
  record Refused(@Nullable String ptsId, PtsError error) implements PtsAnswer {}

  /**
   * Nothing came that could be understood; what was asked may have been done or not.
   *
   * @param why for people
   */
  record NotAnswered(String why) implements PtsAnswer {}
}
