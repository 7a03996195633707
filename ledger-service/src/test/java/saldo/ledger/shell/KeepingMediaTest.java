package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;

/** A write that is open is kept with its account, and what it needs is fetched with it. */
class KeepingMediaTest {
  private static final CardRef SHOWN = CardRef.number(CardNumber.of("ANNA"));
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final Origin TILL = new Origin("till-2", "till-2", null, null);
  private static final int READER = 1;

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).withCard(1_000);
    ledger.hear(Published.cards().profile(Profiles.EVERYDAY, Profiles.everything()));
    ledger.hear(CardSketch.card("ANNA").value(ValueMode.ON_MEDIUM));
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  @Tag("S0.023")
  void aLoadIsInTheDrawerOfItsOwnTillWhereverItsMediumIsSeenAfterATakeover() {
    load("load-1", 0, 0);
    ledger.send("gone", KIOSK, new RecordWriteInterrupted(SHOWN, 1, READER));
    assertThat(ledger.accepted().events()).containsExactly("write-interrupted", "load-recorded");
    load("load-2", 1, 500);
    ledger.pass(Duration.ofSeconds(1));
    ledger = ledger.takenOver(elsewhere).allRead();

    ledger.send("seen", TILL, new RecordMediumSeen(SHOWN, reading(2, 1_000)));
    Outcome.Accepted seen = ledger.accepted();
    assertThat(seen.events()).containsExactly("medium-seen", "write-resolved", "load-recorded");
    assertThat(seen.postings())
        .extracting(posting -> posting.account().value(), Posting::balanceMinor)
        .containsExactly(tuple("@cash.EUR.kiosk-1", -1_000L), tuple("anna", 1_000L));
  }

  @Test
  @Tag("S0.020")
  @Tag("S0.023")
  void anotherReaderIsToldWhatWasBegunAlsoAfterATakeoverAndForARepeatTheSame() {
    load("load-1", 0, 0);
    ledger = ledger.takenOver(elsewhere).allRead();

    ledger.send("asked", TILL, new AskOpenWrites(SHOWN));
    Outcome.Accepted told = ledger.accepted();
    assertThat(told.events()).containsExactly("open-writes-told");
    assertThat(told.begun()).containsExactly(new Begun(1, READER, reading(0, 0), eur(500)));
    ledger.send("asked", TILL, new AskOpenWrites(SHOWN));
    assertThat(ledger.accepted()).isEqualTo(told);

    ledger.pass(Duration.ofSeconds(1));
    ledger.send("whole", TILL, new RecordMediumSeen(SHOWN, reading(0, 0)));
    assertThat(ledger.accepted().events()).containsExactly("medium-seen", "write-resolved");
  }

  private void load(String id, long writes, long minor) {
    RecordLoad effect = new RecordLoad(null, eur(500), Tender.CASH, null, SHOWN);
    ledger.send(
        id,
        KIOSK,
        new RecordWriteIntended(SHOWN, writes + 1, READER, effect, reading(writes, minor)));
    ledger.allRead();
  }

  private static MediumReading reading(long writes, long minor) {
    return new MediumReading(writes, writes == 0 ? 0 : READER, eur(minor));
  }
}
