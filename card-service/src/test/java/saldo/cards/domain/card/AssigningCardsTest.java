package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.BEARER;
import static saldo.schemas.card.Attribute.GROUP;
import static saldo.schemas.card.Attribute.PROFILE;
import static saldo.schemas.card.Attribute.SERVICE_POINT;
import static saldo.schemas.card.Attribute.VEHICLE;
import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;
import static saldo.schemas.card.CardRejection.ALREADY_SO;
import static saldo.schemas.card.CardRejection.NOT_FOR_SERVICE_POINT;
import static saldo.schemas.card.CardRejection.PROFILE_REQUIRED;
import static saldo.schemas.card.CardRejection.REFERENCE_UNKNOWN;
import static saldo.schemas.card.CardRejection.VALID_FROM_INVALID;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardLinks;

class AssigningCardsTest {
  private static final String JANUARY = "2026-01-01T00:00:00Z";
  private static final String JULY = "2026-07-01T00:00:00Z";

  @Test
  @Tag("S1.018")
  void aCardChangesItsGroupFromNowOn() {
    given(stock(1))
        .when(assign(1, GROUP, "board"))
        .then(new CardAssigned(card(1), GROUP, "board", NOON, WHY))
        .thenState(cards -> {
          assertThat(links(cards).at(GROUP, NOON)).contains("board");
          assertThat(links(cards).at(GROUP, NOON.minusMillis(1))).isEmpty();
        });
  }

  @Test
  void whatWasTrueBeforeAndWhatIsPlannedAreKeptInOrder() {
    given(stock(1), assign(1, GROUP, "canteen"), assignFrom(JULY, 1, GROUP, "board"))
        .when(assignFrom(JANUARY, 1, GROUP, "board"))
        .thenState(cards ->
            assertThat(links(cards).groups())
                .containsExactly(
                    new Dated<>(Instant.parse(JANUARY), "board"),
                    new Dated<>(NOON, "canteen"),
                    new Dated<>(Instant.parse(JULY), "board")));
  }

  @Test
  void aLaterStatementAboutTheSameTimeReplacesTheEarlierOne() {
    given(stock(1), assignFrom(JULY, 1, BEARER, "anna"))
        .when(assignFrom(JULY, 1, BEARER, "ben"))
        .thenState(cards ->
            assertThat(links(cards).bearers())
                .isEqualTo(List.of(new Dated<>(Instant.parse(JULY), "ben"))));
  }

  @Test
  @Tag("S2.026")
  void aCardIsTakenFromItsVehicle() {
    given(stock(1), assign(1, VEHICLE, "van"))
        .when(assignFrom(JULY, 1, VEHICLE, null))
        .then(new CardAssigned(card(1), VEHICLE, null, Instant.parse(JULY), WHY))
        .thenState(cards -> {
          assertThat(links(cards).at(VEHICLE, Instant.parse(JULY))).isEmpty();
          assertThat(links(cards).at(VEHICLE, Instant.parse(JULY).minusMillis(1))).contains("van");
        });
  }

  @Test
  void aCardAlwaysHasAProfile() {
    given(stock(1))
        .when(assign(1, PROFILE, null))
        .thenRefused(PROFILE_REQUIRED, "number", card(1).value());
  }

