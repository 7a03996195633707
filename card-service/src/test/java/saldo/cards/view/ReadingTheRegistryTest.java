package saldo.cards.view;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.view.RegistryOfADay.LEDGER;
import static saldo.cards.view.RegistryOfADay.NOON;
import static saldo.cards.view.RegistryOfADay.WHY;
import static saldo.cards.view.RegistryOfADay.at;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.MasterKind.PRODUCT_GROUP;
import static saldo.schemas.registry.MasterKind.USER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.domain.registry.ItemKey;
import saldo.kit.projection.Page;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterData.User;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryCommand.MergeBearers;
import saldo.schemas.registry.RegistryCommand.OfferPairing;
import saldo.schemas.registry.RegistryCommand.PairDevice;
import saldo.schemas.registry.RegistryCommand.UnpairDevice;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent.BearersMerged;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;

/** What the read model answers of what was registered, on its real store. */
class ReadingTheRegistryTest {
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
  private static final ItemKey LUNCH = new ItemKey(PRODUCT_GROUP, "lunch");

  private static final String CODE = "1".repeat(64);
  private static final String NEWER_CODE = "2".repeat(64);
  private static final String OTHER_CODE = "3".repeat(64);
  private static final Terminal TILL =
      new Terminal(
          "Till",
          "shop",
          "T1",
          new TerminalIdentifiers(null, null, null),
          new Capabilities(false, false, false, false, false, false, true, 1, null),
          OfflinePolicy.FORBIDDEN);

  @TempDir private Path directory;
  private RegistryOfADay registry;

  @BeforeEach
  void begin() {
    registry = RegistryOfADay.of(directory);
  }

  @AfterEach
  void end() {
    registry.close();
  }

  @Test
  void aThingHasAllItsVersions() {
    registry.define("lunch", group(1_000));
    registry.define("lunch", group(700), TOMORROW);

    assertThat(registry.reader().item(LEDGER, PRODUCT_GROUP, "lunch"))
        .contains(
            new RegisteredItem(
                PRODUCT_GROUP,
                "lunch",
                List.of(
                    new Version(at(1), at(1), group(1_000)),
                    new Version(TOMORROW, at(2), group(700))),
                null));
    assertThat(registry.reader().item(LEDGER, PRODUCT_GROUP, "dinner")).isEmpty();
    assertThat(registry.reader().item(LEDGER, USER, "lunch")).isEmpty();
    assertThat(registry.reader().head(LEDGER)).isEqualTo(2);
  }

  @Test
  void aListHasWhatIsRegisteredAtATime() {
    registry.define("a", group(1));
    registry.define("b", group(2), TOMORROW);
    registry.define("c", group(3));
    registry.withdraw(PRODUCT_GROUP, "c");

    assertThat(held("", at(1))).containsExactly("a");
    assertThat(held("", at(3))).containsExactly("a", "c");
    assertThat(held("", at(4))).containsExactly("a");
    assertThat(held("", TOMORROW)).containsExactly("a", "b");
    assertThat(held("", NOON)).isEmpty();
  }

  @Test
  void aListIsReadAPageAtATime() {
    for (String id : List.of("b2", "a", "b1", "c", "b3", "b", "a5")) {
      registry.define(id, group(1));
    }
    registry.withdraw(PRODUCT_GROUP, "b2");
    HeldFilter filter = new HeldFilter(PRODUCT_GROUP, "b", TOMORROW);

    Page<RegisteredItem> first = registry.reader().held(LEDGER, filter, "", 2);
    assertThat(first.items()).extracting(RegisteredItem::id).containsExactly("b", "b1");
    assertThat(first.next()).isEqualTo("b1");
    assertThat(first.asOfSeq()).isEqualTo(8);
    Page<RegisteredItem> second = registry.reader().held(LEDGER, filter, "b1", 2);
    assertThat(second.items()).extracting(RegisteredItem::id).containsExactly("b3");
    assertThat(second.next()).isNull();
    assertThat(registry.reader().held(LEDGER, filter, "a", 1).items())
        .as("a cursor before the prefix")
        .extracting(RegisteredItem::id)
        .containsExactly("b");
    assertThat(registry.reader().held(LEDGER, filter, "c", 1).items())
        .as("a cursor after it")
        .isEmpty();
  }

  @Test
  void aPageIsFullHoweverManyBetweenAreNoLongerThere() {
    List<Define> many =
        IntStream.range(0, 350)
            .mapToObj(i -> new Define("g" + (1_000 + i), group(i), null, WHY))
            .toList();
    registry.done(new DefineMany(many));
    many.subList(1, 349).forEach(gone -> registry.withdraw(PRODUCT_GROUP, gone.id()));

    assertThat(held("", TOMORROW)).containsExactly("g1000", "g1349");
  }

