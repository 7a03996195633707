package saldo.reporting.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.LedgerId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementParty;

/** Whose accounts are: the cards that spend from them say it. */
public final class HolderReader {
  private static final int MOST_CARDS = 1_000;

  private final StoreView view;
  private final Directory directory;

  public HolderReader(StoreView view, Directory directory) {
    this.view = view;
    this.directory = directory;
  }

  /**
   * Whose account it was.
   *
   * @param from cards that spent from it since then count too; since ever if absent
   * @param until who held the cards then, or last before
   */
  public StatementHolder holder(
      LedgerId ledger, AccountId account, @Nullable Instant from, Instant until) {
    List<CardState> cards =
        cards(ledger, account).filter(card -> spent(card, account, from, until)).toList();
    List<String> vehicles = linked(cards, Attribute.VEHICLE, until);
    List<String> bearers = linked(cards, Attribute.BEARER, until);
    Optional<StatementParty> company =
        Stream.concat(
                vehicles.stream().flatMap(id -> directory.company(MasterKind.VEHICLE, id).stream()),
                bearers.stream().flatMap(id -> directory.company(MasterKind.BEARER, id).stream()))
            .findFirst();
    return new StatementHolder(
        company.orElse(null),
        vehicles.stream().map(id -> directory.party(MasterKind.VEHICLE, id)).toList(),
        bearers.stream().map(id -> directory.party(MasterKind.BEARER, id)).toList(),
        cards.stream().map(CardState::number).toList());
  }

  private Stream<CardState> cards(LedgerId ledger, AccountId account) {
    byte[] prefix = Keys.within(ledger, account);
    return view.forward(Families.USERS, prefix, prefix, MOST_CARDS).stream()
        .map(entry -> CardNumber.of(Keys.end(entry.key(), prefix.length)))
        .flatMap(number -> card(ledger, number).stream());
  }

  private Optional<CardState> card(LedgerId ledger, CardNumber number) {
    return Optional.ofNullable(view.get(Families.CARDS, Keys.of(ledger, number)))
        .map(bytes -> StoredJson.read(bytes, CardState.class));
  }

  private static List<String> linked(List<CardState> cards, Attribute attribute, Instant at) {
    return cards.stream()
        .flatMap(card -> last(card.links().of(attribute), at).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What held at a time or last before: who gave a card back is still whose account it was. */
  private static Optional<String> last(List<Dated<String>> values, Instant at) {
    return values.stream()
        .filter(dated -> dated.from().isBefore(at) && dated.value() != null)
        .reduce((_, later) -> later)
        .map(Dated::value);
  }

  /** Whether a card spent from the account at some time of a period. */
  private static boolean spent(
      CardState card, AccountId account, @Nullable Instant from, Instant until) {
    List<Dated<AccountLink>> links = new ArrayList<>(card.links().accounts());
    for (int i = 0; i < links.size(); i++) {
      @Nullable AccountLink link = links.get(i).value();
      boolean begun = links.get(i).from().isBefore(until);
      boolean over = from != null && i + 1 < links.size() && !links.get(i + 1).from().isAfter(from);
      if (link != null && link.account().equals(account) && begun && !over) {
        return true;
      }
    }
    return false;
  }
}
