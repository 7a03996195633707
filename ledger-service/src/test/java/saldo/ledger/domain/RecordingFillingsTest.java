package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.number;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.FILLING_INVALID;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.registry.Limit.Period;

/** A terminal has given fuel: it is booked, whatever became of the card. */
class RecordingFillingsTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  @Tag("S2.001")
  @Tag("S2.053")
  @Tag("I18")
  void aFillingIsASaleOnTheAccountOfTheCardsVehicle() {
    prepaidFor(fleetCard("VAN"))
        .when(filled("VAN", 1_190))
        .then(
            new FillingRecorded(
                entry("when"),
                account("van"),
                eur(1_190),
                litres(NOON, 1_190),
                diesel(1_190),
                "V_VAN",
                null,
                Treatment.NORMAL,
                postings(
                    posting("van", -1_190, 48_810),
                    posting(REVENUE, 1_000, 1_000),
                    posting(VAT, 190, 190)),
                usedAtWest("VAN"),
                null));
  }

  @Test
  void aProductThatNobodyRegisteredIsSoldWithoutVat() {
    Filling unknown = new Filling(NOON, "WEST", "T4", 10_000, 119_000);
    prepaidFor(fleetCard("VAN"))
        .when(new RecordFilling(shown("VAN"), eur(1_190), unknown, null))
        .thenState(book -> assertThat(balance(book, GENERAL)).isEqualTo(1_190));
  }

  @Test
  void theFirstFillingOpensTheAccountThatTheCardPlans() {
    Scenario.Then<Book, LedgerEvent, RejectionReason> then =
        given(fuel(fleetCard("VAN"))).when(filled("VAN", 1_190));
    assertThat(events(then).getFirst())
        .isEqualTo(new AccountOpened(account("van"), PLAN.kind(), "EUR", Terms.PLAIN, null));
    assertThat(recorded(then).reason()).isEqualTo(INSUFFICIENT_FUNDS);
  }

  @Test
  void aDriversCardNeedsNoVehicle() {
    FillingRecorded filling =
        recorded(prepaidFor(card("VAN").on("van", PLAN).bearer("BR_1")).when(filled("VAN", 1_190)));
    assertThat(filling.treatment()).isEqualTo(Treatment.NORMAL);
    assertThat(filling.bearer()).isEqualTo("BR_1");
    assertThat(filling.vehicle()).isNull();
  }

  @Test
  @Tag("S2.068")
  @Tag("I18")
  void withACardThatIsAssignedToNobodyTheAmountWaitsAndReducesNoLimit() {
    prepaidFor(card("VAN").on("van", PLAN))
        .when(filled("VAN", 1_190))
        .then(
            new FillingRecorded(
                entry("when"),
                account(UNASSIGNED),
                eur(1_190),
                litres(NOON, 1_190),
                diesel(1_190),
                null,
                null,
                Treatment.UNASSIGNED,
                postings(
                    posting(UNASSIGNED, -1_190, -1_190),
                    posting(REVENUE, 1_000, 1_000),
                    posting(VAT, 190, 190)),
                usedAtWest("VAN"),
                null))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(50_000));
  }

  @Test
  void withAnUnknownCardOrOneWithoutAccountTheAmountWaits() {
    FillingRecorded unknown = recorded(given(fuel()).when(filled("GHOST", 1_190)));
    assertThat(unknown.account()).isEqualTo(account(UNASSIGNED));
    assertThat(unknown.use())
        .isEqualTo(new CardUse(shown("GHOST"), null, null, number("C_VIRT_WEST"), List.of()));
    assertThat(treatment(fleetCard("VAN").withoutAccount())).isEqualTo(Treatment.UNASSIGNED);
  }

  @Test
  void anAmountInAnotherCurrencyThanTheAccountsWaits() {
    FillingRecorded filling =
        recorded(
            prepaidFor(fleetCard("VAN"))
                .when(new RecordFilling(shown("VAN"), sek(1_190), litres(NOON, 1_190), null)));
    assertThat(filling.account()).isEqualTo(account("@unassigned.SEK"));
  }

  @Test
  @Tag("S2.012")
  void whatWasFilledBeyondTheMoneyOverdrawsTheAccount() {
    FillingRecorded filling = recorded(prepaidFor(fleetCard("VAN")).when(filled("VAN", 50_001)));
    assertThat(filling.treatment()).isEqualTo(Treatment.EXCEPTIONAL);
    assertThat(filling.reason()).isEqualTo(INSUFFICIENT_FUNDS);
    assertThat(filling.postings().getFirst()).isEqualTo(posting("van", -50_001, -1));
  }

  @Test
  void whatIsAgainstTheCardOrTheAccountIsSaid() {
    assertThat(reason(fleetCard("VAN").is(CardStatus.LOST))).isEqualTo(CARD_BLOCKED);
    assertThat(reason(fleetCard("VAN").until(NOON))).isEqualTo(CARD_EXPIRED);
    assertThat(
            recorded(prepaidFor(fleetCard("VAN")).given(freeze("van")).when(filled("VAN", 1_190)))
                .reason())
        .isEqualTo(ACCOUNT_FROZEN);
  }

  @Test
  void aCardThatWasBlockedAfterwardsWasFineThen() {
    assertThat(reason(fleetCard("VAN").is(CardStatus.LOST, NOON.plusMillis(1)))).isNull();
    assertThat(reason(fleetCard("VAN").is(CardStatus.LOST, NOON))).isEqualTo(CARD_BLOCKED);
  }

  @Test
  @Tag("S2.055")
  @Tag("I25")
  void howeverLateItIsOnTheAccountAndTheVehicleOfThen() {
    CardSketch reused =
        fleetCard("VAN").then(NOON.minus(DAY), "second", PLAN).vehicle(NOON.minus(DAY), "V_SECOND");
    Instant before = NOON.minus(DAY).minusMillis(1);
    prepaidFor(reused)
        .given(prepaid("second"))
        .when(filled("VAN", 1_190, before))
        .thenState(book -> {
          assertThat(balance(book, "van")).isEqualTo(48_810);
          assertThat(balance(book, "second")).isZero();
        });
    FillingRecorded late = recorded(prepaidFor(reused).when(filled("VAN", 1_190, before)));
    assertThat(late.vehicle()).isEqualTo("V_VAN");
    FillingRecorded today =
        recorded(prepaidFor(reused).given(prepaid("second")).when(filled("VAN", 1_190)));
    assertThat(today.vehicle()).isEqualTo("V_SECOND");
    assertThat(today.account()).isEqualTo(account("second"));
  }

  @Test
  void aClockThatIsAheadKnowsNothingOfTomorrow() {
    CardSketch tomorrow = fleetCard("VAN").then(NOON.plus(DAY), "second", PLAN);
    FillingRecorded filling =
        recorded(prepaidFor(tomorrow).when(filled("VAN", 1_190, NOON.plus(DAY))));
    assertThat(filling.account()).isEqualTo(account("van"));
    assertThat(filling.filling().filledAt()).isEqualTo(NOON.plus(DAY));
  }

  @Test
  void forAClosedAccountOrByAReplacedCardItIsALoss() {
    FillingRecorded closed =
        recorded(
            prepaidFor(fleetCard("VAN"))
                .given(close("van", Tender.BANK))
                .when(filled("VAN", 1_190)));
    assertThat(closed.treatment()).isEqualTo(Treatment.LOSS);
    assertThat(closed.postings().getFirst()).isEqualTo(posting(LOSSES, -1_190, -1_190));
    assertThat(treatment(fleetCard("VAN").replacedBy("NEXT"))).isEqualTo(Treatment.LOSS);
  }

  @Test
  void aLimitCountsItInTheDayWhenItWasFilled() {
    FillingRecorded late =
        recorded(
            given(
                    fuel(fleetCard("VAN"))
                        .profile(
                            Profiles.EVERYDAY,
                            Profiles.limited(Profiles.amount("daily", Period.DAY, 2_000))),
                    prepaid("van"),
                    prepay("van", 50_000),
                    filled("VAN", 1_190))
                .when(filled("VAN", 1_500, NOON.minus(DAY))));
    assertThat(late.use())
        .isEqualTo(usedAtWest("VAN", new LimitUse("daily", "2026-03-01", 1_500, 1_500L)));
  }

  @Test
  void moneyThatComesByItselfComesAfterAFillingToo() {
    given(
            fuel(fleetCard("VAN").on("nora"), fleetCard("LORRY")),
            purse("anna"),
            purse("nora", reload(1_000, 2_000, "anna")),
            load("anna", 5_000),
            load("nora", 1_500))
        .when(filled("VAN", 1_190))
        .thenState(book -> assertThat(balance(book, "nora")).isEqualTo(1_500 - 1_190 + 2_000));
  }

  @ParameterizedTest
  @CsvSource({"0, 0,", "-1, 0,", "100000001, 0,", "1, -1,", "1, 0, -1"})
  void onlyWhatMakesNoSenseIsRefused(long quantityMl, long unit, @Nullable Long odometer) {
    Filling filling =
        new Filling(NOON, "WEST", DIESEL, quantityMl, unit, odometer, null, null, null);
    given(fuel())
        .when(new RecordFilling(shown("GHOST"), eur(1), filling, null))
        .thenRefused(FILLING_INVALID);
  }

  @Test
  void aFillingCostsSomething() {
    given(fuel()).when(filled("GHOST", 0)).thenRefused(AMOUNT_NOT_POSITIVE);
  }

  /** An account with 500.00 EUR. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> prepaidFor(
      CardSketch card) {
    return given(fuel(card), prepaid("van"), prepay("van", 50_000));
  }

  private static Treatment treatment(CardSketch card) {
    return recorded(prepaidFor(card).when(filled("VAN", 1_190))).treatment();
  }

  private static @Nullable RejectionReason reason(CardSketch card) {
    return recorded(prepaidFor(card).when(filled("VAN", 1_190))).reason();
  }

  private static FillingRecorded recorded(Scenario.Then<Book, LedgerEvent, RejectionReason> then) {
    return events(then).stream()
        .filter(FillingRecorded.class::isInstance)
        .map(FillingRecorded.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<LedgerEvent> events(Scenario.Then<Book, LedgerEvent, RejectionReason> then) {
    return ((Decision.Accepted<LedgerEvent, RejectionReason>) then.decision()).events();
  }
}
