package saldo.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.schemas.AccountId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;

class ImportingTest {
  @TempDir Path directory;
  private Machine machine;

  @BeforeEach
  void open() {
    machine = new Machine(directory);
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void rowsBecomeFactsAsTheMappingSays() {
    ImportReport report =
        machine.run(
            """
            2026-11-21 10:15,card,card-1,2.5,Latte
            21.11.2026 9:05,cash,,3,Americano with Milk
            2026-07-01 10:15,topup,card-1,20.00,
            2026-11-21 10:16,test,,0,Latte
            """);

    Item latte = new Item("latte", Money.of(250, "EUR"), 1400);
    Item americano = new Item("americano-with-milk", Money.of(300, "EUR"), 1400);
    AccountId card = AccountId.of("card-1");
    assertThat(machine.facts())
        .extracting(Envelope::command)
        .containsExactly(
            new RecordPurchase(card, Money.of(250, "EUR"), List.of(latte), AccountKind.PURSE),
            new RecordCashSale(Money.of(300, "EUR"), List.of(americano)),
            new RecordLoad(card, Money.of(2000, "EUR"), Tender.CASH, AccountKind.PURSE));
    assertThat(machine.facts())
        .extracting(Envelope::businessTime)
        .containsExactly(
            Instant.parse("2026-11-21T08:15:00Z"),
            Instant.parse("2026-11-21T07:05:00Z"),
            Instant.parse("2026-07-01T07:15:00Z"));
    assertThat(machine.facts().getFirst().origin())
        .isEqualTo(new Origin("import:machine", "machine-1", null, null));
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.recorded()).isEqualTo(3);
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.totals())
        .containsExactly(
            new ImportReport.Total("EUR", Type.PURCHASE, 1, 250),
            new ImportReport.Total("EUR", Type.LOAD, 1, 2000),
            new ImportReport.Total("EUR", Type.CASH_SALE, 1, 300));
  }

  @Test
  void aTrialReportsTheSameAndStoresNothing() {
    String rows = Machine.rows(1, 3) + "2026-11-21 10:15,card,card-1,lots,Latte\n";

    ImportReport trial = machine.trial(rows);

    assertThat(machine.spool.depth()).isZero();
    ImportReport real = machine.run(rows);
    assertThat(trial).usingRecursiveComparison().ignoringFields("trial").isEqualTo(real);
    assertThat(trial.trial()).isTrue();
    assertThat(machine.trial(rows).duplicates()).isEqualTo(3);
  }

  @Test
  void importingAFileTwiceChangesNothing() {
    machine.run(Machine.rows(1, 1_200));

    ImportReport again = machine.run(Machine.rows(1, 1_200));

    assertThat(again.recorded()).isZero();
    assertThat(again.duplicates()).isEqualTo(1_200);
    assertThat(again.totals()).isEmpty();
    assertThat(machine.spool.depth()).isEqualTo(1_200);
  }

  @Test
  void aLongerFileAddsOnlyWhatIsNew() {
    machine.run(Machine.rows(1, 700));

    ImportReport longer = machine.run(Machine.rows(1, 710));

    assertThat(longer.duplicates()).isEqualTo(700);
    assertThat(longer.recorded()).isEqualTo(10);
  }

  @Test
  void twoIdenticalSalesAreTwo() {
    String sale = "2026-11-21 10:15,card,card-1,2.5,Latte\n";
    assertThat(machine.run(sale + sale).recorded()).isEqualTo(2);

    ImportReport third = machine.run(sale + sale + sale);

    assertThat(third.duplicates()).isEqualTo(2);
    assertThat(third.recorded()).isEqualTo(1);
  }

  @Test
  void spacesAroundValuesMakeNoOtherSale() {
    machine.run("2026-11-21 10:15,card,card-1,2.5,Latte\n");

    assertThat(machine.run("2026-11-21 10:15 ,card, card-1,2.5,  Latte \n").duplicates()).isOne();
  }

  @Test
  void aRowThatMeansSomethingElseNowIsRejected() {
    String row = "2026-11-21 10:15,card,card-1,2.5,Latte\n";
    machine.run(row);

    ImportReport other =
        machine.run(
            Machine.MAPPING.replace("1400", "2550"), Machine.bytes(Machine.HEADER + row), false);

    assertThat(other.rejected())
        .extracting(ImportReport.Rejected::reason)
        .containsExactly("ROW_CHANGED");
    assertThat(machine.spool.depth()).isOne();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-21 10:15,card,card-1,2.5            | ROW_INCOMPLETE
          2026-11-21 10:15,card,card-1,2.5,Latte,more | ROW_INCOMPLETE
          21/11/2026,card,card-1,2.5,Latte            | TIME_UNREADABLE
          2026-02-30 10:15,card,card-1,2.5,Latte      | TIME_UNREADABLE
          ,card,card-1,2.5,Latte                      | TIME_UNREADABLE
          1926-11-21 10:15,card,card-1,2.5,Latte      | TIME_INVALID
          2026-11-21 10:15,coin,card-1,2.5,Latte      | TYPE_UNKNOWN
          2026-11-21 10:15,Card,card-1,2.5,Latte      | TYPE_UNKNOWN
          2026-11-21 10:15,card,,2.5,Latte            | ACCOUNT_INVALID
          2026-11-21 10:15,card,card 1,2.5,Latte      | ACCOUNT_INVALID
          2026-11-21 10:15,card,@cash.EUR,2.5,Latte   | WRONG_ACCOUNT_KIND
          2026-11-21 10:15,card,card-1,,Latte         | AMOUNT_UNREADABLE
          2026-11-21 10:15,card,card-1,2.505,Latte    | AMOUNT_UNREADABLE
          2026-11-21 10:15,card,card-1,1e9,Latte      | AMOUNT_UNREADABLE
          2026-11-21 10:15,card,card-1,2.5 EUR,Latte  | AMOUNT_UNREADABLE
          2026-11-21 10:15,card,card-1,0,Latte        | AMOUNT_NOT_POSITIVE
          2026-11-21 10:15,card,card-1,-2.50,Latte    | AMOUNT_NOT_POSITIVE
          2026-11-21 10:15,card,card-1,9999999999999,Latte | AMOUNT_TOO_LARGE
          2026-11-21 10:15,card,card-1,99999999999999999999,Latte | AMOUNT_UNREADABLE
          """)
  void aBadRowIsListedWithItsLineAndReasonAndTheOthersAreRecorded(String row, String reason) {
    ImportReport report = machine.run(Machine.rows(1, 1) + row + "\n" + Machine.rows(2, 2));

    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.line()).isEqualTo(3);
          assertThat(rejected.reason()).isEqualTo(reason);
          assertThat(rejected.sentence()).isNotBlank();
        });
    assertThat(report.read()).isEqualTo(3);
    assertThat(report.recorded()).isEqualTo(2);
    assertThat(report.complete()).isTrue();
  }

  @Test
  void theListOfRejectedRowsIsBoundedButTheirNumberIsRight() {
    ImportReport report = machine.run("x,y,z,0,0\n".repeat(1_500));

    assertThat(report.rejected()).hasSize(Tally.MOST_LISTED);
    assertThat(report.rejectedRows()).isEqualTo(1_500);
  }

  @Test
  void aQuoteThatIsNeverClosedStopsTheImportAndKeepsWhatCameBefore() {
    String endless = "2026-11-21 10:15,card,card-1,2.5,\"Latte\n" + Machine.rows(1, 20_000);

    ImportReport report = machine.run(Machine.rows(1, 3) + endless);

    assertThat(report.complete()).isFalse();
    assertThat(report.stopped()).extracting("reason").isEqualTo("FILE_UNREADABLE");
    assertThat(report.recorded()).isEqualTo(3);
  }

  @Test
  void aFileInAnotherCharsetWithAnotherDelimiterIsRead() {
    String mapping =
        Machine.MAPPING.replace("zone:", "charset: windows-1252\ndelimiter: \";\"\nzone:")
            + "identity: [time, card]\n";
    String file = "time;kind;card;price;drink\r\n2026-11-21 10:15;card;card-1;2.5;Café crème\r\n";

    machine.run(mapping, Machine.bytes(file, StandardCharsets.ISO_8859_1), false);

    assertThat(machine.facts().getFirst().command())
        .extracting("items")
        .isEqualTo(List.of(new Item("cafe-creme", Money.of(250, "EUR"), 1400)));
  }

  @Test
  void bytesThatAreNoneOfTheCharsetAreRejectedRowByRow() {
    byte[] file =
        Machine.bytes(
            Machine.HEADER + "2026-11-21 10:15,card,card-1,2.5,Café\n" + Machine.rows(1, 1),
            StandardCharsets.ISO_8859_1);

    ImportReport report = machine.run(Machine.MAPPING, file, false);

    assertThat(report.rejected())
        .extracting(ImportReport.Rejected::reason)
        .containsExactly("CHARSET_WRONG");
    assertThat(report.recorded()).isOne();
  }

  @Test
  void aByteOrderMarkAndEmptyLinesAreNoRows() {
    byte[] file = Machine.bytes("\uFEFF" + Machine.HEADER + "\n" + Machine.rows(1, 2) + "\n\n");

    assertThat(machine.run(Machine.MAPPING, file, false).read()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | COLUMN_MISSING
          time,kind,card,drink                | COLUMN_MISSING
          time,kind,card,price,price,drink    | COLUMN_MISSING
          time;kind;card;price;drink          | COLUMN_MISSING
          "time,kind                          | FILE_UNREADABLE
          """)
  void aFileWithAnotherHeaderIsRefusedAsAWhole(String header, String reason) {
    assertThatThrownBy(
            () -> machine.run(Machine.MAPPING, Machine.bytes(header + "\n1,2,3,4,5\n"), false))
        .hasMessageContaining(reason);
  }

  @Test
  void aFullSpoolStopsTheImportWhichIsThenRepeated() {
    machine.close();
    machine = new Machine(directory, 250_000);

    ImportReport report = machine.run(Machine.rows(1, 2_000));

    assertThat(report.complete()).isFalse();
    assertThat(report.stopped()).extracting("reason").isEqualTo(FileImport.SPOOL_FULL);
    assertThat(report.recorded()).isPositive().isEqualTo(machine.spool.depth());
    machine.spool.forget(machine.spool.oldest(Integer.MAX_VALUE));
    assertThat(machine.run(Machine.rows(1, 2_000)).duplicates()).isEqualTo(report.recorded());
  }

  @Test
  void nothingIsLeftInTheScratchDirectory() throws Exception {
    machine.run(Machine.rows(1, 10));

    try (var left = Files.list(directory.resolve("scratch"))) {
      assertThat(left).isEmpty();
    }
  }
}