  @Test
  void ledgersAndKindsDoNotMix() {
    registry.define("a", group(1));
    registry.define("a", new User("Carl", List.of("cashier"), null));
    RegistryOfADay other = registry.beside("canteen-2");
    other.define("b", group(2));

    assertThat(held("", TOMORROW)).containsExactly("a");
    assertThat(other.reader().head(LedgerId.of("canteen-2"))).isEqualTo(1);
    assertThat(registry.reader().items(LEDGER, USER, "", 10).items()).hasSize(1);
  }

  @Test
  void historyIsReadNewestFirst() {
    registry.define("lunch", group(1));
    registry.define("lunch2", group(1));
    registry.define("lunch", group(2));
    registry.withdraw(PRODUCT_GROUP, "lunch");

    Page<RegistryEntry> first = registry.reader().history(LEDGER, LUNCH, null, 2);
    assertThat(first.items()).extracting(RegistryEntry::seq).containsExactly(4L, 3L);
    assertThat(first.items().getLast().event())
        .isEqualTo(new Defined("lunch", group(2), at(3), WHY));
    assertThat(first.items().getLast().origin().actor()).isEqualTo("anna");
    assertThat(first.next()).isEqualTo("3");
    Page<RegistryEntry> second = registry.reader().history(LEDGER, LUNCH, 3L, 2);
    assertThat(second.items()).extracting(RegistryEntry::seq).containsExactly(1L);
    assertThat(second.next()).isNull();
    assertThat(registry.reader().history(LEDGER, LUNCH, 1L, 2).items()).isEmpty();
  }

  @Test
  void aMergerIsInTheHistoryOfBoth() {
    registry.define("guest", new Bearer("", BearerKind.GUEST, null, null));
    registry.define("anna", new Bearer("Anna", BearerKind.GUEST, null, null));
    registry.done(new MergeBearers("guest", "anna", WHY));

    for (String id : List.of("guest", "anna")) {
      assertThat(
              registry
                  .reader()
                  .history(LEDGER, new ItemKey(BEARER, id), null, 1)
                  .items()
                  .getFirst()
                  .event())
          .isEqualTo(new BearersMerged("guest", "anna", at(3), WHY));
    }
    assertThat(bearer("guest").mergedInto()).isEqualTo("anna");
    assertThat(bearer("anna").mergedInto()).isNull();
  }

  @Test
  void whoWasMergedTwiceIsWhoTheLastOneIs() {
    registry.define("g1", new Bearer("", BearerKind.GUEST, null, null));
    registry.define("g2", new Bearer("", BearerKind.GUEST, null, null));
    registry.define("anna", new Bearer("Anna", BearerKind.GUEST, null, null));
    registry.done(new MergeBearers("g1", "g2", WHY));
    registry.done(new MergeBearers("g2", "anna", WHY));

    assertThat(bearer("g1").mergedInto()).as("as it was said").isEqualTo("g2");
    assertThat(registry.reader().resolved(LEDGER, bearer("g1")).mergedInto()).isEqualTo("anna");
    assertThat(registry.reader().resolved(LEDGER, bearer("anna")).mergedInto()).isNull();
  }

  @Test
  void aCodeIsFoundByItsHashUntilThereIsAnother() {
    registry.define("acme", new Organisation("A", List.of(OrganisationRole.ISSUER), null, null));
    registry.define("shop", new ServicePoint("S", ServicePointKind.TILL, "acme", null));
    registry.define("till", TILL);
    registry.define("other", TILL);
    registry.done(new OfferPairing("till", CODE, 15, WHY));
    registry.done(new OfferPairing("other", OTHER_CODE, 15, WHY));
    registry.done(new PairDevice("till", CODE, CODE));

    assertThat(registry.reader().offered(CODE)).contains(new OfferedTerminal(LEDGER, "till"));
    assertThat(registry.reader().paired(LEDGER, "", 1).next()).isEqualTo("other");
    assertThat(registry.reader().paired(LEDGER, "other", 1).items())
        .extracting(RegisteredItem::id)
        .containsExactly("till");

    registry.done(new OfferPairing("till", NEWER_CODE, 15, WHY));
    assertThat(registry.reader().offered(CODE)).isEmpty();
    registry.done(new UnpairDevice("till", WHY));
    assertThat(registry.reader().offered(NEWER_CODE)).isEmpty();
    assertThat(registry.reader().offered(OTHER_CODE)).isPresent();
    assertThat(registry.reader().paired(LEDGER, "", 10).items()).hasSize(1);
  }

  private RegisteredItem bearer(String id) {
    return registry.reader().item(LEDGER, BEARER, id).orElseThrow();
  }

  private List<String> held(String prefix, Instant at) {
    return registry
        .reader()
        .held(LEDGER, new HeldFilter(PRODUCT_GROUP, prefix, at), "", 100)
        .items()
        .stream()
        .map(RegisteredItem::id)
        .toList();
  }

  private static ProductGroup group(int vatBasisPoints) {
    return new ProductGroup("Lunch", vatBasisPoints);
  }
}
