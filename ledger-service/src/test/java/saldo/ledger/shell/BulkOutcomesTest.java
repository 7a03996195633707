package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Several commands in one record: one step, one answer. */
class BulkOutcomesTest {
  private static final List<LedgerCommand> TOO_MUCH_IN_THE_MIDDLE =
      List.of(
          new Purchase(CARD, eur(400), null),
          new Purchase(CARD, eur(700), null),
          new Load(CARD, eur(50), Tender.CASH));

  @TempDir private Path state;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).withCard(1_000);
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void perEntryEachIsAnsweredAndTheRefusedOneLeavesNothing() {
    ledger.send("day", new Bulk(Bulk.Mode.PER_ENTRY, TOO_MUCH_IN_THE_MIDDLE));

    Outcome.Bulk answer = (Outcome.Bulk) ledger.outcome();
    assertThat(answer.entries())
        .extracting(outcome -> outcome.entry().value())
        .containsExactly("day/1", "day/2", "day/3");
    assertThat(answer.entries().get(1))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.INSUFFICIENT_FUNDS));
    assertThat(ledger.journal())
        .extracting(entry -> entry.seq() + " " + entry.entry() + " " + entry.event().typeName())
        .containsExactly("3 day/1 purchased", "4 day/3 loaded");
    assertThat(ledger.publishedBalance()).isEqualTo(650);
  }

  @Test
  void anEntryOfABulkCanBeReversed() {
    ledger.send("day", new Bulk(Bulk.Mode.PER_ENTRY, TOO_MUCH_IN_THE_MIDDLE));
    ledger.allRead();

    ledger.send("undo", new Reverse(new EntryId("day/1"), "wrong key"));
    assertThat(ledger.accepted().events()).containsExactly("reversed");
    ledger.send("undo-2", new Reverse(new EntryId("day/2"), "wrong key"));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.ENTRY_UNKNOWN);
  }

  @Test
  void atomicOneRefusalRefusesAllOfIt() {
    ledger.send("day", new Bulk(Bulk.Mode.ATOMIC, TOO_MUCH_IN_THE_MIDDLE));

    Outcome.Rejected refusal = ledger.rejected();
    assertThat(refusal.reason()).isEqualTo(RejectionReason.INSUFFICIENT_FUNDS);
    assertThat(refusal.details()).containsEntry("position", "2");
    assertThat(ledger.journal()).isEmpty();
    ledger.send("all", new Purchase(CARD, eur(1_000), null));
    assertThat(ledger.accepted().firstSeq()).isEqualTo(3);
  }

  @Test
  void atomicAllAcceptedHappensInOneStep() {
    ledger.send(
        "day",
        new Bulk(
            Bulk.Mode.ATOMIC,
            List.of(new Purchase(CARD, eur(400), null), new Load(CARD, eur(50), Tender.CASH))));

    assertThat(ledger.hasAnswers()).isTrue();
    ledger.outcome();
    assertThat(ledger.journal()).extracting(JournalEntry::seq).containsExactly(3L, 4L);
    assertThat(ledger.publishedBalance()).isEqualTo(650);
  }
}
