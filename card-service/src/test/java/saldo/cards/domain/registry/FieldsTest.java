package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.RegistryRejection.FIELD_INVALID;
import static saldo.schemas.registry.RegistryRejection.ID_INVALID;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Rejected;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.TerminalIdentifiers;

/** What the fields of each kind may hold. */
class FieldsTest {
  private static final String LONG = "a".repeat(101);
  private static final Capabilities CAPABLE =
      new Capabilities(true, true, true, true, true, true, true, 0, null);

  @ParameterizedTest
  @MethodSource({"plainThings", "cardProfiles", "limits"})
  void aFieldThatCannotBeIsNamed(MasterData data, String field) {
    Decision<RegistryEvent, RegistryRejection> decision =
        given().when(define("new", data)).thenRefused(FIELD_INVALID).decision();
    assertThat(((Rejected<RegistryEvent, RegistryRejection>) decision).details())
        .containsEntry("field", field)
        .containsKey("rule");
  }

  @Test
  @Tag("I41")
  void aProgrammeIsThatOfACurrency() {
    given()
        .when(define("euro", programme(500L, null)))
        .thenRefused(ID_INVALID, "id", "euro", "rule", "three capital letters, such as EUR");
    given()
        .when(define("EUR", programme(500L, 0L)))
        .then(new Defined("EUR", programme(500L, 0L), NOW, WHY));
    for (Programme wrong : List.of(programme(-1L, null), programme(null, -1L))) {
      given().when(define("EUR", wrong)).thenRefused(FIELD_INVALID);
    }
  }

  private static Programme programme(@Nullable Long transferFrom, @Nullable Long unloadFrom) {
    return new Programme("Canteens", new SecondPersonRule(transferFrom, unloadFrom));
  }

  static Stream<Arguments> plainThings() {
    OrganisationRole issuer = OrganisationRole.ISSUER;
    return Stream.of(
        wrong("name", new Organisation("", List.of(issuer), null, null)),
        wrong("name", new Organisation(" ", List.of(issuer), null, null)),
        wrong("name", new Organisation(LONG, List.of(issuer), null, null)),
        wrong("name", new Organisation("a\nb", List.of(issuer), null, null)),
        wrong("name", new Organisation("half \ud83d", List.of(issuer), null, null)),
        wrong("roles", new Organisation("Acme", List.of(), null, null)),
        wrong("roles", new Organisation("Acme", List.of(issuer, issuer), null, null)),
        wrong("legalId", new Organisation("Acme", List.of(issuer), null, "")),
        wrong("parent", new Organisation("Acme", List.of(issuer), "no id", null)),
        wrong("timeZone", new Location("Plant", "acme", null, "Europe/Nowhere")),
        wrong("timeZone", new Location("Plant", "acme", null, "+01:00")),
        wrong("organisation", new Location("Plant", "", null, null)),
        wrong("model", madeBy("", numbers(null, null, null))),
        wrong("identifiers.serial", madeBy("X", numbers(LONG, null, null))),
        wrong("identifiers.acquirer", madeBy("X", numbers(null, "", null))),
        wrong("identifiers.fiscalUnit", madeBy("X", numbers(null, null, "\t"))),
        wrong("capabilities.firmwareRelease", RegistryLanguage.terminal(-1, null)),
        wrong("capabilities.amountLimitFrom", RegistryLanguage.terminal(0, -1)),
        wrong("name", new Bearer(" ", BearerKind.GUEST, null, null)),
        wrong("organisation", bearer(BearerKind.MEMBER, null)),
        wrong("organisation", bearer(BearerKind.DRIVER, null)),
        wrong("contact", new Bearer("Anna", BearerKind.GUEST, null, "a".repeat(201))),
        wrong("note", new Vehicle("B-AB 123", "acme", "")),
        wrong("discountBasisPoints", cardGroup(null, -1)),
        wrong("discountBasisPoints", cardGroup(null, 10_001)),
        wrong("vatBasisPoints", new ProductGroup("Lunch", 10_001)),
        wrong("group", product("hot.drinks")),
        wrong("currency", new PriceList("Prices", "eur", List.of())),
        wrong("prices", priceList(new Price("a", 1), new Price("a", 2))),
        wrong("prices", priceList(prices(Limits.PRICES + 1))),
        wrong("prices[1].milliMinor", priceList(new Price("a", 1), new Price("b", -1))),
        wrong("prices[1].product", priceList(new Price("a", 1), new Price("", 1))),
        wrong("amount.minor", plan(0, AllocationSource.of(Tender.SUBSIDY))),
        wrong("amount.minor", plan(1_000_000_000_001L, AllocationSource.of(Tender.SUBSIDY))),
        wrong("source.account", plan(1, AllocationSource.of(AccountId.of("@bank.EUR")))),
        wrong("roles", user()),
        wrong("roles", user("king")),
        wrong("roles", user("admin", "admin")),
        wrong("servicePoints", new User("Carl", List.of("cashier"), List.of())));
  }