  @Test
  void whatItIsLinkedToIsRegisteredAtThatTime() {
    given(stock(1))
        .when(assign(1, BEARER, "van"))
        .thenRefused(REFERENCE_UNKNOWN, "kind", "bearer", "id", "van", "at", NOON.toString());
    new Story(cards(Instant.parse("2019-06-01T00:00:00Z")))
        .given(stock(1))
        .when(assignFrom("2009-12-31T23:59:59Z", 1, BEARER, "anna"))
        .thenRefused(REFERENCE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-03-02T11:59:59.999Z", "2031-03-02T12:00:00.001Z"})
  void itHoldsFromTenYearsBackToFiveYearsAheadAtMost(String from) {
    given(stock(1))
        .when(assignFrom(from, 1, BEARER, "anna"))
        .thenRefused(
            VALID_FROM_INVALID,
            "validFrom",
            from,
            "allowed",
            "2016-03-02T12:00:00Z to 2031-03-02T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-03-02T12:00:00Z", "2031-03-02T12:00:00Z"})
  void theFirstAndTheLastOfTheseTimesAreAllowed(String from) {
    given(stock(1))
        .when(assignFrom(from, 1, BEARER, "anna"))
        .then(new CardAssigned(card(1), BEARER, "anna", Instant.parse(from), WHY));
  }

  @Test
  void sayingWhatHoldsAlreadyChangesNothing() {
    given(stock(1), assign(1, BEARER, "anna"))
        .when(assignFrom(JULY, 1, BEARER, "anna"))
        .thenRefused(ALREADY_SO);
    given(stock(1)).when(assign(1, BEARER, null)).thenRefused(ALREADY_SO);
    given(stock(1), assign(1, BEARER, "anna"), assignFrom(JULY, 1, BEARER, "ben"))
        .when(assignFrom("2026-08-01T00:00:00Z", 1, BEARER, "anna"))
        .then(
            new CardAssigned(card(1), BEARER, "anna", Instant.parse("2026-08-01T00:00:00Z"), WHY));
  }

  @Test
  void aPhysicalCardBelongsToNoServicePoint() {
    given(stock(1))
        .when(assign(1, SERVICE_POINT, SENTOFT))
        .thenRefused(NOT_FOR_SERVICE_POINT, "number", card(1).value());
  }

  @Test
  void aCardIsLinkedToAnotherAccountFromNowOn() {
    Story story = given(stock(1), issue(1)).at(JULY);
    story
        .when(link(1, account("fleet")))
        .then(new AccountLinked(card(1), new AccountLink(account("fleet"), PURSE), WHY))
        .thenState(cards -> {
          Instant july = Instant.parse(JULY);
          assertThat(accountAt(cards, july)).isEqualTo(account("fleet").value());
          assertThat(accountAt(cards, july.minusMillis(1))).isEqualTo(own(1).value());
          assertThat(cards.usersOf(own(1))).isEmpty();
          assertThat(cards.usersOf(account("fleet"))).containsExactly(card(1));
          assertThat(cards.existing(card(1)).state().accounts()).isEqualTo(2);
        });
  }

  @Test
  void aCardMayComeBackToItsOwnAccount() {
    Story story = given(stock(1), issue(1)).at(JULY).given(link(1, account("fleet")));
    story
        .at("2026-08-01T00:00:00Z")
        .when(link(1, own(1)))
        .then(new AccountLinked(card(1), new AccountLink(own(1), PURSE), WHY))
        .thenState(cards -> assertThat(cards.existing(card(1)).state().accounts()).isEqualTo(2));
  }

  @Test
  @Tag("I6")
  void noCardIsLinkedToWhatIsAnothersAlone() {
    given(stock(1), issue(1), stock(2), issue(2)).when(link(2, own(1))).thenRefused(ACCOUNT_TAKEN);
    given(stock(1), issue(1)).when(link(1, account("@cash.EUR.main"))).thenRefused(ACCOUNT_TAKEN);
  }

  @Test
  void linkingTheAccountItHasChangesNothing() {
    given(stock(1), issue(1))
        .when(link(1, own(1)))
        .thenRefused(ALREADY_SO, "what", "card " + card(1) + " spends from " + own(1));
  }

  @Test
  void aCardInStockGetsItsAccountWhenItIsIssued() {
    given(stock(1)).when(link(1, account("fleet"))).thenRefused(WRONG_STATUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROFILE", "GROUP", "BEARER", "VEHICLE"})
  void everyAttributeHasItsOwnHistory(Attribute attribute) {
    String to =
        switch (attribute) {
          case PROFILE -> "staff";
          case GROUP -> "board";
          case BEARER -> "ben";
          case VEHICLE -> "lorry";
          case SERVICE_POINT -> SENTOFT;
        };
    CardLinks before = links(given(stock(1)).cards());
    CardLinks after = links(given(stock(1), assignFrom(JULY, 1, attribute, to)).cards());
    for (Attribute other : Attribute.values()) {
      if (other != attribute) {
        assertThat(after.of(other)).isEqualTo(before.of(other));
      }
    }
    assertThat(after.at(attribute, Instant.parse(JULY))).contains(to);
  }

  private static CardLinks links(Cards cards) {
    return cards.existing(card(1)).state().links();
  }

  private static String accountAt(Cards cards, Instant time) {
    return links(cards).account(time).orElseThrow().account().value();
  }
}
