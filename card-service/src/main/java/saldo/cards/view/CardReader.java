package saldo.cards.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.domain.card.MediumUse;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;

/** Answers questions about cards. */
public final class CardReader {
  private static final int SCAN = 1_000;

  private final ProjectionStore store;

  public CardReader(ProjectionStore store) {
    this.store = store;
  }

  /** The last event of cards that has been folded; 0 if there is none. */
  public long head(LedgerId ledger) {
    return head(store, ledger);
  }

  public Optional<CardState> card(LedgerId ledger, CardNumber number) {
    return card(store, ledger, number);
  }

  /** The card that was presented; one whose medium was released is not found by it. */
  public Optional<CardState> card(LedgerId ledger, CardRef ref) {
    return store.atOneMoment(view -> card(view, ledger, ref));
  }

  /** Whether a card that was presented could be spent with at a time, and what is known of it. */
  public CardCheck check(LedgerId ledger, CardRef ref, Instant at) {
    return check(ledger, ref, at, _ -> true);
  }

  /** The same for somebody to whom some cards are unknown. */
  public CardCheck check(LedgerId ledger, CardRef ref, Instant at, Predicate<CardState> shown) {
    return store.atOneMoment(view -> {
      Optional<CardState> card = card(view, ledger, ref).filter(shown);
      Optional<AccountSnapshot> account =
          card.flatMap(known -> known.links().account(at))
              .flatMap(link -> account(view, ledger, link.account()));
      return CardCheck.of(ref, card, account, new CardCheck.Moment(at, head(view, ledger)));
    });
  }

  /** An account as the ledger last published it; empty if nothing was booked on it. */
  public Optional<AccountSnapshot> account(LedgerId ledger, AccountId account) {
    return account(store, ledger, account);
  }

  /** The cards that spend from an account now. */
  public Set<CardNumber> users(LedgerId ledger, AccountId account) {
    byte[] users = store.get(Families.USERS, Keys.of(ledger, account));
    return users == null ? Set.of() : Stored.numbers(users);
  }

  /**
   * Cards by number.
   *
   * @param cursor the number after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<CardState> find(LedgerId ledger, CardFilter filter, String cursor, int limit) {
    return store.atOneMoment(view -> {
      byte[] prefix = Keys.of(ledger, filter.prefix());
      byte[] from = cursor.isEmpty() ? prefix : Keys.after(Keys.of(ledger, cursor));
      List<CardState> found = found(view, new Span(prefix, from), filter::fits, limit);
      return Page.of(found, limit, card -> card.number().value(), head(view, ledger));
    });
  }

  /**
   * The cards that whoever sees them refuses, by number.
   *
   * @param cursor the number after which to begin, empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<HotCard> hot(LedgerId ledger, String cursor, int limit) {
    return hot(ledger, cursor, limit, _ -> true);
  }

  /** The same for somebody to whom some cards are unknown. */
  public Page<HotCard> hot(LedgerId ledger, String cursor, int limit, Predicate<CardState> shown) {
    return store.atOneMoment(view -> {
      byte[] all = Keys.within(ledger);
      byte[] from = cursor.isEmpty() ? all : Keys.after(Keys.of(ledger, cursor));
      List<HotCard> found =
          found(view, new Span(all, from), card -> card.status().isHot() && shown.test(card), limit)
              .stream()
              .map(HotCard::of)
              .toList();
      return Page.of(found, limit, card -> card.number().value(), head(view, ledger));
    });
  }

  /** A part of the cards' keys: from one on, as long as they begin so. */
  private record Span(byte[] prefix, byte[] from) {}

  /** One more than the limit, if there are more. */
  private static List<CardState> found(
      StoreView view, Span span, Predicate<CardState> wanted, int limit) {
    return view.scan(Families.CARDS, span.prefix(), span.from(), SCAN)
        .map(entry -> Stored.read(entry.value(), Card.class).state())
        .filter(wanted)
        .limit(limit + 1L)
        .toList();
  }

  /**
   * What happened to a card, newest first.
   *
   * @param before the number before which to begin; none for the newest
   * @param limit 1 to 1,000
   */
  public Page<CardEntry> timeline(
      LedgerId ledger, CardNumber number, @Nullable Long before, int limit) {
    byte[] about = Keys.within(ledger, number);
    return store.atOneMoment(view -> {
      List<CardEntry> found = Journal.CARDS.newest(view, about, before, limit + 1);
      return Page.of(found, limit, entry -> Long.toString(entry.seq()), head(view, ledger));
    });
  }

  private static Optional<CardState> card(StoreView view, LedgerId ledger, CardNumber number) {
    return Optional.ofNullable(view.get(Families.CARDS, Keys.of(ledger, number)))
        .map(bytes -> Stored.read(bytes, Card.class).state());
  }

  private static Optional<CardState> card(StoreView view, LedgerId ledger, CardRef ref) {
    if (!ref.isMedium()) {
      return card(view, ledger, ref.number());
    }
    byte[] use = view.get(Families.MEDIA, Keys.of(ledger, ref.value()));
    return Optional.ofNullable(use)
        .map(bytes -> Stored.read(bytes, MediumUse.class))
        .filter(MediumUse::now)
        .flatMap(medium -> card(view, ledger, medium.card()));
  }

  private static Optional<AccountSnapshot> account(
      StoreView view, LedgerId ledger, AccountId account) {
    return Optional.ofNullable(view.get(Families.BALANCES, Keys.of(ledger, account)))
        .map(bytes -> Stored.read(bytes, AccountSnapshot.class));
  }

  private static long head(StoreView view, LedgerId ledger) {
    return Journal.CARDS.head(view, ledger);
  }
}
