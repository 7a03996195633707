package saldo.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Envelope;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Tender;
import saldo.testing.Repository;

/** Files that name cards, each as its machine reads them. */
class ImportingCardsTest {
  private static final String NUMBER = "9280000100047119";

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

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "number,    9280000100047119,      number:9280000100047119",
    "number,    9280 0001 0004 7119,   number:9280000100047119",
    "number,    C_VIRT_7,              number:C_VIRT_7",
    "keyed,     9280000100047119,      keyed:9280000100047119",
    "mifare,    04A1B2C3,              mifare:04A1B2C3",
    "mifare,    04:a1:b2:c3:d4:e5:f6,  mifare:04A1B2C3D4E5F6",
    "magstripe, DRV0042,               magstripe:DRV0042",
    "tag,       TRUCK7,                tag:TRUCK7",
    "named,     tag:TRUCK7,            tag:TRUCK7",
    "named,     keyed:9280000100047119, keyed:9280000100047119",
  })
  void aColumnNamesCardsInItsForm(String form, String text, String card) {
    ImportReport report = run(form, sale(text), false);

    assertThat(report.rejected()).isEmpty();
    assertThat(machine.facts())
        .extracting(Envelope::command)
        .containsExactly(purchase(CardRef.of(card)));
  }

  @Test
  void aLoadMayNameACardToo() {
    run("number", "2026-11-21 10:15,topup," + NUMBER + ",20,\n", false);

    assertThat(machine.facts().getFirst().command())
        .isEqualTo(
            new RecordLoad(
                null,
                Money.of(2000, "EUR"),
                Tender.CASH,
                null,
                CardRef.number(CardNumber.of(NUMBER))));
  }

  @Test
  void aSaleForCashNeedsNoCard() {
    assertThat(run("number", "2026-11-21 10:15,cash,,2.5,Latte\n", false).recorded()).isOne();
  }

  @Test
  void theCodeOfAQrCardGoesNoFurtherThanItsHash() throws IOException {
    run("code", sale("7X2K-9Q4M"), false);

    Envelope<LedgerCommand> fact = machine.facts().getFirst();
    assertThat(fact.command()).isEqualTo(purchase(CardRef.medium(MediumId.ofCode("7X2K9Q4M"))));
    assertThat(SaldoJson.mapper().writeValueAsString(fact)).doesNotContain("7X2K");
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "number,    '',                  CARD_MISSING",
    "code,      '',                  CARD_MISSING",
    "named,     '',                  CARD_MISSING",
    "number,    9280000100047118,    CARD_INVALID",
    "number,    9.28E+15,            CARD_INVALID",
    "number,    1234567,             CARD_INVALID",
    "keyed,     9280000100047118,    CARD_INVALID",
    "number,    C VIRT 7,            CARD_INVALID",
    "mifare,    04A1B2,              CARD_INVALID",
    "mifare,    04A1B2CX,            CARD_INVALID",
    "magstripe, DRV/42,              CARD_INVALID",
    "tag,       tag:TRUCK7,          CARD_INVALID",
    "named,     9280000100047119,    CARD_INVALID",
    "named,     mifare:04a1b2c3,     CARD_INVALID",
  })
  void aRowWhoseCardIsNoneIsListedWithItsReasonAndTheOthersAreRecorded(
      String form, String text, String reason) {
    String good = form.equals("named") ? "tag:TRUCK7" : form.equals("mifare") ? "04A1B2C3" : "A1";
    String rows = sale(good) + sale(text);

    ImportReport trial = run(form, rows, true);
    ImportReport report = run(form, rows, false);

    assertThat(trial).usingRecursiveComparison().ignoringFields("trial").isEqualTo(report);
    assertThat(report.recorded()).isOne();
    assertThat(report.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.line()).isEqualTo(3);
          assertThat(rejected.reason()).isEqualTo(reason);
          assertThat(rejected.sentence()).isNotBlank();
          assertThat(text.isEmpty() || !rejected.sentence().contains(text))
              .as("what may be a secret is not said")
              .isTrue();
        });
  }

  @Test
  void aFileOfCardsThatComesAgainLongerAddsOnlyWhatIsNew() {
    run("number", sale(NUMBER), false);

    ImportReport longer = run("number", sale(NUMBER) + sale(NUMBER) + sale("C_VIRT_7"), false);

    assertThat(longer.duplicates()).isOne();
    assertThat(longer.recorded()).isEqualTo(2);
  }

  @Test
  void theDocumentedMappingReadsTheRowItShows() throws IOException {
    String mapping = Files.readString(Repository.file("docs/examples/fuel-cards.mapping.yaml"));
    String file = "Datum;Karte;Betrag;Ware\n21.11.2026 10:15;6400 1230 0000 8;64,30;Diesel\n";
    assertThat(mapping).contains(file.lines().toList());

    ImportReport report = machine.run(mapping, Machine.bytes(file), true);

    assertThat(report.rejected()).isEmpty();
    assertThat(report.recorded()).isOne();
  }

  private ImportReport run(String form, String rows, boolean trial) {
    String card = "card: {column: card, form: " + form + "}";
    String mapping =
        Machine.MAPPING.replace("account: card", card).replace("  openAs: purse\n", "");
    return machine.run(mapping, Machine.bytes(Machine.HEADER + rows), trial);
  }

  private static String sale(String card) {
    return "2026-11-21 10:15,card," + card + ",2.5,Latte\n";
  }

  private static RecordPurchase purchase(CardRef card) {
    Item latte = new Item("latte", Money.of(250, "EUR"), 1400);
    return new RecordPurchase(null, Money.of(250, "EUR"), List.of(latte), null, card);
  }
}
