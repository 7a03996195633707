package saldo.ledger.domain;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of a delivery that is refused. */
final class DeliverySentences {
  static final Map<RejectionReason, String> ALL =
      Map.of(
          RejectionReason.NOTHING_TO_DELIVER,
          "Nothing waits for the medium of the card {card}: use it as it is.",
          RejectionReason.DELIVERY_CLAIMED,
          "What waits for {account} was taken by {by}: present the card there again, or have the "
              + "delivery released if it was not written.",
          RejectionReason.DELIVERY_NOT_CLAIMED,
          "No device has taken anything that waits for {account}: there is nothing to release.");

  private DeliverySentences() {}
}
