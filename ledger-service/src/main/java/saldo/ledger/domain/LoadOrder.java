package saldo.ledger.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LoadState;

/**
 * A load that is paid online.
 *
 * @param card the card it was ordered for; absent if the account was named
 * @param ordered what was ordered
 * @param expiresAt when it ends if it is not paid
 * @param paid what has come in, from 0
 * @param credited how much of it went to the account, from 0
 */
public record LoadOrder(
    EntryId id,
    AccountId account,
    @Nullable CardNumber card,
    Money ordered,
    Instant expiresAt,
    LoadState state,
    Money paid,
    Money credited) {

  /** Whether it is paid and still waits. */
  public boolean isPending() {
    return state == LoadState.PENDING;
  }

  /** Whether nothing can come of it any more. */
  public boolean hasEnded() {
    return switch (state) {
      case ORDERED, PENDING, CREDITED -> false;
      case DELIVERED, FAILED, CORRECTED -> true;
    };
  }

  boolean isOpen() {
    return state == LoadState.ORDERED || state == LoadState.PENDING;
  }

  boolean awaits(Money payment) {
    return state == LoadState.ORDERED && payment.currency().equals(ordered.currency());
  }

  LoadOrder is(LoadState now) {
    return new LoadOrder(id, account, card, ordered, expiresAt, now, paid, credited);
  }

  LoadOrder pay(Money amount) {
    return new LoadOrder(
        id, account, card, ordered, expiresAt, LoadState.PENDING, amount, credited);
  }

  LoadOrder credit(LoadState now, Money amount) {
    return new LoadOrder(id, account, card, ordered, expiresAt, now, paid, amount);
  }
}
