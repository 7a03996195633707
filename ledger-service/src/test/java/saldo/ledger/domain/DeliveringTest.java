package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.exchange;
import static saldo.ledger.domain.CardLanguage.give;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.lost;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.balance;
import static saldo.ledger.domain.LedgerLanguage.close;
import static saldo.ledger.domain.LedgerLanguage.entry;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_NOT_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.NOTHING_TO_DELIVER;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.DeliveryEvent.DeliveryReleased;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.Undelivered.Claim;

/** Credit waits until its card is used the next time, anywhere, and is written to it once. */
class DeliveringTest {
  private static final Published STORED =
      cards(card("OLD").value(ValueMode.ON_MEDIUM), card("NEW").value(ValueMode.ON_MEDIUM));
  private static final Origin TILL = new Origin("clerk", "till-7", null, null);
  private static final Origin KIOSK = new Origin("clerk", "kiosk-1", null, null);
  private static final ClaimDelivery CLAIM = new ClaimDelivery(shown("NEW"));

  @Test
  @Tag("S0.032")
  @Tag("S0.033")
  @Tag("S0.034")
  void whatIsTransferredWithoutAReaderWaitsAndCanNotBeSpentYet() {
    waiting()
        .when(payWith("NEW", 1))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "new", "available", "0 EUR", "requested", "1 EUR");
    waiting()
        .when(CLAIM)
        .thenState(book -> {
          assertThat(balance(book, "new")).isEqualTo(500);
          assertThat(book.existing(account("new")).availableMinor()).isZero();
        });
  }

  @Test
  @Tag("S1.014")
  void whatIsTransferredWithTheNewCardOnTheReaderIsTakenByThatReaderAtOnce() {
    loaded().given(lost("OLD", "NEW")).when(CLAIM).then(claimed(1, 500));
  }

  @Test
  void whatIsOnNoMediumDoesNotWait() {
    CardLanguage.given(
            cards(card("OLD").value(ValueMode.ON_MEDIUM), card("NEW")), purse("old"), purse("new"))
        .by(TILL)
        .given(loadWith("OLD", 500), exchange("OLD", "NEW"))
        .when(payWith("NEW", 500))
        .thenState(book -> assertThat(balance(book, "new")).isZero());
  }

  @Test
  @Tag("S0.035")
  @Tag("I11")
  void theFirstDeviceThatSeesTheCardTakesItAndNoOtherDoes() {
    waiting().when(CLAIM).then(claimed(1, 500));
    waiting()
        .given(CLAIM)
        .by(KIOSK)
        .when(CLAIM)
        .thenRefused(DELIVERY_CLAIMED, "account", "new", "by", "till-7");
  }

  @Test
  void afterAPowerCutTheSameDeviceTakesTheSameAgain() {
    waiting()
        .given(CLAIM)
        .when(CLAIM)
        .then(claimed(1, 500))
        .thenState(book ->
            assertThat(undelivered(book)).isEqualTo(new Undelivered(1, 0, List.of(), claim(500))));
  }

  @Test
  @Tag("I11")
  @Tag("I12")
  void whatWasWrittenCanBeSpentAndIsNotWrittenAgain() {
    waiting()
        .given(CLAIM)
        .when(written(1))
        .then(new Delivered(account("new"), 1, eur(500), Treatment.NORMAL))
        .thenState(
            book -> assertThat(book.existing(account("new")).availableMinor()).isEqualTo(500));
    waiting().given(CLAIM, written(1)).when(CLAIM).thenRefused(NOTHING_TO_DELIVER, "card", "NEW");
  }

  @Test
  @Tag("I8")
  void whatComesAfterwardsIsTheNextDelivery() {
    waiting()
        .given(CLAIM, give("NEW", 200, "2026-03"), written(1))
        .when(CLAIM)
        .then(claimed(2, 200));
  }

  @Test
  void whatIsLoadedAtADeskWaitsAndWhatIsLoadedAtAReaderDoesNot() {
    CardLanguage.given(STORED, purse("new"))
        .by(TILL)
        .given(loadWith("NEW", 300))
        .by("clerk")
        .given(loadWith("NEW", 40))
        .when(payWith("NEW", 301))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "new", "available", "300 EUR", "requested", "301 EUR");
  }

  @Test
  @Tag("I11")
  void whatWasWrittenAlthoughNobodyWaitedIsWorkForSomebody() {
    waiting()
        .given(CLAIM, written(1))
        .when(written(1))
        .then(new Delivered(account("new"), 1, null, Treatment.EXCEPTIONAL));
    waiting().when(written(1)).then(new Delivered(account("new"), 1, null, Treatment.UNASSIGNED));
    given().when(written(1)).then(new Delivered(account("new"), 1, null, Treatment.UNASSIGNED));
  }

  @Test
  void supportLetsAnotherDeviceTakeWhatOneWillNotWrite() {
    ReleaseDelivery release = new ReleaseDelivery(account("new"), "stolen");
    waiting()
        .given(CLAIM)
        .when(release)
        .then(new DeliveryReleased(account("new"), 1, eur(500), "stolen"));
    waiting()
        .given(CLAIM, release)
        .by(KIOSK)
        .when(CLAIM)
        .then(new DeliveryClaimed(account("new"), 2, eur(500), List.of(), "kiosk-1", used("NEW")));
    waiting().when(release).thenRefused(DELIVERY_NOT_CLAIMED, "account", "new");
  }

  @Test
  @Tag("I7")
  void aBlockedCardGetsNothing() {
    waiting()
        .known(
            says(
                cards(
                    card("OLD").value(ValueMode.ON_MEDIUM),
                    card("NEW").value(ValueMode.ON_MEDIUM).is(CardStatus.LOST))))
        .when(CLAIM)
        .thenRefused(CARD_BLOCKED, "card", "NEW", "status", "lost");
  }

  @Test
  void whatStillWaitsGoesWithTheBalanceToAThirdCard() {
    Published three =
        cards(
            card("OLD").value(ValueMode.ON_MEDIUM),
            card("NEW").value(ValueMode.ON_MEDIUM),
            card("THIRD").value(ValueMode.ON_MEDIUM));
    CardLanguage.given(three, purse("old"), purse("new"), purse("third"))
        .by(TILL)
        .given(loadWith("OLD", 500), exchange("OLD", "NEW"), CLAIM, exchange("NEW", "THIRD"))
        .when(new ClaimDelivery(shown("THIRD")))
        .thenState(book -> {
          assertThat(undelivered(book).minor()).isZero();
          assertThat(book.existing(account("third")).undeliveredMinor()).isEqualTo(500);
          assertThat(balance(book, "third")).isEqualTo(500);
        });
  }

  @Test
  void anAccountIsClosedWithWhatWaits() {
    waiting()
        .given(CLAIM)
        .when(close("new", Tender.CASH))
        .thenState(book -> {
          assertThat(balance(book, "new")).isZero();
          assertThat(undelivered(book).minor()).isZero();
        });
  }

  @Test
  void aReversedAllocationIsNotWrittenAnyMore() {
    waiting()
        .givenAs("gift", give("NEW", 200, "2026-03"))
        .when(new Reverse(entry("gift"), "left the company"))
        .thenState(book -> {
          assertThat(balance(book, "new")).isEqualTo(500);
          assertThat(undelivered(book).minor()).isEqualTo(500);
        });
    waiting()
        .givenAs("gift", give("NEW", 200, "2026-03"))
        .given(CLAIM)
        .when(new Reverse(entry("gift"), "left the company"))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "new", "available", "0 EUR", "requested", "200 EUR");
  }

  @Test
  @Tag("S0.036")
  @Tag("S0.037")
  @Tag("S1.005")
  void aLostCardThatTurnsUpIsRefusedAndIsToBeWiped() {
    RejectionReason reason = CARD_REPLACED;
    waiting()
        .when(payWith("OLD", 100))
        .thenRefused(reason, "card", "OLD", "by", "NEW", "medium", "wipe");
    waiting()
        .when(new ClaimDelivery(shown("OLD")))
        .thenRefused(reason, "card", "OLD", "by", "NEW", "medium", "wipe");
    waiting()
        .when(new RecordWipe(shown("OLD"), eur(500)))
        .then(new MediumWiped(used("OLD"), account("old"), eur(500), Treatment.NORMAL));
  }

  @Test
  void aMediumThatWasWipedAlthoughItsCardIsGoodIsWorkForSomebody() {
    loaded()
        .when(new RecordWipe(shown("OLD"), null))
        .then(new MediumWiped(used("OLD"), account("old"), null, Treatment.EXCEPTIONAL));
    loaded()
        .when(new RecordWipe(shown("GHOST"), null))
        .then(
            new MediumWiped(
                CardLanguage.unknown(shown("GHOST")), null, null, Treatment.UNASSIGNED));
  }

  /** 500 of the old card, which was lost, wait for the new one. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> waiting() {
    return loaded().given(exchange("OLD", "NEW"));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> loaded() {
    return CardLanguage.given(STORED, purse("old"), purse("new"))
        .by(TILL)
        .given(loadWith("OLD", 500));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given() {
    return CardLanguage.given(STORED);
  }

  private static DeliveryClaimed claimed(long number, long minor) {
    return new DeliveryClaimed(
        account("new"), number, eur(minor), List.of(), "till-7", used("NEW"));
  }

  private static Claim claim(long minor) {
    return new Claim(minor, List.of(), "till-7");
  }

  private static RecordDelivery written(long number) {
    return new RecordDelivery(account("new"), number);
  }

  private static Undelivered undelivered(Book book) {
    return Waiting.of(book.existing(account("new")));
  }
}
