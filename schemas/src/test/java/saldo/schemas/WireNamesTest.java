package saldo.schemas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.examples.PublishedTypes;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.testing.Golden;
import saldo.testing.Names;
import saldo.testing.Repository;

/** A name that was ever on the wire stays known; new names get a golden file of their own. */
class WireNamesTest {
  static List<Class<?>> everyEnum() {
    return PublishedTypes.all().stream().filter(Class::isEnum).toList();
  }

  @Test
  void noTwoEnumsShareAGoldenFile() {
    assertThat(everyEnum()).extracting(Names::kebab).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyGoldenFileHasItsEnum() throws IOException {
    try (Stream<Path> files = Files.list(Repository.file("schemas/golden/names"))) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\..*", "")))
          .isSubsetOf(everyEnum().stream().map(Names::kebab).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("everyEnum")
  void everyNameThatWasEverUsedIsKnown(Class<?> type) throws IOException {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> SaldoJson.mapper().convertValue(constant, String.class))
            .toList();
    List<String> recorded = new ArrayList<>();
    int version = 1;
    for (; Files.exists(file(type, version)); version++) {
      recorded.addAll(Files.readAllLines(file(type, version)));
    }
    assertThat(known)
        .as("names are for ever, as are the messages they are in")
        .containsAll(recorded);
    String added =
        known.stream()
            .filter(name -> !recorded.contains(name))
            .map(n -> n + "\n")
            .collect(joining());
    if (!added.isEmpty()) {
      Golden.wire(file(type, version)).check(added);
    }
  }

  @Test
  void everyKindOfThingIsCalledTheSameInItsDataAndInCommands() {
    assertThat(MasterData.class.getAnnotation(JsonSubTypes.class).value())
        .extracting(JsonSubTypes.Type::name)
        .containsExactlyElementsOf(
            Arrays.stream(MasterKind.values())
                .map(kind -> SaldoJson.mapper().convertValue(kind, String.class))
                .toList())
        .containsExactlyElementsOf(
            Arrays.stream(MasterKind.values()).map(MasterKind::code).toList());
  }

  private static Path file(Class<?> type, int version) {
    return Repository.file("schemas/golden/names/%s.v%d.txt".formatted(Names.kebab(type), version));
  }
}
