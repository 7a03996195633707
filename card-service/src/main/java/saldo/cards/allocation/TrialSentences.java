package saldo.cards.allocation;

import java.util.Map;
import java.util.Objects;
import saldo.schemas.ledger.RejectionReason;

/** What a trial says of a card that would get nothing; a run gives the ledger's own sentences. */
final class TrialSentences {
  private static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          Map.entry(
              RejectionReason.CARD_REPLACED, "Its balance went to another card: take that one."),
          Map.entry(
              RejectionReason.CARD_EXPIRED, "Its validity is over: exchange it for a new one."),
          Map.entry(
              RejectionReason.CARD_WITHOUT_ACCOUNT,
              "It spends from no account: link it to one, or issue it."),
          Map.entry(
              RejectionReason.SERVICE_NOT_ALLOWED,
              "Its profile does not allow allocations: add the service dotation."),
          Map.entry(
              RejectionReason.SAME_ACCOUNT,
              "It spends from the account that pays: choose another source."),
          Map.entry(
              RejectionReason.ACCOUNT_UNKNOWN,
              "There is no account that pays: open it first, or correct the plan."),
          Map.entry(
              RejectionReason.CURRENCY_MISMATCH,
              "The plan's currency is not that of both accounts: use that one."),
          Map.entry(RejectionReason.ACCOUNT_CLOSED, "One of the accounts is closed for good."),
          Map.entry(
              RejectionReason.ACCOUNT_FROZEN, "One of the accounts is frozen: unfreeze it first."),
          Map.entry(
              RejectionReason.CEILING_EXCEEDED,
              "It would hold more than its ceiling: raise that, or fill up only."),
          Map.entry(
              RejectionReason.INSUFFICIENT_FUNDS,
              "The account that pays has no cover left: pay in what is missing."));

  private TrialSentences() {}

  static String of(RejectionReason reason) {
    return Objects.requireNonNull(ALL.get(reason), reason::name);
  }
}
