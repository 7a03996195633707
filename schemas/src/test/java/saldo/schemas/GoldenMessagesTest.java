package saldo.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardState;
import saldo.schemas.examples.Example;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.reporting.Statement;
import saldo.testing.Golden;
import saldo.testing.Kinds;
import saldo.testing.Names;
import saldo.testing.Repository;
import saldo.testing.Seeded;

/** Every message that was ever written stays readable, and is still written in the same way. */
class GoldenMessagesTest {
  private static final int CASES = 500;

  static List<Example> everyExample() {
    return Example.all();
  }

  static List<Class<?>> everySealedFamily() {
    return List.of(
        LedgerCommand.class,
        LedgerEvent.class,
        Outcome.class,
        CardCommand.class,
        CardEvent.class,
        CardOutcome.class,
        RegistryCommand.class,
        RegistryEvent.class,
        RegistryOutcome.class,
        MasterData.class,
        ReaderEvent.class);
  }

  static List<Class<?>> everyFamily() {
    List<Class<?>> values =
        List.of(
            JournalEntry.class,
            AccountSnapshot.class,
            CardEntry.class,
            CardState.class,
            RegistryEntry.class,
            RegisteredItem.class,
            ReaderEntry.class,
            Statement.class);
    return Stream.of(everySealedFamily(), values).<Class<?>>flatMap(List::stream).toList();
  }

  static Stream<Arguments> everyFamilyOfCommands() {
    return Stream.of(
        Arguments.of(LedgerCommand.class, Family.ENVELOPE),
        Arguments.of(CardCommand.class, Family.CARD_ENVELOPE),
        Arguments.of(RegistryCommand.class, Family.REGISTRY_ENVELOPE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyExample")
  void aMessageIsStillWrittenAndReadAsItsGoldenFileSays(Example example) throws IOException {
    String json = SaldoJson.mapper().writeValueAsString(example.message());
    Golden.wire(Repository.file(example.path())).check(json + "\n");
    String golden = Files.readString(Repository.file(example.path()));
    assertThat(SaldoJson.mapper().readValue(golden, example.family().type()))
        .isEqualTo(example.message());
    assertThat(SaldoJson.strict().readValue(golden, example.family().type()))
        .isEqualTo(example.message());
  }

  @ParameterizedTest
  @MethodSource("everySealedFamily")
  void everyTypeOfAFamilyHasAnExample(Class<?> family) {
    List<Class<?>> shown =
        Example.all().stream()
            .flatMap(example -> example.shown().stream())
            .<Class<?>>map(Object::getClass)
            .toList();
    assertThat(shown)
        .as("add an example of each to saldo.schemas.examples, then its golden file")
        .contains(Kinds.of(family));
  }

  @ParameterizedTest
  @MethodSource("everySealedFamily")
  void everyTypeOfAFamilyIsOnTheWireUnderItsOwnName(Class<?> family) {
    Map<String, Class<?>> onTheWire =
        Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
    Map<String, Class<?>> inTheCode =
        Arrays.stream(Kinds.of(family)).collect(Collectors.toMap(Names::kebab, type -> type));
    assertThat(onTheWire)
        .as("@JsonSubTypes of %s lists each of its records", family.getSimpleName())
        .containsExactlyInAnyOrderEntriesOf(inTheCode);
  }

  @Test
  void everyGoldenFileHasItsExample() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.file("schemas/golden"))) {
      assertThat(files.map(Repository::nameOf).filter(name -> name.endsWith(".json")))
          .as("a type that is no longer written is still read: keep its example")
          .isSubsetOf(Example.all().stream().map(Example::path).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("everyFamily")
  void anyMessageSurvivesTheWire(Class<?> type) {
    Seeded.cases(CASES)
        .check(random -> {
          Object message = new RandomMessages(random).next(type);
          byte[] bytes = SaldoJson.mapper().writerFor(type).writeValueAsBytes(message);
          assertThat((Object) SaldoJson.strict().readValue(bytes, type))
              .as(() -> new String(bytes, UTF_8))
              .isEqualTo(message);
        });
  }

  @ParameterizedTest
  @MethodSource("everyFamilyOfCommands")
  void anyCommandSurvivesTheWireInItsEnvelope(Class<?> commands, Family envelopes) {
    Seeded.cases(CASES)
        .check(random -> {
          Envelope<?> envelope = new RandomMessages(random).envelope(commands);
          byte[] bytes = SaldoJson.mapper().writeValueAsBytes(envelope);
          assertThat((Object) SaldoJson.strict().readValue(bytes, envelopes.type()))
              .isEqualTo(envelope);
        });
  }
}
