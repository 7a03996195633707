package saldo.cards.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.view.FloatReport.GroupTotal;
import saldo.cards.view.FloatReport.Row;
import saldo.cards.view.FloatReport.Total;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;

/** Adds up what is on all holders' accounts, and says whose cards spend from them. */
public final class FloatReader {
  private static final int SCAN = 1_000;

  private final ProjectionStore store;
  private final Predicate<AccountId> shown;

  public FloatReader(ProjectionStore store) {
    this(store, _ -> true);
  }

  /**
   * @param shown which accounts count
   */
  public FloatReader(ProjectionStore store, Predicate<AccountId> shown) {
    this.store = store;
    this.shown = shown;
  }

  /**
   * The float, all of one moment.
   *
   * @param cursor the account after which the rows begin, empty for the first
   * @param limit how many rows, from 1
   * @param at when the cards' groups hold
   */
  public FloatReport report(LedgerId ledger, String cursor, int limit, Instant at) {
    return store.atOneMoment(view -> {
      Sums sums = new Sums(cursor, limit);
      eachAccount(view, ledger, sums);
      Page<AccountSnapshot> page =
          Page.of(sums.shown, limit, account -> account.account().value(), sums.lastSeq);
      List<Row> rows =
          page.items().stream().map(account -> row(view, ledger, account, at)).toList();
      return new FloatReport(rows, page.next(), sums.totals, sums.groups(), page.asOfSeq());
    });
  }

  /** What is kept of the accounts as they come by. */
  private static final class Sums {
    private final String cursor;
    private final int limit;
    private final List<AccountSnapshot> shown = new ArrayList<>();
    private final SortedMap<String, Total> totals = new TreeMap<>();
    private final SortedMap<String, GroupTotal> groups = new TreeMap<>();
    private long lastSeq;

    Sums(String cursor, int limit) {
      this.cursor = cursor;
      this.limit = limit;
    }

    List<GroupTotal> groups() {
      return List.copyOf(groups.values());
    }

    void add(AccountSnapshot account) {
      totals.compute(account.currency(), (_, total) -> plus(total, account));
      groups.compute(
          account.currency() + " " + Objects.requireNonNullElse(account.group(), ""),
          (_, all) ->
              new GroupTotal(
                  account.group(),
                  account.currency(),
                  plus(all == null ? null : all.total(), account)));
      lastSeq = Math.max(lastSeq, account.seq());
      // one more than the limit, so that it is known whether more follow
      if (shown.size() <= limit && account.account().value().compareTo(cursor) > 0) {
        shown.add(account);
      }
    }
  }

  private static Total plus(@Nullable Total total, AccountSnapshot account) {
    return Objects.requireNonNullElse(total, Total.NOTHING).plus(account);
  }

  private void eachAccount(StoreView view, LedgerId ledger, Sums sums) {
    byte[] prefix = Keys.within(ledger);
    view.scan(Families.BALANCES, prefix, prefix, SCAN)
        .filter(entry -> !isHouse(entry.key(), prefix))
        .map(entry -> Stored.read(entry.value(), AccountSnapshot.class))
        .filter(account -> shown.test(account.account()))
        .forEach(sums::add);
  }

  /** The issuer's own accounts are many and change often: that they need not be read is seen. */
  private static boolean isHouse(byte[] key, byte[] prefix) {
    return key[prefix.length] == '@';
  }

  private static Row row(StoreView view, LedgerId ledger, AccountSnapshot account, Instant at) {
    List<FloatReport.Card> cards =
        users(view, ledger, account.account()).stream()
            .sorted(Comparator.comparing(CardNumber::value))
            .flatMap(number -> card(view, ledger, number).stream())
            .map(card ->
                new FloatReport.Card(
                    card.number(),
                    card.status(),
                    card.links().at(Attribute.GROUP, at).orElse(null)))
            .toList();
    return new Row(
        account.account(),
        account.currency(),
        cards,
        account.group(),
        account.balanceMinor(),
        account.heldMinor(),
        account.undeliveredMinor(),
        account.onMediumMinor(),
        account.inDoubtMinor(),
        account.differenceMinor());
  }

  private static List<CardNumber> users(StoreView view, LedgerId ledger, AccountId account) {
    byte[] users = view.get(Families.USERS, Keys.of(ledger, account));
    return users == null ? List.of() : List.copyOf(Stored.numbers(users));
  }

  private static Optional<CardState> card(StoreView view, LedgerId ledger, CardNumber number) {
    return Optional.ofNullable(view.get(Families.CARDS, Keys.of(ledger, number)))
        .map(bytes -> Stored.read(bytes, Card.class).state());
  }
}
