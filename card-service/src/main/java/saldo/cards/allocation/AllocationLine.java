package saldo.cards.allocation;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.RejectionReason;

/**
 * What becomes of a card in a run.
 *
 * @param account what it spends from
 * @param amountMinor what it gets, or has got before, in minor units, from 0
 * @param reason why it gets nothing
 * @param sentence what is wrong and what to do
 */
public record AllocationLine(
    CardNumber card,
    @Nullable AccountId account,
    AllocationResult result,
    long amountMinor,
    @Nullable RejectionReason reason,
    @Nullable String sentence) {

  static AllocationLine given(CardNumber card, @Nullable AccountId account, long minor) {
    return new AllocationLine(card, account, AllocationResult.GIVEN, minor, null, null);
  }

  static AllocationLine already(CardNumber card, @Nullable AccountId account, long minor) {
    return new AllocationLine(card, account, AllocationResult.ALREADY, minor, null, null);
  }

  static AllocationLine refused(
      CardNumber card, @Nullable AccountId account, RejectionReason reason, String sentence) {
    return new AllocationLine(card, account, AllocationResult.REFUSED, 0, reason, sentence);
  }

  static AllocationLine unknown(CardNumber card, @Nullable AccountId account) {
    return new AllocationLine(card, account, AllocationResult.UNKNOWN, 0, null, null);
  }
}
