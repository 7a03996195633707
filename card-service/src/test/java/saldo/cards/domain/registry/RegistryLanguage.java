package saldo.cards.domain.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.Withdrawn;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;

/** The words in which the registry's tests are written. */
final class RegistryLanguage {
  static final Instant NOW = Scenario.NOON;
  static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
  static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
  static final Instant NEXT_MONTH = NOW.plus(Duration.ofDays(30));
  static final String WHY = "as ordered";

  private RegistryLanguage() {}

  static Scenario<Registry, RegistryCommand, RegistryEvent, RegistryRejection> given(
      RegistryCommand... commands) {
    return Scenario.of(new Registrar(), Registry.EMPTY.recording(NOW)).given(commands);
  }

  static Define define(String id, MasterData data) {
    return new Define(id, data, null, WHY);
  }

  static Define define(String id, MasterData data, Instant from) {
    return new Define(id, data, from, WHY);
  }

  static DefineMany together(Define... entries) {
    return new DefineMany(List.of(entries));
  }

  static Withdraw withdraw(MasterKind kind, String id) {
    return new Withdraw(kind, id, null, WHY);
  }

  static Withdraw withdraw(MasterKind kind, String id, Instant from) {
    return new Withdraw(kind, id, from, WHY);
  }

  static MergeBearers merge(String from, String into) {
    return new MergeBearers(from, into, WHY);
  }

  static Defined defined(String id, MasterData data, Instant from) {
    return new Defined(id, data, from, WHY);
  }

  static Withdrawn withdrawn(MasterKind kind, String id, Instant from) {
    return new Withdrawn(kind, id, from, WHY);
  }

  /** What is kept of a code or a secret. */
  static String hash(int number) {
    return "%064x".formatted(number);
  }

  static OfferPairing offer(String terminal, int code) {
    return new OfferPairing(terminal, hash(code), 15, WHY);
  }

  static PairDevice pair(String terminal, int code, int secret) {
    return new PairDevice(terminal, hash(code), hash(secret));
  }

  static RenewPairing renew(String terminal, int secret) {
    return new RenewPairing(terminal, hash(secret));
  }

  static UnpairDevice unpair(String terminal) {
    return new UnpairDevice(terminal, WHY);
  }

  static Define acme() {
    return define("acme", organisation(null), YESTERDAY);
  }

  static Organisation organisation(@Nullable String parent) {
    return new Organisation("Acme", List.of(OrganisationRole.ISSUER), parent, null);
  }

  static Location location(@Nullable String parent) {
    return new Location("Plant", "acme", parent, "Europe/Berlin");
  }

  static ServicePoint servicePoint(@Nullable String location) {
    return new ServicePoint("Canteen", ServicePointKind.TILL, "acme", location);
  }

  static Terminal terminal(int release, @Nullable Integer amountLimitFrom) {
    return new Terminal(
        "Pump 3",
        "canteen",
        "FT-200",
        new TerminalIdentifiers("4711", null, null),
        new Capabilities(true, true, false, false, true, false, true, release, amountLimitFrom),
        OfflinePolicy.CEILING);
  }

  static Bearer anonymous() {
    return new Bearer("", BearerKind.GUEST, null, null);
  }

  static Bearer person(String name) {
    return new Bearer(name, BearerKind.GUEST, null, null);
  }

  static Bearer bearer(BearerKind type, @Nullable String organisation) {
    return new Bearer("Anna Berg", type, organisation, null);
  }

  static Vehicle vehicle(String organisation) {
    return new Vehicle("B-AB 123", organisation, null);
  }

  static CardGroup cardGroup(@Nullable String priceList, int discountBasisPoints) {
    return new CardGroup("Staff", priceList, discountBasisPoints);
  }

  static CardProfile profile(Limit... limits) {
    return new CardProfile(
        "Staff",
        List.of(CardService.SALE),
        List.of(Channel.TERMINAL),
        new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN),
        null,
        limits.length == 0 ? null : List.of(limits),
        0,
        null);
  }

  static Limit limit(String name, @Nullable List<String> groups, @Nullable List<String> points) {
    return new Limit(name, Limit.Measure.AMOUNT, Limit.Period.DAY, 1_000, groups, points, null);
  }

  static ProductGroup productGroup() {
    return new ProductGroup("Lunch", 1_000);
  }

  static Product product(String group) {
    return new Product("Soup", group, Pricing.FIXED, Unit.PIECE, ProductPurpose.SALE);
  }

  static PriceList priceList(Price... prices) {
    return new PriceList("Prices", "EUR", List.of(prices));
  }

  static TenderType tenderType() {
    return new TenderType("Cash", Tender.CASH, true);
  }

  static User user(String... roles) {
    return new User("Carl", List.of(roles), null);
  }

  static ItemKey key(MasterKind kind, String id) {
    return new ItemKey(kind, id);
  }

  static Optional<MasterData> at(Registry registry, MasterKind kind, String id, Instant time) {
    return registry.item(key(kind, id)).at(time);
  }
}