  static Stream<Arguments> cardProfiles() {
    AccountPlan plan = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);
    List<CardService> sale = List.of(CardService.SALE);
    List<Channel> till = List.of(Channel.TERMINAL);
    AccountPlan bank = new AccountPlan(AccountKind.BANK, "EUR", Terms.PLAIN);
    AccountPlan hole = new AccountPlan(AccountKind.PURSE, "EUR", new Terms(-1L, 0));
    AccountPlan deep = new AccountPlan(AccountKind.PURSE, "EUR", new Terms(null, -1));
    List<String> twice = List.of("a", "a");
    return Stream.of(
        wrong("services", new CardProfile("P", List.of(), till, plan, null, null, 0, null)),
        wrong("channels", new CardProfile("P", sale, List.of(), plan, null, null, 0, null)),
        wrong("account.kind", new CardProfile("P", sale, till, bank, null, null, 0, null)),
        wrong(
            "account.terms.ceilingMinor",
            new CardProfile("P", sale, till, hole, null, null, 0, null)),
        wrong(
            "account.terms.overdraftMinor",
            new CardProfile("P", sale, till, deep, null, null, 0, null)),
        wrong("account.terms.autoReload.belowMinor", reloaded(-1, 1, "acme")),
        wrong("account.terms.autoReload.amountMinor", reloaded(0, 0, "acme")),
        wrong("account.terms.autoReload.from", reloaded(0, 1, "@bank.EUR")),
        wrong("saleGroups", new CardProfile("P", sale, till, plan, twice, null, 0, null)),
        wrong("saleGroups", new CardProfile("P", sale, till, plan, List.of(), null, 0, null)),
        wrong("limits", new CardProfile("P", sale, till, plan, null, List.of(), 0, null)),
        wrong("offlineCeilingMinor", new CardProfile("P", sale, till, plan, null, null, -1, null)),
        wrong("validityMonths", new CardProfile("P", sale, till, plan, null, null, 0, 0)),
        wrong("validityMonths", new CardProfile("P", sale, till, plan, null, null, 0, 1_201)));
  }

  static Stream<Arguments> limits() {
    Limit[] many =
        IntStream.rangeClosed(0, Limits.LIMITS)
            .mapToObj(i -> limit("limit " + i, null, null))
            .toArray(Limit[]::new);
    return Stream.of(
        wrong("limits", profile(many)),
        wrong("limits", profile(limit("a", null, null), limit("a", List.of("lunch"), null))),
        wrong("limits[0].name", profile(limit("", null, null))),
        wrong(
            "limits[1].value",
            profile(
                limit("a", null, null),
                new Limit("b", Measure.COUNT, Period.DAY, -1, null, null, null))),
        wrong("limits[0].productGroups", profile(limit("a", List.of(), null))),
        wrong("limits[0].servicePoints", profile(limit("a", null, List.of("x", "x")))),
        wrong("limits[0].hours", profile(during(null, -1, 60))),
        wrong("limits[0].hours", profile(during(null, 60, 60))),
        wrong("limits[0].hours", profile(during(null, 60, 1_441))),
        wrong(
            "limits[0].hours.days",
            profile(during(Collections.nCopies(2, DayOfWeek.MONDAY), 60, 120))),
        wrong("limits[0].hours.days", profile(during(List.of(), 60, 120))));
  }

  @Test
  void whatIsJustPossibleIsAccepted() {
    String longest = "😀".repeat(100);
    Organisation organisation =
        new Organisation(longest, List.of(OrganisationRole.values()), null, longest);
    given().when(define("a", organisation)).then(defined("a", organisation, NOW));
    CardProfile profile = profile(during(List.of(DayOfWeek.values()), 0, 1_440));
    given().when(define("a", profile)).then(defined("a", profile, NOW));
    CardGroup group = cardGroup(null, 10_000);
    given().when(define("a", group)).then(defined("a", group, NOW));
    User user = user(Roles.ALL.toArray(String[]::new));
    given().when(define("a", user)).then(defined("a", user, NOW));
    PriceList empty = priceList();
    given().when(define("a", empty)).then(defined("a", empty, NOW));
    Bearer beneficiary = bearer(BearerKind.BENEFICIARY, null);
    given().when(define("a", beneficiary)).then(defined("a", beneficiary, NOW));
    given().when(define("a", anonymous())).then(defined("a", anonymous(), NOW));
  }

  @Test
  void aMemberOrDriverBelongsToAnOrganisation() {
    for (BearerKind kind : List.of(BearerKind.MEMBER, BearerKind.DRIVER)) {
      given(acme())
          .when(define("a", bearer(kind, "acme")))
          .then(defined("a", bearer(kind, "acme"), NOW));
    }
  }

  private static Arguments wrong(String field, MasterData data) {
    return Arguments.of(data, field);
  }

  private static AllocationPlan plan(long minor, AllocationSource source) {
    Money amount = Money.of(minor, "EUR");
    return new AllocationPlan("Lunch", "staff", amount, PeriodLength.DAY, true, source);
  }

  private static CardProfile reloaded(long below, long amount, String from) {
    Terms terms = new Terms(null, 0, new AutoReload(below, amount, AccountId.of(from)));
    return new CardProfile(
        "P",
        List.of(CardService.SALE),
        List.of(Channel.TERMINAL),
        new AccountPlan(AccountKind.PURSE, "EUR", terms),
        null,
        null,
        0,
        null);
  }

  private static Terminal madeBy(String model, TerminalIdentifiers numbers) {
    return new Terminal("Pump", "canteen", model, numbers, CAPABLE, OfflinePolicy.FULL);
  }

  private static TerminalIdentifiers numbers(
      @Nullable String serial, @Nullable String acquirer, @Nullable String unit) {
    return new TerminalIdentifiers(serial, acquirer, unit);
  }

  private static Price[] prices(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Price("p" + i, 1)).toArray(Price[]::new);
  }

  private static Limit during(@Nullable List<DayOfWeek> days, int from, int until) {
    return new Limit("a", Measure.AMOUNT, Period.DAY, 1, null, null, new Hours(days, from, until));
  }
}
