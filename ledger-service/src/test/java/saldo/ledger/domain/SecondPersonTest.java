package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.CARD_NOT_ACTIVE;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.SECOND_PERSON_NEEDED;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.SecondPersonRule;

/** From an amount on that the programme names, one person is not enough. */
@Tag("I41")
class SecondPersonTest {
  private static final long TRANSFER = 300;
  private static final long UNLOAD = 100;

  @Test
  void aTransferFromTheThresholdOnNeedsTwo() {
    underTheRules()
        .when(transfer(TRANSFER))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "300 EUR", "from", "300 EUR");
    underTheRules()
        .when(transfer(TRANSFER - 1))
        .thenState(book -> assertThat(balance(book, "ben")).isEqualTo(TRANSFER - 1));
  }

  @Test
  void aPayoutFromTheThresholdOnNeedsTwo() {
    underTheRules()
        .when(unload(UNLOAD))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "100 EUR", "from", "100 EUR");
    underTheRules()
        .when(unload(UNLOAD - 1))
        .thenState(book -> assertThat(balance(book, CASH)).isEqualTo(-901));
    underTheRules().when(unloadWith("ANNA", UNLOAD)).thenRefused(SECOND_PERSON_NEEDED);
  }

  @Test
  void closingAnAccountThatIsPaidOutIsAPayout() {
    underTheRules()
        .when(close("anna", Tender.BANK))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "1000 EUR", "from", "100 EUR");
    underTheRules()
        .when(close("ben", Tender.BANK))
        .thenState(book -> assertThat(balance(book, "ben")).isZero());
  }

  @Test
  void reversingALoadIsAPayout() {
    underTheRules()
        .givenAs("big", load("anna", UNLOAD))
        .when(reverse("big"))
        .thenRefused(SECOND_PERSON_NEEDED);
    underTheRules()
        .givenAs("small", load("anna", UNLOAD - 1))
        .when(reverse("small"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(1_000));
    underTheRules()
        .given(prepaid("van"))
        .givenAs("big", new Prepay(account("van"), eur(UNLOAD), Tender.BANK))
        .when(reverse("big"))
        .thenRefused(SECOND_PERSON_NEEDED);
  }

  @Test
  void reversingATransferIsATransfer() {
    LedgerLanguage.given(purse("anna"), purse("ben"), load("anna", 1_000))
        .givenAs("before", transfer(TRANSFER))
        .known(says(programme()))
        .when(reverse("before"))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "300 EUR", "from", "300 EUR");
  }

  @Test
  void buyingAndGivingBackNeedsNobodyElse() {
    underTheRules()
        .givenAs("sale", pay("anna", 900))
        .when(reverse("sale"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(1_000));
  }

  @Test
  void theBalanceOfACardIsWhatItIsThen() {
    underTheRules().when(exchange("ANNA", "BEN")).thenRefused(SECOND_PERSON_NEEDED);
    underTheRules()
        .given(pay("anna", 701))
        .when(exchange("ANNA", "BEN"))
        .thenState(book -> assertThat(balance(book, "ben")).isEqualTo(299));
  }

  @Test
  void eachEntryOfABulkIsAskedForItself() {
    List<LedgerCommand> entries = List.of(transfer(10), transfer(TRANSFER));
    underTheRules()
        .when(new Bulk(Bulk.Mode.ATOMIC, entries))
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "300 EUR", "from", "300 EUR", "position", "2");
    underTheRules()
        .when(new Bulk(Bulk.Mode.PER_ENTRY, entries))
        .thenEach(
            List.of(
                then -> then.thenState(book -> assertThat(balance(book, "ben")).isEqualTo(10)),
                then -> then.thenRefused(SECOND_PERSON_NEEDED)));
  }

  @Test
  void whateverElseIsWrongIsSaidFirst() {
    underTheRules().when(transfer(1_001)).thenRefused(INSUFFICIENT_FUNDS);
    underTheRules().given(freeze("ben")).when(transfer(TRANSFER)).thenRefused(ACCOUNT_FROZEN);
  }

  @Test
  void anotherCurrencyHasItsOwnProgramme() {
    underTheRules()
        .given(new OpenAccount(account("sven"), AccountKind.PURSE, "SEK", null))
        .given(new Load(account("sven"), sek(5_000), Tender.CASH))
        .when(new Unload(account("sven"), sek(5_000), Tender.CASH))
        .thenState(book -> assertThat(balance(book, "sven")).isZero());
  }

  @Test
  void whereTheProgrammeNamesNoAmountNobodyIsAsked() {
    Published silent = known().programme("EUR", new SecondPersonRule(null, null));
    for (Published published : List.of(known(), silent)) {
      given(published, purse("anna"), purse("ben"), load("anna", 1_000))
          .given(transfer(500), unload(400))
          .when(close("anna", Tender.CASH))
          .thenState(book -> assertThat(balance(book, "anna")).isZero());
    }
  }

  @Test
  void fromZeroOnIsAlwaysUnlessNothingMoves() {
    Published always = known().programme("EUR", new SecondPersonRule(0L, 0L));
    given(always, purse("anna"), purse("ben"), load("anna", 1))
        .when(transfer(1))
        .thenRefused(SECOND_PERSON_NEEDED);
    given(always, purse("anna"))
        .when(close("anna", Tender.CASH))
        .thenState(book -> assertThat(balance(book, "anna")).isZero());
  }

  @Test
  @Tag("S1.002")
  void twoPeopleReplaceALostCardWithMuchOnIt() {
    underTheRules()
        .by("anton")
        .givenAs("proposal", new Propose(lost("ANNA", "BEN"), "lost on a train"))
        .by("berta")
        .when(new Approve(entry("proposal")))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(balance(book, "ben")).isEqualTo(1_000);
          assertThat(balance(book, CASH)).isEqualTo(-1_000);
        });
  }

  @Test
  void aCardThatWasSuspendedMeanwhileTakesNothingOver() {
    underTheRules()
        .by("anton")
        .givenAs("proposal", new Propose(lost("ANNA", "BEN"), "lost on a train"))
        .known(says(programme(card("ANNA"), card("BEN").is(CardStatus.SUSPENDED))))
        .by("berta")
        .when(new Approve(entry("proposal")))
        .thenRefused(CARD_NOT_ACTIVE);
  }

  @Test
  void theServicePointOfTheProposerTakesTheCard() {
    Origin kiosk = new Origin("anton", "till-7", "kiosk", null);
    given(programme().openPlace("kiosk"), purse("anna"), load("anna", 1_000))
        .by(kiosk)
        .givenAs("proposal", new Propose(unloadWith("ANNA", 500), "moves abroad"))
        .by("berta")
        .when(new Approve(entry("proposal")))
        .thenState(book -> assertThat(balance(book, "@cash.EUR.till-7")).isEqualTo(500));
  }

  @Test
  void aProposalSaysHowMuchIsAtStake() {
    assertThat(
            underTheRules()
                .when(new Propose(exchange("ANNA", "BEN"), "worn out"))
                .decision()
                .toString())
        .contains("account=anna, amount=Money[minor=1000, currency=EUR]");
  }

  /** Anna has 1,000, Ben nothing; each has a card. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> underTheRules() {
    return given(programme(), purse("anna"), purse("ben"), load("anna", 1_000));
  }

  private static Published programme(CardSketch... sketches) {
    return known().and(sketches).programme("EUR", new SecondPersonRule(TRANSFER, UNLOAD));
  }

  private static Published known() {
    return cards(card("ANNA"), card("BEN"));
  }

  private static Transfer transfer(long minor) {
    return new Transfer(account("anna"), account("ben"), eur(minor));
  }

  private static Unload unload(long minor) {
    return new Unload(account("anna"), eur(minor), Tender.CASH);
  }

  private static Reverse reverse(String entry) {
    return new Reverse(entry(entry), "wrong button");
  }
}
