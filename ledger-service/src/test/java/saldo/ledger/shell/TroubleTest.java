package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.AccountId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** What is wrong with a record goes aside, and the next one is decided as if it had not been. */
class TroubleTest {
  @TempDir private Path state;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state);
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void aCommandUnderTheKeyOfAnotherLedger() {
    byte[] value = DrivenLedger.envelope("x", new Purchase(CARD, eur(1), null));
    ledger.sendRaw("fuel-club", value);

    thenOneDeadLetter(value, "the record's key is not the ledger of its command");
  }

  @Test
  void aRecordWithoutAValue() {
    ledger.sendRaw("canteen", null);

    thenOneDeadLetter(null, "the record has no value");
  }

  @Test
  void aCommandOfATypeThatDoesNotExist() {
    byte[] value =
        """
        {"id":"x","ledger":"canteen","origin":{"actor":"anna"},"command":{"type":"give-away"}}\
        """
            .getBytes(UTF_8);
    ledger.sendRaw("canteen", value);

    thenOneDeadLetter(value, "give-away");
  }

  @Test
  void aDefectOfOursKeepsNothingAndStopsNobody() throws IOException {
    ledger.withCard(1_000);
    givenABalanceThatCannotFallFurther("worn-out");

    RecordPurchase fact = new RecordPurchase(AccountId.of("worn-out"), eur(100), null, null);
    ledger.send("fact", fact);

    thenOneDeadLetter(DrivenLedger.envelope("fact", fact), "ArithmeticException");
    ledger.send("buy", new Purchase(CARD, eur(250), null));
    assertThat(ledger.accepted().firstSeq()).as("no number was used up").isEqualTo(3);
    assertThat(ledger.publishedBalance()).isEqualTo(750);
  }

  @Test
  void afterTroubleTheLedgerGoesOn() {
    ledger.sendRaw("canteen", "{no json".getBytes(UTF_8));
    ledger.sendRaw("canteen", null);

    ledger.send("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
    ledger.send("load", new Load(CARD, eur(5), Tender.CASH));

    assertThat(ledger.journal()).extracting(JournalEntry::seq).containsExactly(1L, 2L);
    assertThat(ledger.deadLetters()).hasSize(2);
  }

  /** Nine million facts would lead there too. */
  private void givenABalanceThatCannotFallFurther(String account) throws IOException {
    AccountId id = AccountId.of(account);
    AccountSnapshot snapshot =
        new AccountSnapshot(
            id,
            AccountKind.PURSE,
            "EUR",
            AccountStatus.OPEN,
            -Long.MAX_VALUE,
            0,
            Terms.PLAIN,
            0,
            2);
    ledger.accounts().put("canteen|" + account, SaldoJson.mapper().writeValueAsBytes(snapshot));
  }

  private void thenOneDeadLetter(byte @Nullable [] value, String reason) {
    List<TestRecord<byte[], byte[]>> letters = ledger.deadLetters();
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().value()).isEqualTo(value);
    assertThat(new String(letters.getFirst().headers().lastHeader("reason").value(), UTF_8))
        .contains(reason);
    assertThat(ledger.hasAnswers()).isFalse();
    assertThat(ledger.journal()).isEmpty();
  }
}
