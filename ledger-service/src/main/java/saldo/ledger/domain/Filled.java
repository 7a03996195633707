package saldo.ledger.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.Item;

/**
 * Fuel that was taken, and on which account it is.
 *
 * @param id the entry that recorded it
 * @param account a holder's, or where such amounts wait
 * @param amount what it costs
 * @param items its line
 * @param use the card whose limits count it; none if null
 * @param state what was done with it since
 */
public record Filled(
    EntryId id,
    AccountId account,
    Money amount,
    Filling filling,
    List<Item> items,
    @Nullable CardUse use,
    State state) {

  /** What was done with a filling. */
  public enum State {
    /** It is as it was recorded. */
    RECORDED,
    /** It was assigned, or has another price. */
    CHANGED,
    /** It was undone. */
    REVERSED
  }

  /** Whether nobody pays for it yet, so that somebody has to say whose it is. */
  public boolean isWaiting() {
    return account.isHouse() && state != State.REVERSED;
  }

  Filled on(AccountId other, CardUse counted) {
    return new Filled(id, other, amount, filling, items, counted, State.CHANGED);
  }

  Filled at(Money otherAmount, Filling repriced) {
    return new Filled(id, account, otherAmount, repriced, itemsAt(otherAmount), use, State.CHANGED);
  }

  Filled reversed() {
    return new Filled(id, account, amount, filling, items, use, State.REVERSED);
  }

  /** The same line, for another amount. */
  List<Item> itemsAt(Money other) {
    return items.stream()
        .map(item -> new Item(item.group(), other, item.vatBasisPoints()))
        .toList();
  }
}
