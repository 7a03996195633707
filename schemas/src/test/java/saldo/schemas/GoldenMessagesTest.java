package saldo.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.type.TypeReference;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.examples.Example;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
import saldo.testing.Golden;
import saldo.testing.Names;
import saldo.testing.Repository;
import saldo.testing.Seeded;

/** Every message that was ever written stays readable, and is still written in the same way. */
class GoldenMessagesTest {
  private static final int CASES = 500;
  private static final TypeReference<Envelope<LedgerCommand>> ENVELOPE = new TypeReference<>() {};

  static List<Example> everyExample() {
    return Example.all();
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
  @ValueSource(classes = {LedgerCommand.class, LedgerEvent.class, Outcome.class})
  void everyTypeOfAFamilyHasAnExample(Class<?> family) {
    List<Class<?>> shown =
        Example.all().stream()
            .map(Example::message)
            .map(message -> message instanceof JournalEntry entry ? entry.event() : message)
            .<Class<?>>map(Object::getClass)
            .toList();
    assertThat(shown)
        .as("add an example of each to saldo.schemas.examples, then its golden file")
        .contains(family.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(classes = {LedgerCommand.class, LedgerEvent.class, Outcome.class})
  void everyTypeOfAFamilyIsOnTheWireUnderItsOwnName(Class<?> family) {
    Map<String, Class<?>> onTheWire =
        Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
    Map<String, Class<?>> inTheCode =
        Arrays.stream(family.getPermittedSubclasses())
            .collect(Collectors.toMap(Names::kebab, type -> type));
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
  @ValueSource(
      classes = {
        LedgerCommand.class,
        LedgerEvent.class,
        Outcome.class,
        JournalEntry.class,
        AccountSnapshot.class
      })
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

  @Test
  void anyCommandSurvivesTheWireInItsEnvelope() {
    Seeded.cases(CASES)
        .check(random -> {
          Envelope<LedgerCommand> envelope = new RandomMessages(random).envelope();
          byte[] bytes = SaldoJson.mapper().writeValueAsBytes(envelope);
          assertThat(SaldoJson.strict().readValue(bytes, ENVELOPE)).isEqualTo(envelope);
        });
  }
}
