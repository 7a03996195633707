package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of a code that is refused. Whoever guesses hears no more than that it is wrong. */
final class CodeSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(
              RejectionReason.CODE_TAKEN,
              "There is a code with this secret already: make another secret."),
          entry(
              RejectionReason.CODE_UNKNOWN,
              "There is no such code: check it, or ask for a new one."),
          entry(
              RejectionReason.CODE_USED,
              "Nothing is left on this code, it was used before: ask for a new one."),
          entry(RejectionReason.CODE_CANCELLED, "This code was cancelled: ask for a new one."),
          entry(
              RejectionReason.CODE_EXPIRED,
              "The time of this code was over at {expiredAt}: ask for a new one."),
          entry(
              RejectionReason.CODE_NOT_EXPIRED,
              "The code stands until {expiresAt}: cancel it to end it now."),
          entry(
              RejectionReason.CODE_NOT_FOR_PRODUCT,
              "This code does not pay for {group}, it is for {groups} only."),
          entry(
              RejectionReason.CODE_EXCEEDED,
              "{requested} is more than the {left} that is left on this code: take less."));

  private CodeSentences() {}
}
