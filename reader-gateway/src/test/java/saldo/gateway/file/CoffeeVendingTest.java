package saldo.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.schemas.AccountId;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.LedgerCommand;
import saldo.testing.Repository;

/** A year of two real vending machines, with the mapping that is documented. */
class CoffeeVendingTest {
  private static final Path SALES = Repository.file("../shared/data/real/coffee-vending.csv");
  private static final Path MAPPING = Repository.file("docs/examples/coffee-vending.mapping.yaml");

  @TempDir Path directory;

  @Test
  void theDocumentedMappingIsGood() throws IOException {
    assertThat(MappingReader.read(MAPPING).source()).isEqualTo("coffee-vending");
  }

  @Test
  void everySaleIsRecordedOnceAndCardsKeepTheirSums() throws IOException {
    assumeTrue(Files.exists(SALES), "skipped: there is no ../shared/data/real/coffee-vending.csv");
    try (Machine machine = new Machine(directory)) {
      ImportReport report = run(machine, false);

      assertThat(report.rejected()).isEmpty();
      assertThat(report.read()).isEqualTo(3_636);
      assertThat(report.recorded()).isEqualTo(3_636);
      Map<Type, Long> rows =
          report.totals().stream()
              .collect(Collectors.toMap(ImportReport.Total::type, ImportReport.Total::rows));
      assertThat(rows).isEqualTo(Map.of(Type.PURCHASE, 3_547L, Type.CASH_SALE, 89L));
      assertThat(report.totals().stream().mapToLong(ImportReport.Total::minor).sum())
          .isEqualTo(sumOfTheFile());
      assertThat(spent(machine, "ANON-0000-0000-0001")).isEqualTo(64_614L);

      ImportReport again = run(machine, false);
      assertThat(again.recorded()).isZero();
      assertThat(again.duplicates()).isEqualTo(3_636);
      assertThat(machine.spool.depth()).isEqualTo(3_636);
    }
  }

  private static ImportReport run(Machine machine, boolean trial) throws IOException {
    try (InputStream sales = Files.newInputStream(SALES)) {
      return machine.imports.run(MappingReader.read(MAPPING), sales, trial);
    }
  }

  /** The fifth column, added up another way than the driver does. */
  private static long sumOfTheFile() throws IOException {
    return Files.readAllLines(SALES).stream()
        .skip(1)
        .map(line -> line.split(",", -1)[4])
        .mapToLong(text -> new BigDecimal(text).movePointRight(2).longValueExact())
        .sum();
  }

  private static long spent(Machine machine, String card) {
    AccountId account = AccountId.of(card);
    return machine.facts().stream()
        .map(Envelope<LedgerCommand>::command)
        .filter(RecordPurchase.class::isInstance)
        .map(RecordPurchase.class::cast)
        .filter(fact -> account.equals(fact.account()))
        .mapToLong(fact -> fact.amount().minor())
        .sum();
  }
}
