package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.LEDGER;
import static saldo.ledger.shell.DrivenLedger.eur;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.CardSketch.virtualCard;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.PROPOSAL_DECIDED;
import static saldo.schemas.ledger.RejectionReason.SECOND_PERSON_NEEDED;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Decline;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.SecondPersonRule;

/** What is proposed is kept until a second person decides, or a month is over. */
@Tag("I41")
class ApprovingTest {
  private static final Origin ANTON = new Origin("anton", "till-7", null, null);
  private static final Origin BERTA = Origin.of("berta");
  private static final Approve APPROVE = new Approve(new EntryId("proposal"));
  private static final CardRef ANNA = CardRef.of("number:ANNA");

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;
  private int commands;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).withCard(1_000);
    ledger.hear(Published.cards().programme("EUR", new SecondPersonRule(300L, 100L)));
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void theProgrammeIsAskedFromTheNextCommandOn() {
    assertThat(rejected(ANTON, unload(100)).reason()).isEqualTo(SECOND_PERSON_NEEDED);
    ledger.hearRegistered(LEDGER + "|programme|EUR", null);
    assertThat(take(ANTON, unload(100))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void itIsDoneWhereItWasProposedByWhoeverApproves() {
    propose(unload(600));
    Outcome.Accepted done = accepted(BERTA, APPROVE);

    assertThat(done.events()).containsExactly("approved", "unloaded");
    assertThat(done.postings().getLast().account().value()).isEqualTo("@cash.EUR.till-7");
    assertThat(ledger.journal())
        .extracting(JournalEntry::entry, entry -> entry.origin().actor())
        .containsOnly(tuple(done.entry(), "berta"));
  }

  @Test
  void itStandsThroughATakeover() {
    propose(unload(600));
    ledger = ledger.takenOver(elsewhere);

    assertThat(accepted(BERTA, APPROVE).postings().getFirst().balanceMinor()).isEqualTo(400);
    assertThat(rejected(BERTA, APPROVE).reason()).isEqualTo(PROPOSAL_DECIDED);
  }

  @Test
  void whatItRefersToIsFetchedWithIt() {
    ledger.send("load", ANTON, new Load(CARD, eur(200), Tender.CARD));
    ledger.send("big", ANTON, new Load(CARD, eur(200), Tender.CARD));
    ledger.allRead();
    propose(new Reverse(new EntryId("big"), "wrong card"));

    assertThat(accepted(BERTA, APPROVE).postings())
        .extracting(posting -> posting.account().value(), posting -> posting.balanceMinor())
        .contains(tuple("card-1", 1_000L));
  }

  @Test
  void anAccountIsPaidOutFromTheDrawerAsItIs() {
    propose(new CloseAccount(CARD, Tender.CASH));

    assertThat(accepted(BERTA, APPROVE).postings())
        .extracting(posting -> posting.account().value(), posting -> posting.balanceMinor())
        .containsExactly(tuple("card-1", 0L), tuple("@cash.EUR.till-7", 1_000L));
  }

  @Test
  void theCardAndTheServicePointOfTheProposerAreKnownAtItsApproval() {
    ledger.hear(Published.cards().place("kiosk"));
    ledger.hear(card("ANNA").on("card-1"), virtualCard("kiosk"));
    Origin kiosk = new Origin("anton", "till-7", "kiosk", null);
    take(kiosk, "proposal", new Propose(new Unload(null, eur(600), Tender.CASH, ANNA), "moves"));

    assertThat(accepted(BERTA, APPROVE).events()).containsExactly("approved", "unloaded");
  }

  @Test
  void itIsDecidedAsThingsAreThen() {
    propose(unload(600));
    take(ANTON, new Purchase(CARD, eur(500), null));

    assertThat(rejected(BERTA, APPROVE).reason()).isEqualTo(INSUFFICIENT_FUNDS);
  }

  @Test
  void afterAMonthItIsGone() {
    propose(unload(600));
    ledger.allRead();
    ledger.pass(Duration.ofDays(30).minusSeconds(2));
    assertThat(ledger.journal()).isEmpty();
    ledger.pass(Duration.ofSeconds(3));

    assertThat(ledger.journal())
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.event()).isEqualTo(new ProposalExpired(new EntryId("proposal"))));
    assertThat(rejected(BERTA, APPROVE).reason()).isEqualTo(PROPOSAL_DECIDED);
  }

  @Test
  void whatWasDecidedDoesNotExpireAndIsForgottenInTheEnd() {
    propose(unload(600));
    take(BERTA, new Decline(new EntryId("proposal"), "the other card"));
    ledger.allRead();
    ledger.pass(Duration.ofDays(36));

    assertThat(ledger.journal()).isEmpty();
    assertThat(ledger.things().get(LEDGER + "|proposal|proposal")).isNull();
  }

  private void propose(LedgerCommand command) {
    assertThat(take(ANTON, "proposal", new Propose(command, "moves abroad")))
        .isInstanceOf(Outcome.Accepted.class);
    ledger.allRead();
  }

  private Outcome.Accepted accepted(Origin origin, LedgerCommand command) {
    return (Outcome.Accepted) take(origin, command);
  }

  private Outcome.Rejected rejected(Origin origin, LedgerCommand command) {
    return (Outcome.Rejected) take(origin, command);
  }

  private Outcome take(Origin origin, LedgerCommand command) {
    commands++;
    return take(origin, "c" + commands, command);
  }

  private Outcome take(Origin origin, String id, LedgerCommand command) {
    ledger.send(id, origin, command);
    return ledger.outcome();
  }

  private static Unload unload(long minor) {
    return new Unload(CARD, eur(minor), Tender.CASH);
  }
}
