package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Decline;
import saldo.schemas.ledger.ApprovalCommand.ExpireProposal;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.ApprovalEvent.Declined;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.ApprovalEvent.Proposed;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.MoneyEvent.Transferred;
import saldo.schemas.ledger.MoneyEvent.Unloaded;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** What one person proposes is done when another approves it. */
@Tag("I41")
class ApprovingTest {
  private static final EntryId PROPOSAL = entry("proposal");
  private static final Approve APPROVE = new Approve(PROPOSAL);
  private static final Decline DECLINE = new Decline(PROPOSAL, "wrong card");
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Transfer TRANSFER = new Transfer(account("old"), account("new"), eur(600));

  @Test
  void aProposalMovesNothing() {
    given()
        .by("anton")
        .when(new Propose(TRANSFER, "mixed up"))
        .then(
            new Proposed(
                Scenario.WHEN,
                TRANSFER,
                account("old"),
                eur(600),
                "mixed up",
                Origin.of("anton"),
                Scenario.NOON.plus(MONTH)))
        .thenState(book -> assertThat(balance(book, "old")).isEqualTo(1_000));
  }

  @Test
  @Tag("I2")
  void anotherPersonsApprovalDoesItInOneEntry() {
    proposed(TRANSFER)
        .by("berta")
        .when(APPROVE)
        .then(
            new Approved(PROPOSAL, "anton", "berta"),
            new Transferred(
                account("old"),
                account("new"),
                eur(600),
                postings(
                    posting("old", -600, 400),
                    posting(CLEARING, 600, 600),
                    posting(CLEARING, -600, 0),
                    posting("new", 600, 600))));
  }

  @Test
  void nobodyApprovesTheirOwn() {
    proposed(TRANSFER).by("anton").when(APPROVE).thenRefused(OWN_PROPOSAL, "proposer", "anton");
  }

  @Test
  void itTakesPlaceWhereItWasProposed() {
    proposed(unload(600), new Origin("anton", "till-7", null, 4_711L))
        .by(new Origin("berta", "till-8", null, null))
        .when(APPROVE)
        .then(
            new Approved(PROPOSAL, "anton", "berta"),
            new Unloaded(
                account("old"),
                eur(600),
                Tender.CASH,
                postings(posting("old", -600, 400), posting("@cash.EUR.till-7", 600, 600))));
  }

  @Test
  void whatWouldBeRefusedIsNotProposed() {
    given().when(propose(unload(1_001))).thenRefused(INSUFFICIENT_FUNDS);
    given()
        .when(propose(new Transfer(account("old"), account("old"), eur(1))))
        .thenRefused(SAME_ACCOUNT);
  }

  @Test
  @Tag("I4")
  void itIsDecidedAgainAsThingsAreThen() {
    proposed(TRANSFER)
        .given(pay("old", 401))
        .by("berta")
        .when(APPROVE)
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "old", "available", "599 EUR", "requested", "600 EUR");
    proposed(TRANSFER).given(freeze("new")).by("berta").when(APPROVE).thenRefused(ACCOUNT_FROZEN);
  }

  @Test
  void aDeclineDropsItAndTheProposerMayDoSoToo() {
    proposed(TRANSFER)
        .by("anton")
        .when(DECLINE)
        .then(new Declined(PROPOSAL, "wrong card", "anton"));
    proposed(TRANSFER)
        .by("berta")
        .when(DECLINE)
        .then(new Declined(PROPOSAL, "wrong card", "berta"))
        .thenState(book -> assertThat(balance(book, "old")).isEqualTo(1_000));
  }

  @Test
  void itIsDecidedOnce() {
    for (LedgerCommand first : List.of(APPROVE, DECLINE)) {
      for (LedgerCommand second : List.of(APPROVE, DECLINE)) {
        proposed(TRANSFER)
            .by("berta")
            .given(first)
            .when(second)
            .thenRefused(PROPOSAL_DECIDED, "proposal", "proposal");
      }
    }
  }

  @Test
  void whatWasRefusedAtItsApprovalStillStands() {
    proposed(TRANSFER)
        .given(pay("old", 401))
        .by("berta")
        .given(load("old", 1))
        .when(APPROVE)
        .thenState(book -> assertThat(balance(book, "new")).isEqualTo(600));
  }

  @Test
  void whatWasNotProposedIsNotDecided() {
    given().when(APPROVE).thenRefused(PROPOSAL_UNKNOWN, "proposal", "proposal");
    given().when(DECLINE).thenRefused(PROPOSAL_UNKNOWN);
    given().when(new ExpireProposal(PROPOSAL)).thenRefused(PROPOSAL_UNKNOWN);
  }

  @Test
  void itStandsForAMonth() {
    ExpireProposal expire = new ExpireProposal(PROPOSAL);
    proposed(TRANSFER)
        .at(Scenario.NOON.plus(MONTH).minusMillis(1))
        .when(expire)
        .thenRefused(PROPOSAL_NOT_EXPIRED, "expiresAt", "2026-04-01T12:00:00Z");
    proposed(TRANSFER)
        .at(Scenario.NOON.plus(MONTH))
        .by("berta")
        .when(APPROVE)
        .thenRefused(PROPOSAL_EXPIRED, "expiredAt", "2026-04-01T12:00:00Z");
    proposed(TRANSFER)
        .at(Scenario.NOON.plus(MONTH))
        .when(expire)
        .then(new ProposalExpired(PROPOSAL));
    proposed(TRANSFER)
        .at(Scenario.NOON.plus(MONTH))
        .given(expire)
        .by("berta")
        .when(DECLINE)
        .thenRefused(PROPOSAL_DECIDED);
  }

  @Test
  void onlyWhatCanNeedTwoPeopleIsProposed() {
    Bulk bulk = new Bulk(Bulk.Mode.ATOMIC, List.of(TRANSFER));
    for (LedgerCommand never : List.of(load("old", 1), pay("old", 1), bulk, propose(TRANSFER))) {
      given().when(propose(never)).thenRefused(NEEDS_NO_SECOND_PERSON);
    }
  }

  @Test
  void anApprovedTransferIsUndoneByTwoPeopleToo() {
    Reverse back = new Reverse(entry("approval"), "after all");
    proposed(TRANSFER)
        .by("berta")
        .givenAs("approval", APPROVE)
        .when(back)
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "600 EUR", "from", "0 EUR");
    proposed(TRANSFER)
        .by("berta")
        .givenAs("approval", APPROVE)
        .givenAs("back", propose(back))
        .by("anton")
        .when(new Approve(entry("back")))
        .thenState(book -> assertThat(balance(book, "old")).isEqualTo(1_000));
  }

  @Test
  void anAccountThatIsClosedIsPaidOutByTwoPeople() {
    proposed(new CloseAccount(account("old"), Tender.BANK))
        .by("berta")
        .when(APPROVE)
        .thenState(book -> assertThat(balance(book, BANK)).isEqualTo(1_000));
  }

  /** What is on the old account can go to the new one. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given() {
    return LedgerLanguage.given(purse("old"), purse("new"), load("old", 1_000));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> proposed(
      LedgerCommand command) {
    return proposed(command, Origin.of("anton"));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> proposed(
      LedgerCommand command, Origin proposer) {
    return given().by(proposer).givenAs("proposal", propose(command));
  }

  private static Propose propose(LedgerCommand command) {
    return new Propose(command, "mixed up");
  }

  private static Unload unload(long minor) {
    return new Unload(account("old"), eur(minor), Tender.CASH);
  }
}
