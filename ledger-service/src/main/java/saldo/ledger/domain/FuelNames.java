package saldo.ledger.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
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
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Prepay;

/** What of fuel has to be fetched before a command is decided. */
public final class FuelNames {
  private FuelNames() {}

  /**
   * What is registered and matters to a command.
   *
   * @param products by their ids; their groups matter too
   * @param priceLists by their ids
   * @param bearers by their ids
   */
  public record Registered(Set<String> products, Set<String> priceLists, Set<String> bearers) {
    static final Registered NOTHING = new Registered(Set.of(), Set.of(), Set.of());

    /** Whether nothing has to be fetched. */
    public boolean isEmpty() {
      return products.isEmpty() && priceLists.isEmpty() && bearers.isEmpty();
    }
  }

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

  /** The moments whose profiles of the cards have to be known. */
  public static Set<Instant> moments(Book book, LedgerCommand command, Situation situation) {
    return Meant.by(book, command, situation).stream()
        .map(one ->
            one.command() instanceof OfFilling c
                ? then(one.situation(), c.filling()).at()
                : one.situation().at())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The stations where fuel was taken. */
  static Set<String> places(Book book, LedgerCommand command, Situation situation) {
    return Meant.by(book, command, situation).stream()
        .map(one -> one.command() instanceof OfFilling c ? c.filling().servicePoint() : null)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The products, price lists and drivers that a command has to do with.
   *
   * @param book with the cards
   */
  public static Registered registered(Book book, LedgerCommand command, Situation situation) {
    return switch (command) {
      case OfFilling c -> new Registered(Set.of(c.filling().product()), Set.of(), Set.of());
      case RepriceFilling c -> new Registered(Set.of(), Set.of(c.priceList()), Set.of());
      case Prepay c ->
          new Registered(
              c.product() == null ? Set.of() : Set.of(c.product()),
              Set.of(),
              bearers(book, c, situation));
      case Bulk c -> all(book, c.entries(), situation);
      case LedgerCommand c -> Registered.NOTHING;
    };
  }

  private static Registered all(Book book, List<LedgerCommand> entries, Situation situation) {
    List<Registered> all =
        entries.stream().map(entry -> registered(book, entry, situation)).toList();
    return new Registered(
        Names.union(all.stream().map(Registered::products)),
        Names.union(all.stream().map(Registered::priceLists)),
        Names.union(all.stream().map(Registered::bearers)));
  }

  private static Set<String> bearers(Book book, Prepay c, Situation situation) {
    @Nullable CardState card = c.card() == null ? null : book.cards().card(c.card());
    @Nullable String bearer = FuelHolder.of(card, situation.at()).bearer();
    return bearer == null ? Set.of() : Set.of(bearer);
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
      case EnterFilling c -> sold(book, c, situation);
      case AssignFilling c -> assigned(book, c, situation);
      case RepriceFilling c -> repriced(book, c);
    };
  }

  private static Set<AccountId> sold(Book book, OfFilling c, Situation situation) {
    Situation then = then(situation, c.filling());
    AccountId payer = new CardAccounts(book.cards(), then.at()).holder(c);
    return Names.sale(payer, c.amount(), FuelItems.of(book.cards(), c, then.at()));
  }

  private static Set<AccountId> held(Book book, RecordFilling c) {
    @Nullable Hold hold = c.hold() == null ? null : book.hold(c.hold());
    return hold == null ? Set.of() : Set.of(hold.account());
  }

  private static Set<AccountId> fallback(RecordFilling c) {
    String currency = c.amount().currency();
    return Set.of(
        HouseAccount.id(AccountKind.UNASSIGNED, currency),
        HouseAccount.id(AccountKind.LOSSES, currency));
  }

  private static Set<AccountId> assigned(Book book, AssignFilling c, Situation situation) {
    @Nullable Filled filled = book.filling(c.original());
    if (filled == null) {
      return new CardAccounts(book.cards(), situation.at()).of(c.card());
    }
    Set<AccountId> accounts = new LinkedHashSet<>(List.of(filled.account()));
    accounts.add(HouseAccount.id(AccountKind.TRANSFER_CLEARING, filled.amount().currency()));
    accounts.addAll(new CardAccounts(book.cards(), situation.at()).of(c.card()));
    accounts.addAll(new CardAccounts(book.cards(), filled.filling().filledAt()).of(c.card()));
    return accounts;
  }

  private static Set<AccountId> repriced(Book book, RepriceFilling c) {
    @Nullable Filled filled = book.filling(c.original());
    return filled == null
        ? Set.of()
        : Names.sale(filled.account(), filled.amount(), filled.items());
  }
}
