package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.lost;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.LOSSES;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.balance;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.domain.LedgerLanguage.sek;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.NOTHING_TO_DELIVER;
import static saldo.schemas.ledger.RejectionReason.NO_DIFFERENCE;
import static saldo.schemas.ledger.RejectionReason.SECOND_PERSON_NEEDED;
import static saldo.schemas.ledger.RejectionReason.WRITE_IN_DOUBT;

import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.MediumDiffers;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.WriteInterrupted;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.WriteEffect;

/** The ledger follows what stands on media; reader 1 is a kiosk, reader 2 a till. */
class FollowingMediaTest {
  private static final Published STORED =
      cards(card("RED").value(ValueMode.ON_MEDIUM), card("NEW").value(ValueMode.ON_MEDIUM));
  private static final Origin KIOSK = new Origin("kiosk-1", "kiosk-1", null, null);
  private static final Origin TILL = new Origin("till-2", "till-2", null, null);
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final CardRef RED = shown("RED");
  private static final Treatment NORMAL = Treatment.NORMAL;

  @Test
  @Tag("S0.009")
  @Tag("S0.010")
  void theFirstReadingSaysWhatIsOnTheMedium() {
    paidIn(1_000)
        .when(seen(5, SECOND, 1_000))
        .then(new MediumSeen(account("red"), used("RED"), reading(5, SECOND, 1_000), NORMAL))
        .thenState(stands(1_000, 1_000, 0, 0));
  }

  @Test
  @Tag("S0.017")
  @Tag("S0.024")
  void aMediumWithLessThanExpectedIsADifferenceAndNeitherSideIsChangedForIt() {
    paidIn(1_000)
        .when(seen(5, SECOND, 900))
        .then(
            new MediumSeen(account("red"), used("RED"), reading(5, SECOND, 900), NORMAL),
            new MediumDiffers(account("red"), eur(0), eur(100), eur(1_000), eur(900)))
        .thenState(stands(1_000, 900, 0, 100));
  }

  @Test
  void aPurchaseIsBookedOnceItIsConfirmed() {
    known().when(intended(6, FIRST, pays(300), 1_000)).thenState(stands(1_000, 700, 300, 0));
    known()
        .given(intended(6, FIRST, pays(300), 1_000))
        .when(confirmed(6, FIRST, 700))
        .thenState(stands(700, 700, 0, 0));
  }

