package saldo.ledger.book;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.LoadOrder;
import saldo.ledger.domain.Sentences;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.Refusal;
import saldo.schemas.ledger.RejectionReason;

/**
 * A load that is paid online, as it is.
 *
 * @param order its id
 * @param card the card it was ordered with; absent if the account was named
 * @param amount what was ordered
 * @param reference what the payment service knows it by
 * @param state how far it has come
 * @param paid what has come in, from 0
 * @param credited how much of it went to the account, from 0
 * @param orderedAt when it was ordered
 * @param expiresAt when it ends if it is not paid
 * @param since when it came as far as it is
 * @param waits why it was not credited when it was paid; absent unless it is pending
 * @param ended why it failed or was corrected; absent unless it did
 */
public record LoadOrderRow(
    EntryId order,
    AccountId account,
    @Nullable CardNumber card,
    Money amount,
    String reference,
    LoadState state,
    Money paid,
    Money credited,
    Instant orderedAt,
    Instant expiresAt,
    Instant since,
    @Nullable Waits waits,
    @Nullable String ended) {

  /**
   * Why a paid load waits.
   *
   * @param reason stable code
   * @param sentence what is wrong and what to do
   * @param details the numbers and names that explain it
   */
  public record Waits(RejectionReason reason, String sentence, Map<String, String> details) {
    static Waits of(Refusal refusal) {
      return new Waits(
          refusal.reason(), Sentences.of(refusal.reason(), refusal.details()), refusal.details());
    }
  }

  LoadOrder loadOrder() {
    return new LoadOrder(order, account, card, amount, expiresAt, state, paid, credited);
  }
}
