package saldo.ledger.domain;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of what is refused because of what is known, or not known, of a medium. */
final class MediumSentences {
  static final Map<RejectionReason, String> ALL =
      Map.of(
          RejectionReason.WRITE_IN_DOUBT,
          "The medium of {account} was gone while this was written to it: present the card again, "
              + "so that a reader sees whether it is there.",
          RejectionReason.NO_OPEN_WRITE,
          "Nothing that was begun with the medium of the card {card} is open, as far as readers "
              + "have told: present it where it was used last, or here again later.",
          RejectionReason.NO_DIFFERENCE,
          "The medium of {account} has what the ledger expects: there is nothing to recognise.");

  private MediumSentences() {}
}
