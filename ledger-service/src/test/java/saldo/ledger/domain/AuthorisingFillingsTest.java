package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.holdWith;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.SERVICE_NOT_ALLOWED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.schemas.card.CardService;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.Limit.Period;

/** A terminal asks before it gives fuel. */
class AuthorisingFillingsTest {

  @Test
  @Tag("I28")
  void theProfileHasToAllowFuel() {
    allowed(CardService.FUEL)
        .when(authorise("VAN", 1_000))
        .thenState(book -> assertThat(of(book, "van").heldMinor()).isEqualTo(1_000));
    allowed(CardService.SALE)
        .when(authorise("VAN", 1_000))
        .thenRefused(SERVICE_NOT_ALLOWED, "card", "VAN", "profile", "Staff", "service", "fuel");
    allowed(CardService.FUEL).when(holdWith("VAN", 1_000)).thenRefused(SERVICE_NOT_ALLOWED);
  }

  @Test
  @Tag("S2.011")
  @Tag("I16")
  void noMoreIsAuthorisedThanIsThere() {
    allowed(CardService.FUEL).when(authorise("VAN", 2_001)).thenRefused(INSUFFICIENT_FUNDS);
  }

  @Test
  void theFillingFreesWhatWasAuthorisedAndIsBookedInFull() {
    Scenario.Then<Book, LedgerEvent, RejectionReason> then =
        authorised().when(filledFor("auth", "VAN", 1_190));
    assertThat(events(then))
        .satisfiesExactly(
            released ->
                assertThat(released)
                    .isInstanceOfSatisfying(
                        HoldReleased.class,
                        hold -> assertThat(hold.amount()).isEqualTo(eur(1_500))),
            last -> assertThat(last).isInstanceOf(FillingRecorded.class));
    then.thenState(book -> {
      assertThat(of(book, "van").heldMinor()).isZero();
      assertThat(of(book, "van").openHolds()).isZero();
      assertThat(balance(book, "van")).isEqualTo(810);
    });
  }

  @Test
  void moreThanWasAuthorisedIsBookedAllTheSame() {
    authorised()
        .when(filledFor("auth", "VAN", 1_900))
        .thenState(book -> assertThat(of(book, "van").availableMinor()).isEqualTo(100));
  }

  @Test
  void anAuthorisationThatEndedIsNoObstacle() {
    authorised()
        .given(new ReleaseHold(entry("auth")))
        .when(filledFor("auth", "VAN", 1_190))
        .thenState(book -> assertThat(of(book, "van").availableMinor()).isEqualTo(810));
    authorised()
        .when(filledFor("never", "VAN", 400))
        .thenState(book -> assertThat(of(book, "van").availableMinor()).isEqualTo(100));
  }

  @Test
  void whatIsSetAsideOnAnotherAccountIsLeftAlone() {
    Scenario.Then<Book, LedgerEvent, RejectionReason> then =
        authorised().given(prepaid("lorry")).when(filledFor("auth", "LORRY", 1_190));
    assertThat(events(then)).singleElement().isInstanceOf(FillingRecorded.class);
    then.thenState(book -> {
      assertThat(of(book, "van").heldMinor()).isEqualTo(1_500);
      assertThat(of(book, "van").openHolds()).isEqualTo(1);
      assertThat(balance(book, "lorry")).isEqualTo(-1_190);
    });
  }

  @Test
  void anUnknownCardFreesNothing() {
    authorised()
        .when(filledFor("auth", "GHOST", 1_190))
        .thenState(book -> {
          assertThat(of(book, "van").heldMinor()).isEqualTo(1_500);
          assertThat(balance(book, "@unassigned.EUR")).isEqualTo(-1_190);
        });
  }

  @Test
  void aCardWithAnotherAccountMeanwhileFreesWhatItHadWhenItWasFilled() {
    Instant later = Scenario.NOON.plusSeconds(60);
    given(
            fuel(fleetCard("VAN").then(later, "second", PLAN))
                .profile(Profiles.EVERYDAY, Profiles.services(CardService.FUEL)),
            prepaid("van"),
            prepay("van", 2_000))
        .givenAs("auth", authorise("VAN", 1_500))
        .at(later)
        .when(filledFor("auth", "VAN", 1_190))
        .thenState(book -> {
          assertThat(of(book, "van").heldMinor()).isZero();
          assertThat(balance(book, "van")).isEqualTo(810);
        });
  }

  @Test
  void aLimitCountsTheFillingAndNotWhatWasAuthorised() {
    given(
            fuel(fleetCard("VAN"))
                .profile(
                    Profiles.EVERYDAY,
                    Profiles.limited(Profiles.amount("daily", Period.DAY, 1_600))),
            prepaid("van"),
            prepay("van", 2_000))
        .givenAs("auth", authorise("VAN", 1_500))
        .given(filledFor("auth", "VAN", 600))
        .when(authorise("VAN", 1_000))
        .thenState(book -> assertThat(book.cards().used().values()).containsExactly(1_600L));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> allowed(
      CardService service) {
    return given(
        fuel(fleetCard("VAN"), fleetCard("LORRY"))
            .profile(Profiles.EVERYDAY, Profiles.services(service)),
        prepaid("van"),
        prepay("van", 2_000));
  }

  /** 15.00 of 20.00 EUR. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> authorised() {
    return allowed(CardService.FUEL).givenAs("auth", authorise("VAN", 1_500));
  }

  private static List<LedgerEvent> events(Scenario.Then<Book, LedgerEvent, RejectionReason> then) {
    return ((Decision.Accepted<LedgerEvent, RejectionReason>) then.decision()).events();
  }
}
