package saldo.ledger.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;

/** What of fuel has to be fetched before a command is decided. */
public final class FuelNames {
  /** A hundredth of a percent of it is half a minor unit, or more. */
  private static final long WITH_ANY_VAT_MINOR = 10_000;

  private FuelNames() {}

  /**
   * When and where fuel was taken: that counts, not when it became known here. A terminal may be
   * wrong about the time, but not so wrong that it knows tomorrow's cards.
   */
  static Situation then(Situation now, Filling filling) {
    Instant at = filling.filledAt().isBefore(now.at()) ? filling.filledAt() : now.at();
    Origin by = now.origin();
    @Nullable String place = filling.servicePoint();
    return new Situation(
        now.entry(),
        at,
        place == null ? by : new Origin(by.actor(), by.terminal(), place, by.deviceSeq()));
  }

  /**
   * The moments at which cards, their profiles and places count: now, when fuel was taken, and when
   * a write was begun that may be booked now.
   */
  public static Set<Instant> moments(Book book, LedgerCommand command, Situation situation) {
    Set<Instant> moments = new LinkedHashSet<>(Set.of(situation.at()));
    for (Meant one : Meant.by(book, command, situation)) {
      moments.add(one.situation().at());
      @Nullable Filling filling = filling(book, one.command());
      if (filling != null) {
        moments.add(then(one.situation(), filling).at());
      }
    }
    return moments;
  }

  /** The stations where fuel was taken. */
  static Set<String> places(Book book, LedgerCommand command, Situation situation) {
    return Meant.union(Meant.by(book, command, situation), one -> place(book, one.command()));
  }

  private static Set<String> place(Book book, LedgerCommand command) {
    @Nullable Filling filling = filling(book, command);
    @Nullable String place = filling == null ? null : filling.servicePoint();
    return place == null ? Set.of() : Set.of(place);
  }

  /** If the same bulk records the filling, it is not in the book yet; recording it names enough. */
  private static @Nullable Filling filling(Book book, LedgerCommand command) {
    return switch (command) {
      case OfFilling c -> c.filling();
      case AssignFilling c -> {
        @Nullable Filled filled = book.filling(c.original());
        yield filled == null ? null : filled.filling();
      }
      case LedgerCommand c -> null;
    };
  }

  /** The fillings, and the authorisation, that a command refers to. */
  static Set<EntryId> things(FuelCommand command) {
    return switch (command) {
      case RecordFilling c -> c.hold() == null ? Set.of() : Set.of(c.hold());
      case EnterFilling c -> Set.of();
      case AssignFilling c -> Set.of(c.original());
      case RepriceFilling c -> Set.of(c.original());
    };
  }

  static Set<AccountId> accounts(Book book, FuelCommand command, Situation situation) {
    return switch (command) {
      case RecordFilling c ->
          Names.union(Stream.of(sold(book, c, situation), held(book, c), fallback(c)));
      case EnterFilling c -> Names.union(Stream.of(sold(book, c, situation), fallback(c)));
      case AssignFilling c -> assigned(book, c);
      case RepriceFilling c -> repriced(book, c);
    };
  }

  private static Set<AccountId> sold(Book book, OfFilling c, Situation situation) {
    Situation then = then(situation, c.filling());
    AccountId payer = new CardAccounts(book.cards(), then.at()).holder(c);
    return sale(payer, c.amount().currency(), FuelItems.of(book.cards(), c, then.at()));
  }

  private static Set<AccountId> held(Book book, RecordFilling c) {
    @Nullable Hold hold = c.hold() == null ? null : book.hold(c.hold());
    return hold == null ? Set.of() : Set.of(hold.account());
  }

  private static Set<AccountId> fallback(OfFilling c) {
    String currency = c.amount().currency();
    return Set.of(
        HouseAccount.id(AccountKind.UNASSIGNED, currency),
        HouseAccount.id(AccountKind.LOSSES, currency));
  }

  /** All that the card ever had: which one counts is said by the filling, perhaps later. */
  private static Set<AccountId> assigned(Book book, AssignFilling c) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    @Nullable Filled filled = book.filling(c.original());
    if (filled != null) {
      accounts.add(filled.account());
      accounts.add(HouseAccount.id(AccountKind.TRANSFER_CLEARING, filled.amount().currency()));
    }
    @Nullable CardState card = book.cards().card(c.card());
    if (card != null) {
      card.links().accounts().stream()
          .flatMap(link -> Stream.ofNullable(link.value()))
          .forEach(link -> accounts.add(link.account()));
    }
    return accounts;
  }

  private static Set<AccountId> repriced(Book book, RepriceFilling c) {
    @Nullable Filled filled = book.filling(c.original());
    return filled == null
        ? Set.of()
        : sale(filled.account(), filled.amount().currency(), filled.items());
  }

  /** Whatever it costs, or will cost: so little may be sold that there is no VAT in it. */
  private static Set<AccountId> sale(AccountId payer, String currency, List<Item> items) {
    Money some = Money.of(WITH_ANY_VAT_MINOR, currency);
    List<Item> sold =
        items.stream().map(item -> new Item(item.group(), some, item.vatBasisPoints())).toList();
    return Names.of(PostingRules.sale(payer, some, sold));
  }
}
