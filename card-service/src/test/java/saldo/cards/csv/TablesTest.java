package saldo.cards.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.csv.TableReading.Read;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.RandomThings;
import saldo.cards.domain.registry.Reference;
import saldo.cards.domain.registry.References;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;
import saldo.testing.Seeded;

/** What is written as a table is read back as it was. */
class TablesTest {
  private static final Instant NOW = Scenario.NOON;

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void everyKindIsReadAsItWasWritten(MasterKind kind) {
    Seeded.cases(60)
        .check(random -> {
          List<RegisteredItem> items = things(random, kind);
          String table = RegistryTable.write(kind, items, NOW);
          assertThat(TableReader.read(kind, table)).isInstanceOf(Read.class);
          List<Line> lines = ((Read) TableReader.read(kind, table)).lines();
          assertThat(lines.stream().map(line -> item(line.id(), line.data())))
              .containsExactlyInAnyOrderElementsOf(items);
        });
  }

  @Test
  void aWholeRegistryMovesToAnEmptyOne() {
    Seeded.cases(20)
        .check(random -> {
          Registry whole = registry(random);
          Registry moved = Registry.EMPTY.recording(NOW);
          for (MasterKind kind : RegistryTable.order()) {
            String table = RegistryTable.write(kind, whole.items().values(), NOW);
            List<DefineMany> commands =
                ((Read) TableReader.read(kind, table)).commands(null, "moved");
            for (DefineMany command : commands) {
              moved = after(moved, command);
            }
          }
          assertThat(held(moved)).isEqualTo(held(whole));
        });
  }

  @Test
  void onlyWhatIsRegisteredThenIsWritten() {
    ItemKey lunch = new ItemKey(MasterKind.PRODUCT_GROUP, "lunch");
    RegisteredItem item =
        new RegisteredItem(
            lunch.kind(),
            lunch.id(),
            List.of(
                new Version(NOW, NOW, new ProductGroup("Lunch, hot", 1_000)),
                new Version(NOW.plusSeconds(1), NOW, null)),
            null);
    String header = "id,name,vatBasisPoints\r\n";
    assertThat(RegistryTable.write(lunch.kind(), List.of(item), NOW.minusSeconds(1)))
        .isEqualTo(header);
    assertThat(RegistryTable.write(lunch.kind(), List.of(item), NOW))
        .isEqualTo(header + "lunch,\"Lunch, hot\",1000\r\n");
    assertThat(RegistryTable.write(lunch.kind(), List.of(item), NOW.plusSeconds(1)))
        .isEqualTo(header);
  }

  @Test
  void whoTurnedOutToBeSomebodyElseIsLeftOut() {
    Bearer anonymous = new Bearer("", BearerKind.GUEST, null, null);
    RegisteredItem merged =
        new RegisteredItem(
            MasterKind.BEARER, "b1", List.of(new Version(NOW, NOW, anonymous)), "anna");
    assertThat(RegistryTable.write(MasterKind.BEARER, List.of(merged), NOW))
        .isEqualTo("id,name,type,organisation,contact\r\n");
  }

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void aKindNamesOnlyKindsWhoseTablesAreReadBefore(MasterKind kind) {
    List<MasterKind> order = RegistryTable.order();
    assertThat(order).containsExactlyInAnyOrder(MasterKind.values());
    Seeded.cases(50)
        .check(random -> {
          MasterData data = new RandomThings(random, named -> "x").next(kind);
          for (Reference reference : References.of(data)) {
            assertThat(order.indexOf(reference.to().kind()))
                .isLessThanOrEqualTo(order.indexOf(kind));
          }
        });
  }

  private static List<RegisteredItem> things(RandomGenerator random, MasterKind kind) {
    RandomThings things =
        new RandomThings(random, named -> "x." + (char) ('a' + random.nextInt(26)));
    List<RegisteredItem> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(item("id:" + i, things.next(kind)));
    }
    return items;
  }

  private static RegisteredItem item(String id, MasterData data) {
    return new RegisteredItem(data.kind(), id, List.of(new Version(NOW, NOW, data)), null);
  }

  /** Things of all kinds that name each other; what cannot be registered is left out. */
  private static Registry registry(RandomGenerator random) {
    Registry registry = Registry.EMPTY.recording(NOW);
    RandomThings things = new RandomThings(random, kind -> "x" + random.nextInt(4));
    for (int round = 0; round < 12; round++) {
      for (MasterKind kind : RegistryTable.order()) {
        Read one = new Read(List.of(new Line(2, "x" + random.nextInt(4), things.next(kind))));
        registry = after(registry, one.commands(null, "drawn").getFirst());
      }
    }
    return registry;
  }

  private static Registry after(Registry before, DefineMany command) {
    Registrar registrar = new Registrar();
    Situation situation = new Situation(Scenario.WHEN, NOW, Scenario.CLERK);
    Registry registry = before;
    if (registrar.decide(before, command, situation)
        instanceof Decision.Accepted<RegistryEvent, RegistryRejection> accepted) {
      for (RegistryEvent event : accepted.events()) {
        registry = registrar.evolve(registry, event);
      }
    }
    return registry;
  }

  private static Map<ItemKey, MasterData> held(Registry registry) {
    Map<ItemKey, MasterData> held = new HashMap<>();
    registry.items().forEach((key, item) -> item.at(NOW).ifPresent(data -> held.put(key, data)));
    return held;
  }
}
