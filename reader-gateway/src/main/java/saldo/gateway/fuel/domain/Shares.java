package saldo.gateway.fuel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.Exposure.Policy;

/**
 * How much of an account goes to each of its cards at each reader: readers do not know of each
 * other, so that the same limit at several could be spent once at each.
 */
final class Shares {
  private final Map<String, Integer> places = new HashMap<>();
  private final Outstanding outstanding;
  private final @Nullable Share[] shares;

  /**
   * A card's part of its account.
   *
   * @param place among the usable cards that spend from it, from 0; -1 if it is not usable
   * @param sharing how many usable cards spend from it
   */
  private record Share(FuelAccount account, int place, int sharing) {}

  /**
   * @param readers those that tables are sent to
   * @param outstanding what can still be spent at readers that get none
   */
  Shares(
      List<Reader> readers,
      Map<AccountId, FuelAccount> accounts,
      List<FuelCard> cards,
      Outstanding outstanding) {
    readers.forEach(reader -> places.put(reader.terminal(), places.size()));
    this.outstanding = outstanding;
    this.shares = new Share[cards.size()];
    Map<AccountId, List<Integer>> usable = new HashMap<>();
    for (int card = 0; card < shares.length; card++) {
      AccountId id = cards.get(card).account();
      @Nullable FuelAccount account = id == null ? null : accounts.get(id);
      if (account != null) {
        shares[card] = new Share(account, -1, 0);
        if (cards.get(card).usable()) {
          usable.computeIfAbsent(account.account(), _ -> new ArrayList<>()).add(card);
        }
      }
    }
    usable.forEach((id, sharing) -> share(Objects.requireNonNull(accounts.get(id)), sharing));
  }

  private void share(FuelAccount account, List<Integer> sharing) {
    for (int place = 0; place < sharing.size(); place++) {
      shares[sharing.get(place)] = new Share(account, place, sharing.size());
    }
  }

  /**
   * What one card may spend at one reader, in minor units, from 0.
   *
   * @param card by its place among all cards
   */
  long of(int card, Reader reader) {
    @Nullable Share share = shares[card];
    if (share == null || share.place() < 0) {
      return 0;
    }
    long left = share.account().availableMinor();
    return switch (share.account().exposure().policy()) {
      case ACCEPT -> left;
      case HOME_READER ->
          isElsewhere(card, reader) ? 0 : part(left, share.place(), share.sharing());
      case SPLIT -> {
        @Nullable Integer here = places.get(reader.terminal());
        yield here == null
            ? 0
            : part(
                Math.max(0, left - outstanding.minor(share.account().account())),
                here * share.sharing() + share.place(),
                places.size() * share.sharing());
      }
    };
  }

  /** Whether a card's limit goes to another reader. */
  boolean isElsewhere(int card, Reader reader) {
    @Nullable Share share = shares[card];
    return share != null
        && share.account().exposure().policy() == Policy.HOME_READER
        && !reader.terminal().equals(share.account().exposure().homeReader());
  }

  boolean accepts(int card) {
    @Nullable Share share = shares[card];
    return share != null && share.account().exposure().policy() == Policy.ACCEPT;
  }

  /**
   * Equal parts; what does not divide goes to the first ones, so that all together is the whole.
   */
  private static long part(long whole, int place, int parts) {
    return whole / parts + (place < whole % parts ? 1 : 0);
  }
}
