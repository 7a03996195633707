package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.OWN_ADJUSTMENT;
import static saldo.schemas.ledger.RejectionReason.STORED_VALUE_CARD;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AdjustmentEvent.AdjustmentProposed;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Terms;

/** Corrections by hand of what is on a card. */
class CorrectingCardsTest {
  private static final Published ON_MEDIUM = cards(card("ANNA").value(ValueMode.ON_MEDIUM));

  @Test
  @Tag("S1.027")
  void whatIsOnAMediumIsNotCorrectedFromAfar() {
    given(ON_MEDIUM, purse("anna"))
        .when(correctWith("ANNA", 100))
        .thenRefused(STORED_VALUE_CARD, "account", "anna");
  }

  @Test
  @Tag("S1.027")
  void norByNamingTheAccountOfThatCard() {
    given(ON_MEDIUM, purse("anna")).when(increase("anna")).thenRefused(STORED_VALUE_CARD);
    given(ON_MEDIUM, purse("ben")).when(increase("ben")).then(proposed("ben"));
  }

  @Test
  void whatTheServerKeepsIsCorrectedByTwoPeople() {
    Published server = cards(card("ANNA"));
    given(server, purse("anna")).when(correctWith("ANNA", 100)).then(proposedWith("ANNA", "anna"));
    given(server, purse("anna"))
        .givenAs("wish", correctWith("ANNA", 100))
        .when(new ApproveAdjustment(entry("wish")))
        .thenRefused(OWN_ADJUSTMENT);
    given(server, purse("anna"))
        .givenAs("wish", correctWith("ANNA", 100))
        .by("berta")
        .when(new ApproveAdjustment(entry("wish")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(100));
  }

  @Test
  void aBlockedCardIsCorrectedToo() {
    given(cards(card("ANNA").is(CardStatus.CONFISCATED)), purse("anna"))
        .when(correctWith("ANNA", 100))
        .then(proposedWith("ANNA", "anna"));
  }

  @Test
  void aCorrectionMayBeTheFirstThatHappensToAnAccount() {
    given(cards(card("ANNA")))
        .when(correctWith("ANNA", 100))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", Terms.PLAIN),
            proposedWith("ANNA", "anna"));
  }

  @Test
  @Tag("I42")
  void theCardItWasAskedForWithIsNamedToTheEnd() {
    ProposeAdjustment keyed =
        new ProposeAdjustment(
            null, Direction.INCREASE, eur(100), "goodwill", "", CardRef.keyed(number("ANNA")));
    CardUse use = new CardUse(CardRef.keyed(number("ANNA")), number("ANNA"), null, null, List.of());
    given(cards(card("ANNA")), purse("anna"))
        .givenAs("wish", keyed)
        .by("berta")
        .when(new ApproveAdjustment(entry("wish")))
        .then(
            new Adjusted(
                entry("wish"),
                account("anna"),
                Direction.INCREASE,
                eur(100),
                "goodwill",
                "clerk",
                "berta",
                postings(posting(ADJUSTMENTS, -100, -100), posting("anna", 100, 100)),
                use));
  }

  @Test
  @Tag("S1.027")
  void whatIsOnAMediumByNowIsNotCorrectedAnyMore() {
    given(cards(card("ANNA")), purse("anna"))
        .givenAs("wish", increase("anna"))
        .known(says(ON_MEDIUM))
        .by("berta")
        .when(new ApproveAdjustment(entry("wish")))
        .thenRefused(STORED_VALUE_CARD, "account", "anna");
  }

  private static ProposeAdjustment increase(String id) {
    return new ProposeAdjustment(account(id), Direction.INCREASE, eur(100), "goodwill", "");
  }

  private static AdjustmentProposed proposedWith(String card, String id) {
    return new AdjustmentProposed(
        Scenario.WHEN,
        account(id),
        Direction.INCREASE,
        eur(100),
        "goodwill",
        "",
        "clerk",
        used(card));
  }

  private static AdjustmentProposed proposed(String id) {
    return new AdjustmentProposed(
        Scenario.WHEN, account(id), Direction.INCREASE, eur(100), "goodwill", "", "clerk");
  }
}
