package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.RegistryRejection.TOO_MANY_VERSIONS;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.kit.RecordLimits;
import saldo.kit.decider.Decision;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.User;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.testing.Seeded;

/** What is known about one thing fits into the record of a topic, whatever is said of it. */
class RoomTest {
  private static final int BYTES_OF_A_CHARACTER = 3;

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void aCharacterHasAFewBytesWhateverIsSaid(MasterKind kind) {
    Seeded.cases(100)
        .check(random -> {
          MasterData data = new RandomThings(random, named -> "x").next(kind);
          RegisteredItem item =
              new RegisteredItem(kind, "x", List.of(new Version(NOW, NOW, data)), null);
          assertThat(SaldoJson.mapper().writeValueAsBytes(item).length)
              .isLessThan(BYTES_OF_A_CHARACTER * item.toString().length());
        });
  }

  @Test
  void soManyCharactersFitIntoARecord() {
    assertThat(BYTES_OF_A_CHARACTER * Limits.CHARACTERS + Limits.CHARACTERS)
        .isLessThan(RecordLimits.MAX_VALUE_BYTES);
  }

  @Test
  void thereIsAnEndToWhatIsSaidOfOneThing() {
    List<String> points = IntStream.range(0, 1_000).mapToObj(i -> "till-" + i).toList();
    RegisteredItem grown =
        new RegisteredItem(
            MasterKind.USER,
            "carl",
            IntStream.range(0, 90)
                .mapToObj(i -> new Version(NOW, NOW, new User("Carl " + i, points, points)))
                .toList(),
            null);
    MasterData more = new User("Carl", List.of("cashier"), null);

    assertThat(Room.isLeft(grown, more)).isFalse();
    assertThat(Sentences.of(TOO_MANY_VERSIONS, details(grown)))
        .isEqualTo(
            "No more fits into the 90 versions of the user carl: "
                + "register it anew under another id, or less of it.");
  }

  private static Map<String, String> details(RegisteredItem item) {
    Registry registry = Registry.EMPTY.recording(NOW).with(item);
    Decision<?, ?> decision =
        Definitions.define(registry, define("carl", new User("C", List.of("admin"), null)), NOW);
    return ((Decision.Rejected<?, ?>) decision).details();
  }
}
