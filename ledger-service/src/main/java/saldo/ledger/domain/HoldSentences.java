package saldo.ledger.domain;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of money on hold that is refused. */
final class HoldSentences {
  static final Map<RejectionReason, String> ALL =
      Map.of(
          RejectionReason.HOLD_UNKNOWN,
          "There is no hold {hold}.",
          RejectionReason.HOLD_NOT_OPEN,
          "The hold {hold} has ended: place a new one.",
          RejectionReason.HOLD_EXPIRED,
          "The hold ended at {expiredAt}: place a new one.",
          RejectionReason.HOLD_NOT_EXPIRED,
          "The hold stands until {expiresAt}: release it to end it now.",
          RejectionReason.HOLD_FOR_OTHER_PRODUCTS,
          "The hold was placed for {groups}, not for {group}: place one that names it.",
          RejectionReason.CAPTURE_EXCEEDS_HOLD,
          "{requested} is more than the {held} that is on hold.",
          RejectionReason.HOLDS_OPEN,
          "{holds} holds are open: capture or release them first.");

  private HoldSentences() {}
}
