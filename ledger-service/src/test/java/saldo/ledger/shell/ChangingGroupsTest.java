package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.shell.DrivenLedger.eur;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.AccountEvent.AccountReclassified;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.Tender;

/** A card's group changes: the ledger notices by itself, and at the time that was said. */
@Tag("I43")
@Tag("S1.024")
class ChangingGroupsTest {
  private static final CardRef ANNA = CardRef.of("number:ANNA");

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).hear(Published.cards()).hear(card("ANNA").group("guests"));
    ledger.send("load", new Load(null, eur(500), Tender.CASH, ANNA));
    ledger.allRead();
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void aChangeIsBookedAtOnceAndOnce() {
    ledger.hear(card("ANNA").group("staff"));
    assertThat(regrouped()).containsExactly("guests to staff");

    ledger.hear(card("ANNA").group("staff"));
    assertThat(regrouped()).isEmpty();
  }

  @Test
  void whatElseChangesOfACardIsNone() {
    ledger.hear(card("ANNA").group("guests").medium("04A1B2C3"));

    assertThat(regrouped()).isEmpty();
  }

  @Test
  void aChangeThatIsPlannedIsBookedWhenItsTimeComes() {
    ledger.hear(card("ANNA").group("guests", START.plus(Duration.ofHours(2)), "staff"));
    ledger.pass(Duration.ofHours(1));
    assertThat(regrouped()).isEmpty();

    ledger.pass(Duration.ofHours(1).plusSeconds(1));

    assertThat(regrouped()).containsExactly("guests to staff");
    ledger.pass(Duration.ofHours(1));
    assertThat(regrouped()).isEmpty();
  }

  @Test
  void aPlannedChangeIsNotForgottenByATakeover() {
    ledger.hear(card("ANNA").group("guests", START.plus(Duration.ofHours(2)), "staff"));

    ledger = ledger.takenOver(elsewhere);
    ledger.pass(Duration.ofHours(3));

    assertThat(regrouped()).containsExactly("guests to staff");
  }

  @Test
  void aPlanThatIsDroppedChangesNothing() {
    ledger.hear(card("ANNA").group("guests", START.plus(Duration.ofHours(2)), "staff"));
    ledger.hear(card("ANNA").group("guests"));

    ledger.pass(Duration.ofHours(3));

    assertThat(regrouped()).isEmpty();
  }

  @Test
  void aCardWithoutMoneyYetHasNothingToMove() {
    ledger.hear(card("BEN").group("guests"));
    ledger.hear(card("BEN").group("staff"));

    assertThat(regrouped()).isEmpty();
  }

  private List<String> regrouped() {
    return ledger.journal().stream()
        .map(JournalEntry::event)
        .filter(AccountReclassified.class::isInstance)
        .map(AccountReclassified.class::cast)
        .map(event -> event.from() + " to " + event.to())
        .toList();
  }
}
