package saldo.gateway.fuel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.Exposure.Policy;

/**
 * How much of an account goes to each of its cards at each reader: readers do not know of each
 * other, so that the same limit at several could be spent once at each.
 */
final class Shares {
  private final List<Reader> readers;
  private final Map<AccountId, FuelAccount> accounts;
  private final Outstanding outstanding;
  private final Map<AccountId, List<CardNumber>> cards = new HashMap<>();

  /**
   * @param readers those that tables are sent to
   * @param outstanding what can still be spent at readers that get none
   */
  Shares(
      List<Reader> readers,
      Map<AccountId, FuelAccount> accounts,
      List<FuelCard> all,
      Outstanding outstanding) {
    this.readers = readers;
    this.accounts = accounts;
    this.outstanding = outstanding;
    for (FuelCard card : all) {
      if (card.account() != null && card.usable()) {
        cards.computeIfAbsent(card.account(), _ -> new ArrayList<>()).add(card.number());
      }
    }
  }

  /** What one card may spend at one reader, in minor units, from 0. */
  long of(FuelCard card, Reader reader) {
    FuelAccount account = card.account() == null ? null : accounts.get(card.account());
    List<CardNumber> sharing = card.account() == null ? null : cards.get(card.account());
    if (account == null || sharing == null) {
      return 0;
    }
    long left = account.availableMinor();
    int place = sharing.indexOf(card.number());
    return place < 0
        ? 0
        : switch (account.exposure().policy()) {
          case ACCEPT -> left;
          case HOME_READER ->
              reader.terminal().equals(account.exposure().homeReader())
                  ? part(left, place, sharing.size())
                  : 0;
          case SPLIT ->
              part(
                  Math.max(0, left - outstanding.minor(account.account())),
                  readers.indexOf(reader) * sharing.size() + place,
                  readers.size() * sharing.size());
        };
  }

  /** Whether a card's limit goes to another reader. */
  boolean isElsewhere(FuelCard card, Reader reader) {
    FuelAccount account = card.account() == null ? null : accounts.get(card.account());
    return account != null
        && account.exposure().policy() == Policy.HOME_READER
        && !reader.terminal().equals(account.exposure().homeReader());
  }

  boolean accepts(FuelCard card) {
    FuelAccount account = card.account() == null ? null : accounts.get(card.account());
    return account != null && account.exposure().policy() == Policy.ACCEPT;
  }

  /**
   * Equal parts; what does not divide goes to the first ones, so that all together is the whole.
   */
  private static long part(long whole, int place, int parts) {
    return whole / parts + (place < whole % parts ? 1 : 0);
  }
}
