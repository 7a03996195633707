package saldo.ledger.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;

/**
 * Money set aside.
 *
 * @param remaining what is still on hold; zero once it has ended
 * @param card the card it was placed with, and what it counts against; absent without one
 */
public record Hold(
    EntryId id, AccountId account, Money remaining, Instant expiresAt, @Nullable OfCard card) {

  /**
   * What a card has to do with a hold.
   *
   * @param placedMinor how much was set aside at first
   * @param use what of the card's limits that counted
   * @param groups the product groups it may be spent on; any if absent
   */
  public record OfCard(long placedMinor, CardUse use, @Nullable List<String> groups) {}

  /** Without a card. */
  public Hold(EntryId id, AccountId account, Money remaining, Instant expiresAt) {
    this(id, account, remaining, expiresAt, null);
  }

  boolean isOpen() {
    return remaining.minor() > 0;
  }

  Hold less(long minor) {
    Money rest = Money.of(remaining.minor() - minor, remaining.currency());
    return new Hold(id, account, rest, expiresAt, card);
  }
}
