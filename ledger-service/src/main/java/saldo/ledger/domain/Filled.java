package saldo.ledger.domain;

import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.Item;

/**
 * Fuel that was taken, and on which account it is.
 *
 * @param id the entry that recorded it
 * @param account a holder's, or where such amounts wait
 * @param amount what it costs
 * @param items its line
 * @param state what was done with it since
 */
public record Filled(
    EntryId id, AccountId account, Money amount, Filling filling, List<Item> items, State state) {

  /** What was done with a filling. */
  public enum State {
    /** It is as it was recorded. */
    RECORDED,
    /** It was assigned, or has another price. */
    CHANGED,
    /** It was undone. */
    REVERSED
  }

  /** Whether somebody has to say whose it is. */
  public boolean isWaiting() {
    return account.isHouse() && state != State.REVERSED;
  }

  Filled on(AccountId other) {
    return new Filled(id, other, amount, filling, items, State.CHANGED);
  }

  Filled at(Money otherAmount, Filling repriced) {
    List<Item> repricedItems =
        items.stream()
            .map(item -> new Item(item.group(), otherAmount, item.vatBasisPoints()))
            .toList();
    return new Filled(id, account, otherAmount, repriced, repricedItems, State.CHANGED);
  }

  Filled reversed() {
    return new Filled(id, account, amount, filling, items, State.REVERSED);
  }
}
