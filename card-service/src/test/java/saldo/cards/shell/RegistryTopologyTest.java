package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.shell.DrivenRegistry.START;
import static saldo.cards.shell.DrivenRegistry.WHY;
import static saldo.cards.shell.DrivenRegistry.define;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.PRICE_LIST;
import static saldo.schemas.registry.MasterKind.VEHICLE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.domain.registry.Limits;
import saldo.kit.RecordLimits;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.*;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryEvent.Withdrawn;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.registry.Unit;

/** The registry as it runs: what it keeps, publishes and answers. */
class RegistryTopologyTest {
  private static final Organisation ACME =
      new Organisation("Acme", List.of(OrganisationRole.ACCOUNT_HOLDER), null, null);
  private static final Vehicle VAN = new Vehicle("ABC-123", "acme", null);

  @TempDir private Path state;
  private DrivenRegistry registry;

  @BeforeEach
  void start() {
    registry = new DrivenRegistry(state);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void whatIsDefinedIsAnsweredJournalledAndPublished() {
    RegistryOutcome.Accepted accepted = registry.done("c1", define("acme", ACME));

    assertThat(accepted.firstSeq()).isEqualTo(1);
    assertThat(accepted.lastSeq()).isEqualTo(1);
    assertThat(registry.journal())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.event()).isEqualTo(new Defined("acme", ACME, START, WHY));
          assertThat(entry.origin().actor()).isEqualTo("anna");
          assertThat(entry.bookedAt()).isEqualTo(START);
        });
    assertThat(registry.states())
        .containsExactly(
            KeyValue.pair(
                "canteen|organisation|acme",
                new RegisteredItem(
                    ORGANISATION, "acme", List.of(new Version(START, START, ACME)), null)));
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    RegistryOutcome.Rejected refused = registry.refused("c1", define("van", VAN));

    assertThat(refused.reason()).isEqualTo(RegistryRejection.REFERENCE_UNKNOWN);
    assertThat(refused.details()).containsEntry("id", "acme");
    assertThat(refused.sentence()).contains("names the organisation acme");
    assertThat(registry.journal()).isEmpty();
    assertThat(registry.states()).isEmpty();
    assertThat(registry.done("c2", define("acme", ACME)).firstSeq()).isEqualTo(1);
  }

  @Test
  void manyAreDefinedAllOrNone() {
    Define unknown = define("bus", new Vehicle("XYZ-9", "acne", null));
    RegistryOutcome.Rejected refused =
        registry.refused(
            "c1", new DefineMany(List.of(define("acme", ACME), define("van", VAN), unknown)));
    assertThat(refused.details()).containsEntry("position", "3");
    assertThat(registry.journal()).isEmpty();

    RegistryOutcome.Accepted accepted =
        registry.done("c2", new DefineMany(List.of(define("acme", ACME), define("van", VAN))));
    assertThat(accepted.lastSeq()).isEqualTo(2);
    assertThat(registry.journal()).extracting(RegistryEntry::seq).containsExactly(1L, 2L);
    assertThat(registry.states())
        .extracting(changed -> changed.key)
        .containsExactlyInAnyOrder("canteen|organisation|acme", "canteen|vehicle|van");
  }

  @Test
  void whatSomebodyNamesIsNotWithdrawn() {
    registry.done("c1", define("acme", ACME));
    registry.done("c2", define("acme2", ACME));
    registry.done("c3", define("van", VAN));
    registry.done("c4", define("bus", new Vehicle("XYZ-9", "acme2", null)));

    RegistryOutcome.Rejected refused =
        registry.refused("c5", new Withdraw(ORGANISATION, "acme", null, WHY));
    assertThat(refused.reason()).isEqualTo(RegistryRejection.IN_USE);
    assertThat(refused.details()).containsEntry("byKind", "vehicle").containsEntry("byId", "van");

    registry.done("c6", new Withdraw(VEHICLE, "van", null, WHY));
    registry.done("c7", new Withdraw(ORGANISATION, "acme", null, WHY));
    assertThat(registry.journal().getLast().event())
        .isEqualTo(new Withdrawn(ORGANISATION, "acme", START, WHY));
    assertThat(registry.states().getLast().value.at(START)).isEmpty();
  }

  @Test
  void whatIsNamedInAnotherLedgerMayBeWithdrawn() {
    LedgerId other = LedgerId.of("fuel-club");
    registry.send(other, "c1", define("acme", ACME));
    registry.send(other, "c2", define("van", VAN));
    registry.send("c1", define("acme", ACME));
    registry.send("c2", new Withdraw(ORGANISATION, "acme", null, WHY));

    assertThat(registry.journal())
        .extracting(entry -> entry.ledger() + " " + entry.seq())
        .containsExactly("fuel-club 1", "fuel-club 2", "canteen 1", "canteen 2");
  }

  @Test
  void whatWasNamedBeforeButNoLongerIsMayBeWithdrawn() {
    registry.done("c1", define("acme", ACME));
    registry.done("c2", define("other", ACME));
    registry.done("c3", define("van", VAN));
    registry.pass(Duration.ofHours(1));
    registry.done("c4", define("van", new Vehicle("ABC-123", "other", null)));

    registry.done("c5", new Withdraw(ORGANISATION, "acme", null, WHY));
    assertThat(registry.refused("c6", new Withdraw(ORGANISATION, "other", null, WHY)).reason())
        .isEqualTo(RegistryRejection.IN_USE);
  }

  @Test
  void somebodyAnonymousTurnsOutToBeSomebody() {
    registry.done("c1", define("guest", new Bearer("", BearerKind.GUEST, null, null)));
    registry.done("c2", define("anna", new Bearer("Anna", BearerKind.GUEST, null, null)));
    registry.states();

    registry.done("c3", new MergeBearers("guest", "anna", WHY));

    assertThat(registry.states())
        .singleElement()
        .satisfies(changed -> {
          assertThat(changed.key).isEqualTo("canteen|bearer|guest");
          assertThat(changed.value.mergedInto()).isEqualTo("anna");
        });
  }

  @Test
  void aRepeatGetsTheSameAnswerAndNothingElseHappens() {
    RegistryOutcome first = registry.done("c1", define("acme", ACME));
    registry.done("c2", define("acme", renamed("Acme & Co")));
    registry.journal();

    registry.send("c1", define("acme", ACME));

    assertThat(registry.outcome()).isEqualTo(first);
    assertThat(registry.journal()).isEmpty();
    assertThat(registry.refused("c1", define("acme", renamed("Other"))).reason())
        .isEqualTo(RegistryRejection.IDEMPOTENCY_CONFLICT);
  }

  @Test
  void whatCannotBeReadGoesAsideAndTheNextIsDecided() {
    byte[] other = DrivenRegistry.envelope(LedgerId.of("fuel-club"), "c1", define("acme", ACME));
    registry.sendRaw("canteen", "{no json".getBytes(UTF_8));
    registry.sendRaw("canteen", null);
    registry.sendRaw("canteen", other);

    List<TestRecord<byte[], byte[]>> letters = registry.deadLetters();
    assertThat(letters).hasSize(3);
    assertThat(letters.getLast().value()).isEqualTo(other);
    assertThat(new String(letters.getLast().headers().lastHeader("reason").value(), UTF_8))
        .contains("key is not the ledger");
    assertThat(registry.hasAnswers()).isFalse();
    assertThat(registry.done("c1", define("acme", ACME)).firstSeq()).isEqualTo(1);
  }

  @Test
  void afterARestartNothingIsForgotten() {
    RegistryOutcome first = registry.done("c1", define("acme", ACME));
    registry.done("c2", define("van", VAN));

    registry.restart();

    registry.send("c1", define("acme", ACME));
    assertThat(registry.outcome()).as("the repeat").isEqualTo(first);
    assertThat(registry.refused("c3", new Withdraw(ORGANISATION, "acme", null, WHY)).reason())
        .isEqualTo(RegistryRejection.IN_USE);
    assertThat(registry.done("c4", define("acme", renamed("Acme & Co"))).firstSeq()).isEqualTo(3);
    assertThat(registry.states().getLast().value.versions()).hasSize(2);
  }

  @Test
  void aThingThatGrowsIsRefusedLongBeforeARecordIsFull() {
    int prices = 5_000;
    List<Define> products = new ArrayList<>(List.of(define("g", new ProductGroup("G", 0))));
    IntStream.range(0, prices).mapToObj(i -> define(product(i), soup())).forEach(products::add);
    for (int from = 0; from < products.size(); from += Limits.ENTRIES) {
      int end = Math.min(products.size(), from + Limits.ENTRIES);
      registry.done("p" + from, new DefineMany(products.subList(from, end)));
    }

    registry.done("v1", define("list", priceList(prices, 1)));
    registry.done("v2", define("list", priceList(prices, 2)));
    RegistryOutcome.Rejected refused = registry.refused("v3", define("list", priceList(prices, 3)));

    assertThat(refused.reason()).isEqualTo(RegistryRejection.TOO_MANY_VERSIONS);
    assertThat(refused.sentence())
        .isEqualTo(
            "No more fits into the 2 versions of the price-list list: "
                + "register it anew under another id, or less of it.");
    assertThat(registry.longestRow()).isBetween(800_000, RecordLimits.MAX_VALUE_BYTES / 3);
    registry.done("v4", new Withdraw(PRICE_LIST, "list", null, WHY));
  }

  @Test
  void aCompanyMayHaveAnyNumberOfVehicles() {
    registry.done("c1", define("acme", ACME));
    int before = registry.longestRow();
    registry.done(
        "c2",
        new DefineMany(
            IntStream.range(0, Limits.ENTRIES).mapToObj(i -> define("van-" + i, VAN)).toList()));

    assertThat(registry.longestRow()).isEqualTo(before);
    assertThat(registry.refused("c3", new Withdraw(ORGANISATION, "acme", null, WHY)).reason())
        .isEqualTo(RegistryRejection.IN_USE);
  }

  private static Organisation renamed(String name) {
    return new Organisation(name, ACME.roles(), null, null);
  }

  private static MasterData soup() {
    return new Product("Soup", "g", Pricing.FIXED, Unit.PIECE, ProductPurpose.SALE);
  }

  private static String product(int number) {
    return "p".repeat(55) + number;
  }

  private static MasterData priceList(int prices, long milliMinor) {
    return new PriceList(
        "Prices",
        "EUR",
        IntStream.range(0, prices).mapToObj(i -> new Price(product(i), milliMinor)).toList());
  }
}
