package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fuel.domain.FuelAccount;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

class KnowingFuelTest {
  private static final LedgerId LEDGER = LedgerId.of("fuel");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final CardNumber CARD = CardNumber.of("V1");
  private static final AccountId ACCOUNT = AccountId.of("acct-van");

  @TempDir Path directory;
  private FoldedStore folded;
  private long seq;

  @BeforeEach
  void begin() {
    folded = FoldedStore.open(directory, new FuelProjection());
    registered(
        "profile",
        new CardProfile(
            "Fuel",
            List.of(CardService.FUEL),
            List.of(Channel.TERMINAL),
            new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN),
            List.of("fuel"),
            List.of(new Limit("daily", Measure.AMOUNT, Period.DAY, 20_000, null, null, null)),
            0,
            null));
    registered("van", new Vehicle("B-XY 1", "works", null, 900L, 80_000L));
    registered("diesel", product("Diesel", "fuel", "D"));
    registered("petrol", product("Petrol", "fuel", "B"));
    registered("coffee", product("Coffee", "drinks", "C"));
    registered(
        "pumps",
        new PriceList(
            "Pumps",
            "EUR",
            List.of(
                new Price("diesel", 179_900),
                new Price("petrol", 189_900),
                new Price("coffee", 9_999_999))));
    card(CardStatus.ACTIVE);
    account(AccountStatus.OPEN, 32_000, 2_000);
  }

  @AfterEach
  void end() {
    folded.close();
  }

  @Test
  @Tag("S2.021")
  void aCardIsKnownWithItsMoneyItsProductsAndTheirHighestPrice() {
    FuelCard card = found().cards().getFirst();
    assertThat(card.usable()).isTrue();
    assertThat(card.read()).isEqualTo("V1");
    assertThat(card.fuel().products()).containsExactlyInAnyOrder("D", "B");
    assertThat(card.fuel().highestMilliMinor()).isEqualTo(189_900);
    assertThat(card.fuel().tankMl()).isEqualTo(80_000);
    FuelAccount account = Objects.requireNonNull(found().accounts().get(ACCOUNT));
    assertThat(account.availableMinor()).as("less what is on hold").isEqualTo(30_000);
  }

  @Test
  void aTerminalIsKnownWithItsSerialNumberAndFuelWithItsGroups() {
    registered(
        "pts",
        new Terminal(
            "Pumps",
            "station",
            "PTS-2",
            new TerminalIdentifiers("003A003A", null, null),
            new Capabilities(true, false, false, true, true, false, false, 0, null),
            OfflinePolicy.FORBIDDEN,
            new Connection(Connection.Driver.JSON_PTS, "http://127.0.0.1/jsonPTS", null, "EUR")));

    FuelReaderPlace place =
        folded
            .store()
            .atOneMoment(view -> FuelReaders.of(LEDGER, new Registered(view, LEDGER, NOW)))
            .getFirst();
    assertThat(place.terminal()).isEqualTo("pts");
    assertThat(place.serial()).isEqualTo("003A003A");
    List<String> groups =
        folded.store().atOneMoment(view -> new Prices(new Registered(view, LEDGER, NOW)).groups());
    assertThat(groups).as("each once").containsExactlyInAnyOrder("drinks", "fuel");
  }

  @Test
  void aNewPriceCountsAtOnce() {
    registered(
        "pumps",
        new PriceList(
            "Pumps", "EUR", List.of(new Price("diesel", 179_900), new Price("petrol", 199_900))));
    assertThat(found().cards().getFirst().fuel().highestMilliMinor()).isEqualTo(199_900);
  }

  @Test
  void aFrozenAccountAndABlockedCardGetNothing() {
    account(AccountStatus.FROZEN, 32_000, 0);
    assertThat(Objects.requireNonNull(found().accounts().get(ACCOUNT)).availableMinor()).isZero();
    card(CardStatus.SUSPENDED);
    assertThat(found().cards().getFirst().usable()).isFalse();
  }

  @Test
  @Tag("I26")
  void theOdometerNeverFallsAndAMistypedOneDoesNotRaiseIt() {
    filled(120_000L, 1);
    assertThat(odometer()).isEqualTo(120_000);
    filled(120_600L, 2);
    assertThat(odometer()).isEqualTo(120_600);
    filled(119_000L, 3);
    assertThat(odometer()).as("it never falls").isEqualTo(120_600);
    filled(1_206_010L, 4);
    assertThat(odometer()).as("ten times too much").isEqualTo(120_600);
    filled(null, 5);
    assertThat(odometer()).isEqualTo(120_600);
  }

  @Test
  void whatIsUsedUpOfALimitCountsInItsOwnPeriod() {
    filled(null, 1, new LimitUse("daily", "2026-11-22", 7_500, 7_500L));
    assertThat(found().cards().getFirst().limits().getFirst().used()).isEqualTo(7_500);
    filled(null, 2, new LimitUse("daily", "2026-11-20", 9_000, 9_000L));
    assertThat(found().cards().getFirst().limits().getFirst().used())
        .as("a late filling counts for its own day")
        .isEqualTo(7_500);
  }

  @Test
  @Tag("I17")
  void aFillingIsBookedOnceTheBalanceSaysSo() throws InterruptedException {
    AtomicInteger waits = new AtomicInteger();
    FuelView view =
        new FuelView(
            folded.store(),
            (condition, _) -> {
              waits.incrementAndGet();
              return condition.getAsBoolean();
            });
    FuelReaderPlace pump = pump();
    assertThat(view.awaitBooked(pump, 17, Duration.ZERO)).as("not in the journal").isFalse();
    filled(null, 17);
    assertThat(view.awaitBooked(pump, 17, Duration.ZERO)).as("only in the journal").isFalse();
    seq--; // the balance that this filling has led to
    account(AccountStatus.OPEN, 24_800, 0);
    assertThat(view.awaitBooked(pump, 17, Duration.ZERO)).isTrue();
    assertThat(waits).as("nothing is asked for but by waiting").hasValue(5);
  }

  @Test
  @Tag("I17")
  void aBalanceThatIsAheadOfTheJournalIsNotWaitedFor() throws InterruptedException {
    long before = seq;
    seq += 5;
    account(AccountStatus.OPEN, 24_800, 0);
    seq = before;
    filled(null, 17);
    FuelView view = new FuelView(folded.store(), (condition, _) -> condition.getAsBoolean());
    assertThat(view.awaitBooked(pump(), 17, Duration.ZERO)).isTrue();
  }

  private FuelReaderPlace pump() {
    registered(
        "pump",
        new Terminal(
            "Pump",
            "station",
            "FT-300",
            new TerminalIdentifiers(null, null, null),
            new Capabilities(true, false, false, true, true, false, false, 0, null),
            OfflinePolicy.CEILING,
            new Connection(Connection.Driver.FPP, "tcp://127.0.0.1:4001", 1, "EUR")));
    return folded
        .store()
        .atOneMoment(view -> FuelReaders.of(LEDGER, new Registered(view, LEDGER, NOW)))
        .getFirst();
  }

  private FuelCards.Found found() {
    return folded.store().atOneMoment(view -> new FuelCards(view, LEDGER, NOW, TODAY).find());
  }

  private @Nullable Long odometer() {
    return found().cards().getFirst().fuel().odometerKm();
  }

  private static Product product(String name, String group, String code) {
    return new Product(name, group, Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, code);
  }

  private void registered(String id, MasterData data) {
    RegisteredItem item =
        new RegisteredItem(
            data.kind(), id, List.of(new Version(Instant.EPOCH, Instant.EPOCH, data)), null);
    String key = LEDGER + "|" + data.kind().code() + "|" + id;
    folded.fold(Topics.REGISTRY_STATES.name(), key.getBytes(UTF_8), StoredJson.write(item));
  }

  private void card(CardStatus status) {
    CardLinks links =
        new CardLinks(
            List.of(new Dated<>(Instant.EPOCH, "profile")),
            List.of(),
            List.of(),
            List.of(new Dated<>(Instant.EPOCH, "van")),
            List.of(),
            List.of(
                new Dated<>(
                    Instant.EPOCH,
                    new AccountLink(
                        ACCOUNT, new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN)))));
    CardState state =
        new CardState(
            CARD,
            1,
            CardForm.PHYSICAL,
            ValueMode.LIMIT_REPLICA,
            status,
            Instant.EPOCH,
            links,
            List.of(),
            null,
            1,
            true,
            null);
    String key = LEDGER + "|" + CARD;
    folded.fold(Topics.CARD_STATES.name(), key.getBytes(UTF_8), StoredJson.write(state));
  }

  private void account(AccountStatus status, long balance, long held) {
    AccountSnapshot account =
        new AccountSnapshot(
            ACCOUNT, AccountKind.PREPAID, "EUR", status, balance, held, Terms.PLAIN, 1, ++seq);
    String key = LEDGER + "|" + ACCOUNT;
    folded.fold(Topics.LEDGER_BALANCES.name(), key.getBytes(UTF_8), StoredJson.write(account));
  }

  private void filled(@Nullable Long odometerKm, long number, LimitUse... limits) {
    CardUse use = new CardUse(CardRef.number(CARD), CARD, null, null, List.of(limits));
    Money amount = Money.of(7_200, "EUR");
    Filling filling =
        new Filling(NOW, "station", "diesel", 40_000, 180_000, odometerKm, "1", null, "OK");
    EntryId id = new EntryId("fact:pump:" + number);
    FillingRecorded event =
        new FillingRecorded(
            id,
            ACCOUNT,
            amount,
            filling,
            List.of(),
            "van",
            null,
            Treatment.NORMAL,
            List.of(new Posting(ACCOUNT, amount.negated(), 0)),
            use,
            null);
    Origin origin = new Origin("gateway", "pump", "station", number);
    JournalEntry entry = new JournalEntry(LEDGER, ++seq, id, NOW, NOW, origin, event);
    folded.fold(
        Topics.LEDGER_JOURNAL.name(), LEDGER.value().getBytes(UTF_8), LedgerWire.write(entry));
  }
}
