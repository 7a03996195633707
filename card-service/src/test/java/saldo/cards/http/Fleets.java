package saldo.cards.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/** Two companies with vehicles, drivers and cards: acme, with acme-north below it, and best. */
public final class Fleets implements Scope.Known {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final AccountPlan PLAN = new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN);

  private final Map<ItemKey, RegisteredItem> items = new HashMap<>();
  private final Map<CardNumber, CardState> cards = new HashMap<>();
  private final List<ItemKey> lookedUp = new ArrayList<>();

  /** What is there of both. */
  public static Fleets ofTwoCompanies() {
    Fleets fleets = new Fleets();
    fleets.register("acme", company(null));
    fleets.register("acme-north", company("acme"));
    fleets.register("best", company(null));
    for (String company : List.of("acme", "acme-north", "best")) {
      fleets.register("van-" + company, vehicle(company));
      fleets.register("driver-" + company, driver(company));
      fleets.give("card-" + company, "van-" + company, "fleet-" + company);
    }
    return fleets;
  }

  public static Organisation company(@Nullable String parent) {
    return new Organisation("Co", List.of(OrganisationRole.ACCOUNT_HOLDER), parent, null);
  }

  public static Vehicle vehicle(String company) {
    return new Vehicle("B-XY 1", company, null);
  }

  public static Bearer driver(String company) {
    return new Bearer("Dora", BearerKind.DRIVER, company, null);
  }

  /** Registers something with all that was said of it, an hour between one thing and the next. */
  public void register(String id, @Nullable MasterData... versions) {
    MasterData first = Arrays.stream(versions).filter(d -> d != null).findFirst().orElseThrow();
    List<Version> said = new ArrayList<>();
    for (int i = 0; i < versions.length; i++) {
      Instant from = NOON.minusSeconds(3_600L * (versions.length - i));
      said.add(new Version(from, from, versions[i]));
    }
    items.put(new ItemKey(first.kind(), id), new RegisteredItem(first.kind(), id, said, null));
  }

  /** Gives a vehicle's card to nobody in particular. */
  void give(String number, @Nullable String vehicle, String account) {
    CardNumber card = CardNumber.of(number);
    CardLinks links =
        new CardLinks(
            List.of(),
            List.of(),
            List.of(),
            vehicle == null ? List.of() : List.of(new Dated<>(NOON, vehicle)),
            List.of(),
            List.of(new Dated<>(NOON, new AccountLink(AccountId.of(account), PLAN))));
    cards.put(
        card,
        new CardState(
            card,
            1,
            CardForm.PHYSICAL,
            ValueMode.SERVER,
            CardStatus.ACTIVE,
            NOON,
            links,
            List.of(),
            null,
            1,
            false,
            null));
  }

  /** What was asked for so far. */
  public List<ItemKey> lookedUp() {
    return lookedUp;
  }

  /** Of somebody with one role, limited to an organisation or to nothing. */
  public Scope scope(String role, @Nullable String organisation) {
    return Scope.of(Optional.ofNullable(organisation), role::equals, this, NOON);
  }

  @Override
  public Optional<RegisteredItem> item(ItemKey key) {
    lookedUp.add(key);
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Optional<CardState> card(CardNumber number) {
    return Optional.ofNullable(cards.get(number));
  }

  @Override
  public Set<CardNumber> users(AccountId account) {
    return cards.values().stream()
        .filter(card ->
            card.links().account(NOON).filter(link -> link.account().equals(account)).isPresent())
        .map(CardState::number)
        .collect(Collectors.toSet());
  }
}
