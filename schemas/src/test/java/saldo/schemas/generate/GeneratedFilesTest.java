package saldo.schemas.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardState;
import saldo.schemas.examples.Example;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.reporting.Statement;
import saldo.schemas.topics.Topics;
import saldo.testing.Golden;
import saldo.testing.Names;
import saldo.testing.Repository;
import saldo.testing.Seeded;

/** What is generated and checked in is fresh, and says what is true of the messages. */
class GeneratedFilesTest {
  private static final Map<String, String> FILES = Generated.files();
  private static final Map<String, JsonSchema> SCHEMAS =
      Generated.schemas(Docstrings.read()).entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> schema(e.getValue())));

  private static final List<String> OTHER_VALUES = List.of("null", "true", "1.5", "[]", "{}");

  static Set<String> everyFile() {
    return FILES.keySet();
  }

  static List<Example> everyExample() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("everyFile")
  void aCheckedInFileIsFresh(String path) {
    Golden.generated(Repository.file(path)).check(FILES.getOrDefault(path, ""));
  }

  @Test
  void noSchemaIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(Repository.file(Generated.SCHEMA_FOLDER))) {
      assertThat(files.map(Repository::nameOf)).isSubsetOf(FILES.keySet());
    }
  }

  @Test
  void everyTopicHasItsChannel() {
    assertThat(Channels.all().stream().map(Channels.Channel::topic))
        .containsExactlyElementsOf(Topics.all());
  }

  @Test
  void whateverTheDocumentNamesItExplainsOnce() {
    String document = FILES.getOrDefault("docs/events.md", "");
    List<String> anchors =
        document
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> Page.anchor(line.replaceFirst("^#+ ", "")))
            .toList();
    Set<String> links =
        Pattern.compile("]\\(#([^)]*)\\)")
            .matcher(document)
            .results()
            .map(link -> link.group(1))
            .collect(Collectors.toSet());
    assertThat(links).isNotEmpty();
    assertThat(anchors.stream().filter(links::contains)).containsExactlyInAnyOrderElementsOf(links);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyExample")
  void anExampleIsValidBySchema(Example example) throws IOException {
    JsonNode json = SaldoJson.mapper().readTree(Files.readString(Repository.file(example.path())));
    assertThat(violations(example.family().folder(), json)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyExample")
  void schemaAndCodeRefuseTheSame(Example example) throws IOException {
    JsonNode whole = SaldoJson.mapper().readTree(Files.readString(Repository.file(example.path())));
    for (JsonPointer field : fields(whole, JsonPointer.empty()).toList()) {
      ObjectNode without = whole.deepCopy();
      parent(without, field).remove(field.last().getMatchingProperty());
      refuseTheSame(example, without);
      for (String other : OTHER_VALUES) {
        ObjectNode changed = whole.deepCopy();
        parent(changed, field)
            .set(field.last().getMatchingProperty(), SaldoJson.mapper().readTree(other));
        refuseTheSame(example, changed);
      }
    }
  }

  private static void refuseTheSame(Example example, JsonNode json) throws IOException {
    assertThat(violations(example.family().folder(), json).isEmpty())
        .as("valid by schema as it is by the code: " + json)
        .isEqualTo(isReadable(example, json));
  }

  private static ObjectNode parent(JsonNode whole, JsonPointer field) {
    return (ObjectNode) whole.at(field.head());
  }

  private static Stream<JsonPointer> fields(JsonNode node, JsonPointer at) {
    Stream<JsonPointer> inside =
        IntStream.range(0, node.isArray() ? node.size() : 0)
            .boxed()
            .flatMap(i -> fields(node.get(i), at.appendIndex(i)));
    Stream<JsonPointer> here =
        node.propertyStream()
            .flatMap(field -> {
              JsonPointer path = at.appendProperty(field.getKey());
              return Stream.concat(Stream.of(path), fields(field.getValue(), path));
            });
    return Stream.concat(here, inside);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        LedgerCommand.class,
        JournalEntry.class,
        Outcome.class,
        AccountSnapshot.class,
        CardCommand.class,
        CardEntry.class,
        CardOutcome.class,
        CardState.class,
        RegistryCommand.class,
        RegistryEntry.class,
        RegistryOutcome.class,
        RegisteredItem.class,
        Statement.class
      })
  void anyMessageIsValidBySchema(Class<?> type) {
    Seeded.cases(200)
        .check(random -> {
          Object message = new RandomMessages(random).next(type);
          assertThat(violations(Names.kebab(type), SaldoJson.mapper().valueToTree(message)))
              .as(message.toString())
              .isEmpty();
        });
  }

  private static boolean isReadable(Example example, JsonNode json) throws IOException {
    try {
      SaldoJson.strict().readValue(json.toString(), example.family().type());
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static Set<ValidationMessage> violations(String family, JsonNode json) {
    JsonSchema schema =
        requireNonNull(SCHEMAS.get(Generated.fileOf(family)), "no schema of " + family);
    return schema.validate(json);
  }

  private static JsonSchema schema(ObjectNode json) {
    ObjectNode standalone = json.deepCopy();
    standalone.remove("$id");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(standalone);
  }
}