  @Test
  void whatIsInDoubtCanNotBeSpent() {
    known()
        .given(intended(6, FIRST, pays(300), 1_000), cutShort(6, FIRST))
        .when(payWith("RED", 701))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "red", "available", "700 EUR", "requested", "701 EUR");
  }

  @Test
  @Tag("S0.020")
  @Tag("S0.023")
  void aPurchaseThatWasCutShortIsBookedIfItIsFoundOnTheMediumAnywhere() {
    doubtful(pays(300)).when(seen(6, FIRST, 700)).thenState(stands(700, 700, 0, 0));
    doubtful(pays(300)).when(seen(5, SECOND, 1_000)).thenState(stands(1_000, 1_000, 0, 0));
  }

  @Test
  @Tag("S0.020")
  void anotherReadersWriteWithTheSameNumberIsNotThisOne() {
    doubtful(pays(300))
        .given(intended(6, SECOND, pays(50), 1_000))
        .when(confirmed(6, SECOND, 950))
        .thenState(stands(950, 950, 0, 0));
  }

  @Test
  @Tag("I10")
  void aLoadThatWasCutShortIsPaidAndInDoubtUntilItIsFoundOrWaits() {
    known().when(intended(6, FIRST, loads(500), 1_000)).thenState(stands(1_000, 1_000, 0, 0));
    known()
        .given(intended(6, FIRST, loads(500), 1_000))
        .when(cutShort(6, FIRST))
        .thenState(stands(1_500, 1_000, 500, 0));
    doubtful(loads(500)).when(seen(6, FIRST, 1_500)).thenState(stands(1_500, 1_500, 0, 0));
    doubtful(loads(500))
        .when(seen(5, SECOND, 1_000))
        .thenState(book -> {
          stands(1_500, 1_000, 0, 0).accept(book);
          assertThat(red(book).undeliveredMinor()).isEqualTo(500);
        });
  }

  @Test
  @Tag("I11")
  void aDeliveryThatWasCutShortIsNotTakenAgainBeforeItIsKnownToHaveGoneBack() {
    delivering()
        .when(cutShort(6, FIRST))
        .thenState(book -> {
          stands(1_200, 1_000, 200, 0).accept(book);
          assertThat(red(book).undeliveredMinor()).isZero();
        });
    delivering()
        .given(cutShort(6, FIRST))
        .when(new ClaimDelivery(RED))
        .thenRefused(WRITE_IN_DOUBT, "account", "red");
    delivering()
        .given(cutShort(6, FIRST), seen(5, SECOND, 1_000))
        .when(new ClaimDelivery(RED))
        .thenState(book -> assertThat(Waiting.of(red(book)).deliveries()).isEqualTo(2));
    delivering()
        .given(cutShort(6, FIRST), seen(6, FIRST, 1_200))
        .when(new ClaimDelivery(RED))
        .thenRefused(NOTHING_TO_DELIVER, "card", "RED");
  }

  @Test
  void whatIsToldLateIsBookedOnceAndExplainsTheDifference() {
    known()
        .given(seen(6, FIRST, 700), seen(7, SECOND, 650))
        .when(intended(6, FIRST, pays(300), 1_000))
        .thenState(stands(700, 650, 0, 50));
    known()
        .given(seen(6, FIRST, 700), intended(6, FIRST, pays(300), 1_000))
        .when(confirmed(6, FIRST, 700))
        .thenState(stands(700, 700, 0, 0));
  }

  @Test
  void anOlderReadingDoesNotSetTheMediumBack() {
    known()
        .given(intended(6, FIRST, pays(300), 1_000), confirmed(6, FIRST, 700))
        .when(seen(5, SECOND, 1_000))
        .thenState(stands(700, 700, 0, 0));
  }

  @Test
  void aReadingFromBeforeTheWriteSaysNothingAboutIt() {
    doubtful(pays(300))
        .by(TILL)
        .at(Scenario.NOON.minusSeconds(1))
        .when(seen(5, SECOND, 1_000))
        .thenState(stands(1_000, 700, 300, 0));
  }

  @Test
  void whatSeemedToHaveGoneBackIsBookedIfItIsOnTheMediumAfterAll() {
    doubtful(pays(300))
        .by(TILL)
        .given(seen(5, SECOND, 1_000))
        .when(seen(6, FIRST, 700))
        .thenState(stands(700, 700, 0, 0));
    doubtful(loads(500))
        .by(TILL)
        .given(seen(5, SECOND, 1_000))
        .when(seen(6, FIRST, 1_500))
        .thenState(book -> {
          stands(1_500, 1_500, 0, 0).accept(book);
          assertThat(red(book).undeliveredMinor()).isZero();
        });
  }

  @Test
  @Tag("S0.024")
  void financeRecognisesADifferenceWithASecondPerson() {
    RecogniseDifference recognise = new RecogniseDifference(account("red"), "kiosk burnt down");
    paidIn(1_000)
        .given(seen(5, SECOND, 900))
        .when(recognise)
        .thenRefused(SECOND_PERSON_NEEDED, "amount", "100 EUR", "from", "0 EUR");
    known().when(recognise).thenRefused(NO_DIFFERENCE, "account", "red");
  }

  @Test
  @Tag("S0.041")
  void whatALostCardHadSpentIsALossAndItsMediumDoesNotCountAnyMore() {
    doubtful(pays(300))
        .given(lost("RED", "NEW"))
        .when(seen(6, FIRST, 700))
        .thenState(book -> {
          assertThat(balance(book, "new")).isEqualTo(1_000);
          assertThat(balance(book, LOSSES)).isEqualTo(-300);
          stands(0, 0, 0, 0).accept(book);
        });
  }

  @Test
  void whatIsNotFollowedIsBookedAtOnce() {
    CardRef unknown = shown("GHOST");
    WriteEffect pays = new RecordPurchase(null, eur(300), null, null, unknown);
    known()
        .when(new RecordWriteIntended(unknown, 1, FIRST, pays, reading(0, 0, 300)))
        .thenState(book -> assertThat(balance(book, LedgerLanguage.UNASSIGNED)).isEqualTo(-300));
  }

  @Test
  void anInterruptionThatNobodyHeardTheBeginningOfIsRecorded() {
    known()
        .when(cutShort(9, FIRST))
        .then(new WriteInterrupted(account("red"), used("RED"), 9, FIRST, Treatment.EXCEPTIONAL));
  }

  @Test
  void malformedReportsAreNone() {
    MediumReading before = reading(5, SECOND, 1_000);
    assertThatThrownBy(() -> new RecordWriteIntended(RED, 7, FIRST, pays(1), before))
        .hasMessageContaining("one more");
    assertThatThrownBy(() -> new RecordWriteIntended(RED, 6, 0, pays(1), before))
        .hasMessageContaining("from 1");
    WriteEffect kronor = new RecordPurchase(null, sek(1), null, null, RED);
    assertThatThrownBy(() -> new RecordWriteIntended(RED, 6, FIRST, kronor, before))
        .hasMessageContaining("own currency");
    assertThatThrownBy(() -> new RecordWriteConfirmed(RED, 6, FIRST, before))
        .hasMessageContaining("this write");
    assertThatThrownBy(() -> reading(-1, 1, 0)).hasMessageContaining("from 0");
    assertThatThrownBy(() -> reading(1, 70_000, 0)).hasMessageContaining("at most");
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> paidIn(long minor) {
    return CardLanguage.given(STORED, purse("red"), purse("new"))
        .by(KIOSK)
        .given(new RecordLoad(null, eur(minor), Tender.CASH, null, RED));
  }

  /** A medium with 10.00, written five times, last by the till. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> known() {
    return paidIn(1_000).given(seen(5, SECOND, 1_000));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> doubtful(
      WriteEffect effect) {
    return known().given(intended(6, FIRST, effect, 1_000), cutShort(6, FIRST));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> delivering() {
    return known()
        .by("clerk")
        .given(loadWith("RED", 200))
        .by(KIOSK)
        .given(new ClaimDelivery(RED))
        .given(intended(6, FIRST, new RecordDelivery(account("red"), 1), 1_000));
  }

  private static WriteEffect pays(long minor) {
    return new RecordPurchase(null, eur(minor), null, null, RED);
  }

  private static WriteEffect loads(long minor) {
    return new RecordLoad(null, eur(minor), Tender.CASH, null, RED);
  }

  private static RecordWriteIntended intended(
      long number, int reader, WriteEffect effect, long before) {
    return new RecordWriteIntended(
        RED, number, reader, effect, reading(number - 1, SECOND, before));
  }

  private static RecordWriteConfirmed confirmed(long number, int reader, long minor) {
    return new RecordWriteConfirmed(RED, number, reader, reading(number, reader, minor));
  }

  private static RecordWriteInterrupted cutShort(long number, int reader) {
    return new RecordWriteInterrupted(RED, number, reader);
  }

  private static RecordMediumSeen seen(long writes, int reader, long minor) {
    return new RecordMediumSeen(RED, reading(writes, reader, minor));
  }

  private static MediumReading reading(long writes, int reader, long minor) {
    return new MediumReading(writes, reader, eur(minor));
  }

  private static AccountSnapshot red(Book book) {
    return book.existing(account("red"));
  }

  /** The balance, and what is on the medium, in doubt and different. */
  private static Consumer<Book> stands(long minor, long onMedium, long inDoubt, long difference) {
    return book -> {
      MediumMirror medium = Objects.requireNonNull(red(book).medium());
      assertThat(red(book).balanceMinor()).as("balance").isEqualTo(minor);
      assertThat(medium.balanceMinor()).as("on the medium").isEqualTo(onMedium);
      assertThat(medium.inDoubtMinor()).as("in doubt").isEqualTo(inDoubt);
      assertThat(medium.differenceMinor()).as("difference").isEqualTo(difference);
    };
  }
}
