package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.AdjustmentCommand.Direction.DECREASE;
import static saldo.schemas.ledger.AdjustmentCommand.Direction.INCREASE;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.ADJUSTMENT_DECIDED;
import static saldo.schemas.ledger.RejectionReason.ADJUSTMENT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.OWN_ADJUSTMENT;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.DeclineAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentDeclined;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;

/** A correction by hand needs two people. */
@Tag("I41")
class AdjustingTest {
  private static final ApproveAdjustment APPROVE = new ApproveAdjustment(entry("proposal"));
  private static final DeclineAdjustment DECLINE =
      new DeclineAdjustment(entry("proposal"), "no evidence");

  @Test
  void aProposalMovesNothing() {
    given(purse("anna"))
        .by("anton")
        .when(propose(INCREASE, 500))
        .then(
            new AdjustmentProposed(
                Scenario.WHEN,
                account("anna"),
                INCREASE,
                eur(500),
                "goodwill",
                "machine 4 took a coin",
                "anton"))
        .thenState(book -> assertThat(balance(book, "anna")).isZero());
  }

  @Test
  @Tag("I1")
  void anotherPersonsApprovalBooksIt() {
    proposed(INCREASE, 500)
        .by("berta")
        .when(APPROVE)
        .then(
            adjusted(INCREASE, 500, posting(ADJUSTMENTS, -500, -500), posting("anna", 500, 1_000)));
    proposed(DECREASE, 500)
        .by("berta")
        .when(APPROVE)
        .then(adjusted(DECREASE, 500, posting("anna", -500, 0), posting(ADJUSTMENTS, 500, 500)));
  }

  @Test
  void nobodyApprovesTheirOwn() {
    proposed(INCREASE, 500)
        .by("anton")
        .when(APPROVE)
        .thenRefused(OWN_ADJUSTMENT, "proposer", "anton");
  }

  @Test
  void aDeclineDropsItAndTheProposerMayDoSoToo() {
    proposed(INCREASE, 500)
        .by("anton")
        .when(DECLINE)
        .then(new AdjustmentDeclined(entry("proposal"), "no evidence", "anton"));
    proposed(INCREASE, 500)
        .by("berta")
        .when(DECLINE)
        .then(new AdjustmentDeclined(entry("proposal"), "no evidence", "berta"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  void itIsDecidedOnce() {
    proposed(INCREASE, 500)
        .by("berta")
        .given(APPROVE)
        .when(APPROVE)
        .thenRefused(ADJUSTMENT_DECIDED, "adjustment", "proposal");
    proposed(INCREASE, 500)
        .by("berta")
        .given(APPROVE)
        .when(DECLINE)
        .thenRefused(ADJUSTMENT_DECIDED);
    proposed(INCREASE, 500)
        .by("berta")
        .given(DECLINE)
        .when(APPROVE)
        .thenRefused(ADJUSTMENT_DECIDED);
    proposed(INCREASE, 500)
        .by("berta")
        .given(DECLINE)
        .when(DECLINE)
        .thenRefused(ADJUSTMENT_DECIDED);
  }

  @Test
  void whatWasNotProposedIsNotDecided() {
    given(purse("anna")).when(APPROVE).thenRefused(ADJUSTMENT_UNKNOWN, "adjustment", "proposal");
    given(purse("anna")).when(DECLINE).thenRefused(ADJUSTMENT_UNKNOWN);
  }

  @Test
  @Tag("I4")
  void aDecreaseStopsAtTheFloorOfTheDayItIsApproved() {
    proposed(DECREASE, 500)
        .given(pay("anna", 1))
        .by("berta")
        .when(APPROVE)
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "499 EUR", "requested", "500 EUR");
  }

  @Test
  @Tag("I4")
  void anIncreaseStopsAtTheCeiling() {
    given(purse("anna", ceiling(499)))
        .by("anton")
        .givenAs("proposal", propose(INCREASE, 500))
        .by("berta")
        .when(APPROVE)
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void aDecreaseMayUseWhatCameAfterItsProposal() {
    proposed(DECREASE, 600)
        .given(load("anna", 100))
        .by("berta")
        .when(APPROVE)
        .then(adjusted(DECREASE, 600, posting("anna", -600, 0), posting(ADJUSTMENTS, 600, 600)));
  }

  @Test
  void onlyAnOpenAccountOfAHolderIsAdjusted() {
    given().when(propose(INCREASE, 1)).thenRefused(ACCOUNT_UNKNOWN);
    given(purse("anna"), freeze("anna")).when(propose(INCREASE, 1)).thenRefused(ACCOUNT_FROZEN);
    given(kronorPurse("anna")).when(propose(INCREASE, 1)).thenRefused(CURRENCY_MISMATCH);
    given()
        .when(new ProposeAdjustment(account(BANK), INCREASE, eur(1), "goodwill", ""))
        .thenRefused(WRONG_ACCOUNT_KIND);
  }

  @Test
  void anAccountFrozenOrClosedSinceIsNotAdjusted() {
    proposed(INCREASE, 1)
        .given(freeze("anna"))
        .by("berta")
        .when(APPROVE)
        .thenRefused(ACCOUNT_FROZEN);
    given(purse("anna"))
        .by("anton")
        .givenAs("proposal", propose(INCREASE, 1))
        .given(close("anna", null))
        .by("berta")
        .when(APPROVE)
        .thenRefused(ACCOUNT_CLOSED);
  }

  /** Anna has 500; Anton proposed to correct that. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> proposed(
      Direction direction, long minor) {
    return given(purse("anna"), load("anna", 500))
        .by("anton")
        .givenAs("proposal", propose(direction, minor));
  }

  private static ProposeAdjustment propose(Direction direction, long minor) {
    return new ProposeAdjustment(
        account("anna"), direction, eur(minor), "goodwill", "machine 4 took a coin");
  }

  private static Adjusted adjusted(Direction direction, long minor, Posting... postings) {
    return new Adjusted(
        entry("proposal"),
        account("anna"),
        direction,
        eur(minor),
        "goodwill",
        "anton",
        "berta",
        postings(postings));
  }
}
