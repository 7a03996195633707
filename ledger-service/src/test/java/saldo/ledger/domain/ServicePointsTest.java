package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.CardSketch.virtualCard;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_INACTIVE;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_UNKNOWN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** A service point takes cards only as long as it has an active virtual card of its own. */
class ServicePointsTest {
  private static final Instant NOON = Scenario.NOON;

  /** Whatever is done with a card there. */
  private static final List<LedgerCommand> ALL =
      List.of(
          payWith("ANNA", 1),
          loadWith("ANNA", 1),
          unloadWith("ANNA", 1),
          takeBackWith("ANNA", 1),
          holdWith("ANNA", 1),
          exchange("ANNA", "BEN"));

  @Test
  @Tag("I27")
  @Tag("S3.001")
  void aPlaceThatIsNotRegisteredTakesNoCard() {
    for (LedgerCommand command : ALL) {
      at("kiosk", cards(card("ANNA"), card("BEN")))
          .when(command)
          .thenRefused(SERVICE_POINT_UNKNOWN, "servicePoint", "kiosk");
    }
  }

  @Test
  @Tag("I27")
  @Tag("S3.001")
  void aPlaceWithoutAnActiveVirtualCardTakesNoCard() {
    for (LedgerCommand command : ALL) {
      at("kiosk", cards(card("ANNA"), card("BEN")).place("kiosk"))
          .when(command)
          .thenRefused(SERVICE_POINT_INACTIVE, "servicePoint", "kiosk");
    }
  }

  @Test
  @Tag("I27")
  @Tag("S3.002")
  void aPlaceWithAnActiveVirtualCardTakesCards() {
    for (LedgerCommand command : ALL) {
      assertThat(
              at("kiosk", cards(card("ANNA"), card("BEN")).openPlace("kiosk"))
                  .when(command)
                  .decision())
          .as("%s", command)
          .isInstanceOf(Decision.Accepted.class);
    }
  }

  @Test
  @Tag("I27")
  void theVirtualCardOfAnotherPlaceDoesNotHelp() {
    at("kiosk", cards(card("ANNA")).place("kiosk").openPlace("station"))
        .when(payWith("ANNA", 1))
        .thenRefused(SERVICE_POINT_INACTIVE);
  }

  @Test
  void whatHappensAtADeskNeedsNoVirtualCard() {
    given(cards(card("ANNA")), purse("anna"))
        .when(loadWith("ANNA", 1))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(1));
  }

  @Test
  void whoNamesAnAccountIsNotAskedWhereThePlaceIs() {
    at("kiosk", cards())
        .when(pay("anna", 500))
        .then(paid("anna", 500, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  @Test
  void aCorrectionIsMadeWhereverTheClerkIs() {
    assertThat(at("kiosk", cards(card("ANNA"))).when(correctWith("ANNA", 1)).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(CardStatus.class)
  @Tag("S3.001")
  void onlyAnActiveVirtualCardOpensItsPlace(CardStatus status) {
    assertThat(CardFile.opens(virtualCard("kiosk").is(status).state(), "kiosk", NOON))
        .isEqualTo(status == CardStatus.ACTIVE);
  }

  @Test
  void itOpensThePlaceItIsLinkedToFromThatTimeOnWhileItIsValid() {
    assertThat(CardFile.opens(virtualCard("kiosk").state(), "station", NOON)).isFalse();
    assertThat(CardFile.opens(card("ANNA").place("kiosk", NOON).state(), "kiosk", NOON))
        .as("a card of plastic")
        .isFalse();
    assertThat(CardFile.opens(virtualCard("kiosk").place("kiosk", NOON).state(), "kiosk", NOON))
        .isTrue();
    assertThat(
            CardFile.opens(
                virtualCard("kiosk").place("kiosk", NOON.plusMillis(1)).state(), "kiosk", NOON))
        .isFalse();
    assertThat(CardFile.opens(virtualCard("kiosk").until(NOON).state(), "kiosk", NOON)).isFalse();
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> at(
      String place, Published published) {
    return given(published, purse("anna"), load("anna", 500), purse("ben")).by(tillAt(place));
  }
}
