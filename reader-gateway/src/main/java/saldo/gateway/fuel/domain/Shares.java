package saldo.gateway.fuel.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.Exposure.Policy;

/**
 * How much of an account goes to each of its cards at each reader: readers do not know of each
 * other, so that the same limit at several could be spent once at each.
 */
final class Shares {
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<AccountId, FuelAccount> accounts;
  private final Outstanding outstanding;
  private final Map<AccountId, Map<CardNumber, Integer>> cards = new HashMap<>();

  /**
   * @param readers those that tables are sent to
   * @param outstanding what can still be spent at readers that get none
   */
  Shares(
      List<Reader> readers,
      Map<AccountId, FuelAccount> accounts,
      List<FuelCard> all,
      Outstanding outstanding) {
    readers.forEach(reader -> places.put(reader.terminal(), places.size()));
    this.accounts = accounts;
    this.outstanding = outstanding;
    for (FuelCard card : all) {
      if (card.account() != null && card.usable()) {
        Map<CardNumber, Integer> sharing =
            cards.computeIfAbsent(card.account(), _ -> new HashMap<>());
        sharing.put(card.number(), sharing.size());
      }
    }
  }

  /** What one card may spend at one reader, in minor units, from 0. */
  long of(FuelCard card, Reader reader) {
    FuelAccount account = card.account() == null ? null : accounts.get(card.account());
    Map<CardNumber, Integer> sharing =
        account == null ? Map.of() : cards.getOrDefault(account.account(), Map.of());
    @Nullable Integer place = sharing.get(card.number());
    if (account == null || place == null) {
      return 0;
    }
    long left = account.availableMinor();
    return switch (account.exposure().policy()) {
      case ACCEPT -> left;
      case HOME_READER -> isElsewhere(card, reader) ? 0 : part(left, place, sharing.size());
      case SPLIT -> {
        @Nullable Integer here = places.get(reader.terminal());
        yield here == null
            ? 0
            : part(
                Math.max(0, left - outstanding.minor(account.account())),
                here * sharing.size() + place,
                places.size() * sharing.size());
      }
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
