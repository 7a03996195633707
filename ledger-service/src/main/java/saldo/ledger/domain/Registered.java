package saldo.ledger.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Prepay;

/**
 * What is registered and has to be known before a command about fuel is decided.
 *
 * @param products by their ids; their groups matter too
 * @param priceLists by their ids
 * @param bearers by their ids
 */
public record Registered(Set<String> products, Set<String> priceLists, Set<String> bearers) {
  private static final Registered NOTHING = new Registered(Set.of(), Set.of(), Set.of());

  /** Whether nothing has to be fetched. */
  public boolean isEmpty() {
    return products.isEmpty() && priceLists.isEmpty() && bearers.isEmpty();
  }

  /**
   * What a command has to do with.
   *
   * @param book with the cards
   */
  public static Registered of(Book book, LedgerCommand command, Situation situation) {
    return switch (command) {
      case OfFilling c -> new Registered(Set.of(c.filling().product()), Set.of(), Set.of());
      case RepriceFilling c -> new Registered(Set.of(), Set.of(c.priceList()), Set.of());
      case Prepay c ->
          new Registered(
              c.product() == null ? Set.of() : Set.of(c.product()),
              Set.of(),
              bearers(book, c, situation));
      case Bulk c -> all(c.entries().stream().map(entry -> of(book, entry, situation)).toList());
      case LedgerCommand c -> NOTHING;
    };
  }

  private static Registered all(List<Registered> entries) {
    return new Registered(
        Names.union(entries.stream().map(Registered::products)),
        Names.union(entries.stream().map(Registered::priceLists)),
        Names.union(entries.stream().map(Registered::bearers)));
  }

  private static Set<String> bearers(Book book, Prepay c, Situation situation) {
    @Nullable CardState card = c.card() == null ? null : book.cards().card(c.card());
    return Stream.ofNullable(FuelHolder.of(card, situation.at()).bearer())
        .collect(Collectors.toUnmodifiableSet());
  }
}
