package saldo.gateway.fuel.view;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.FuelAccount;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.gateway.fuel.domain.UsedLimit;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData.CardGroup;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;

/**
 * All cards of a ledger whose limits go to readers, and their accounts, at a moment.
 *
 * @param today the date at the readers, whose limits are counted
 */
record FuelCards(StoreView view, LedgerId ledger, Instant at, LocalDate today) {
  private static final int SLICE = 1_000;
  private static final Exposure SPLIT = new Exposure(Exposure.Policy.SPLIT, null);

  /** Cards in the order of their numbers, and the accounts that some of them spend from. */
  record Found(List<FuelCard> cards, Map<AccountId, FuelAccount> accounts) {}

  Found find() {
    Registered registered = new Registered(view, ledger, at);
    Prices prices = new Prices(registered);
    List<FuelCard> cards = new ArrayList<>();
    Map<AccountId, FuelAccount> accounts = new HashMap<>();
    byte[] prefix = Keys.within(ledger);
    view.scan(Families.CARDS, prefix, prefix, SLICE)
        .map(entry -> StoredJson.read(entry.value(), CardState.class))
        .filter(card -> card.valueMode() == ValueMode.LIMIT_REPLICA)
        .filter(card -> card.status() != CardStatus.STOCK && card.status() != CardStatus.CLOSED)
        .forEach(card -> cards.add(card(card, registered, prices, accounts)));
    return new Found(cards, accounts);
  }

  private FuelCard card(
      CardState card, Registered registered, Prices prices, Map<AccountId, FuelAccount> accounts) {
    Optional<CardProfile> profile =
        registered.find(MasterKind.CARD_PROFILE, at(card, Attribute.PROFILE), CardProfile.class);
    @Nullable AccountLink link = card.links().account(at).orElse(null);
    if (link != null && !accounts.containsKey(link.account())) {
      accounts.put(link.account(), account(link));
    }
    String currency = link == null ? "" : link.plan().currency();
    return new FuelCard(
        card.number(),
        read(card),
        isUsable(card, profile.orElse(null)),
        link == null ? null : link.account(),
        at(card, Attribute.GROUP),
        limits(card, profile.orElse(null)),
        fuel(card, registered, prices, profile.map(p -> new Priced(p, currency)).orElse(null)));
  }

  private record Priced(CardProfile profile, String currency) {}

  private FuelCard.Fuel fuel(
      CardState card, Registered registered, Prices prices, @Nullable Priced priced) {
    @Nullable String vehicleId = at(card, Attribute.VEHICLE);
    Optional<Vehicle> vehicle = registered.find(MasterKind.VEHICLE, vehicleId, Vehicle.class);
    @Nullable CardGroup group =
        registered
            .find(MasterKind.CARD_GROUP, at(card, Attribute.GROUP), CardGroup.class)
            .orElse(null);
    String whose =
        vehicleId == null ? Objects.requireNonNull(Keys.driver(card.number())) : vehicleId;
    return new FuelCard.Fuel(
        priced == null ? List.of() : prices.codes(priced.profile()),
        priced == null ? null : prices.highest(priced.profile(), group, priced.currency()),
        vehicle.map(Vehicle::tankMl).orElse(null),
        odometer(whose),
        vehicle.map(Vehicle::odometerStepKm).orElse(null));
  }

  private @Nullable Long odometer(String whose) {
    byte @Nullable [] km = view.get(Families.ODOMETERS, Keys.of(ledger, whose));
    return km == null ? null : ByteBuffer.wrap(km).getLong();
  }

  private List<UsedLimit> limits(CardState card, @Nullable CardProfile profile) {
    if (profile == null || profile.limits() == null || profile.limits().isEmpty()) {
      return List.of();
    }
    byte @Nullable [] bytes = view.get(Families.USED, Keys.of(ledger, card.number()));
    UsedLimits used = bytes == null ? UsedLimits.NOTHING : StoredJson.read(bytes, UsedLimits.class);
    List<UsedLimit> limits = new ArrayList<>();
    for (Limit limit : profile.limits()) {
      limits.add(new UsedLimit(limit, used.of(limit.name(), LimitPeriod.of(limit.per(), today))));
    }
    return limits;
  }

  private FuelAccount account(AccountLink link) {
    byte @Nullable [] bytes = view.get(Families.ACCOUNTS, Keys.of(ledger, link.account()));
    if (bytes == null) {
      return new FuelAccount(link.account(), link.plan().currency(), 0, SPLIT);
    }
    AccountSnapshot account = StoredJson.read(bytes, AccountSnapshot.class);
    boolean open = account.status() == AccountStatus.OPEN;
    Exposure exposure = account.terms().exposure();
    return new FuelAccount(
        link.account(),
        account.currency(),
        open ? Math.max(0, account.availableMinor()) : 0,
        exposure == null ? SPLIT : exposure);
  }

  private boolean isUsable(CardState card, @Nullable CardProfile profile) {
    boolean valid = card.validUntil() == null || at.isBefore(card.validUntil());
    boolean assigned = at(card, Attribute.VEHICLE) != null || at(card, Attribute.BEARER) != null;
    return card.status() == CardStatus.ACTIVE
        && card.replacedBy() == null
        && valid
        && assigned
        && card.links().account(at).isPresent()
        && profile != null
        && profile.services().contains(CardService.FUEL);
  }

  /** What a reader reads: the stripe or tag that stands for the card now, or else its number. */
  private String read(CardState card) {
    return card.media().stream()
        .filter(medium -> medium.until() == null || at.isBefore(medium.until()))
        .map(Medium::id)
        .filter(id -> id.technology().equals("magstripe") || id.technology().equals("tag"))
        .map(MediumId::value)
        .map(value -> value.substring(value.indexOf(':') + 1))
        .findFirst()
        .orElse(card.number().value());
  }

  private @Nullable String at(CardState card, Attribute attribute) {
    return card.links().at(attribute, at).orElse(null);
  }
}
