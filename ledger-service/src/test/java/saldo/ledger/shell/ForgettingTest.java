package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;

/** What is kept for 35 days only, so that the state does not grow for ever. */
class ForgettingTest {
  private static final Duration ALMOST = Duration.ofDays(35).minusSeconds(5);
  private static final Duration A_LITTLE = Duration.ofSeconds(10);

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
  @Tag("I5")
  void aCommandIsRememberedForThirtyFiveDays() {
    ledger.send("buy", new Purchase(CARD, eur(250), null));
    byte[] first = ledger.answer().value();
    ledger.pass(ALMOST);

    ledger.send("buy", new Purchase(CARD, eur(250), null));
    assertThat(ledger.answer().value()).as("still the same answer").isEqualTo(first);
    ledger.pass(A_LITTLE);
    ledger.send("buy", new Purchase(CARD, eur(250), null));
    assertThat(ledger.accepted().firstSeq()).as("a new command").isEqualTo(4);
  }

  @Test
  void anEntryCanBeReversedForThirtyFiveDays() {
    ledger.send("buy", new Purchase(CARD, eur(250), null));
    ledger.send("buy-too", new Purchase(CARD, eur(250), null));
    ledger.allRead();
    ledger.pass(ALMOST);

    ledger.send("undo", new Reverse(entry("buy"), "wrong key"));
    assertThat(ledger.accepted().events()).containsExactly("reversed");
    ledger.pass(A_LITTLE);
    ledger.send("undo-too", new Reverse(entry("buy-too"), "wrong key"));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.ENTRY_UNKNOWN);
  }

  @Test
  void aHoldThatEndedIsToldFromOneThatNeverWasForThirtyFiveDays() {
    ledger.send("hold", new PlaceHold(CARD, eur(600), START.plus(Duration.ofDays(1)), "fuel"));
    ledger.send("release", new ReleaseHold(entry("hold")));
    ledger.allRead();
    ledger.pass(ALMOST);

    ledger.send("release-2", new ReleaseHold(entry("hold")));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.HOLD_NOT_OPEN);
    ledger.pass(A_LITTLE);
    ledger.send("release-3", new ReleaseHold(entry("hold")));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.HOLD_UNKNOWN);
  }

  @Test
  void aHoldThatStandsIsNotForgotten() {
    Duration month = Duration.ofDays(31);
    ledger.send("hold", new PlaceHold(CARD, eur(600), START.plus(month), "fuel"));
    ledger.allRead();

    ledger.pass(month.minusSeconds(5));
    assertThat(ledger.journal()).isEmpty();
    ledger.send("buy", new Purchase(CARD, eur(500), null));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.INSUFFICIENT_FUNDS);
    ledger.pass(A_LITTLE);
    assertThat(ledger.journal())
        .extracting(entry -> entry.event().typeName())
        .containsExactly("hold-expired");
  }

  private static EntryId entry(String command) {
    return EntryId.of(CommandId.of(command));
  }
}
