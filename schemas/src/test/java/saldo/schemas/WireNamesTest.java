package saldo.schemas;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;
import saldo.testing.Golden;
import saldo.testing.Names;
import saldo.testing.Repository;

/** A name that was ever on the wire stays known; new names get a golden file of their own. */
class WireNamesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        AccountKind.class,
        AccountStatus.class,
        LedgerCommand.Direction.class,
        LedgerCommand.Bulk.Mode.class,
        RejectionReason.class,
        Tender.class,
        Treatment.class
      })
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

  private static Path file(Class<?> type, int version) {
    return Repository.file("schemas/golden/names/%s.v%d.txt".formatted(Names.kebab(type), version));
  }
}
