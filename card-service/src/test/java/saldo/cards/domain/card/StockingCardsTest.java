package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.GROUP;
import static saldo.schemas.card.Attribute.PROFILE;
import static saldo.schemas.card.CardRejection.CARD_EXISTS;
import static saldo.schemas.card.CardRejection.EVER_POSTED;
import static saldo.schemas.card.CardRejection.RANGE_INVALID;
import static saldo.schemas.card.CardRejection.REFERENCE_UNKNOWN;
import static saldo.schemas.card.CardRejection.WRONG_FORM;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;

class StockingCardsTest {
  private static final Blank GUEST = new Blank(ValueMode.ON_MEDIUM, "guest", "canteen");

  @Test
  @Tag("S1.040")
  void aNewCardIsInStockWithItsProfileAndGroup() {
    given()
        .when(new AddCard(card(1), GUEST))
        .then(
            new CardAdded(card(1), CardForm.PHYSICAL, ValueMode.ON_MEDIUM),
            assigned(1, PROFILE, "guest", "put into stock"),
            assigned(1, GROUP, "canteen", "put into stock"))
        .thenState(cards -> {
          CardState state = cards.existing(card(1)).state();
          assertThat(state.status()).isEqualTo(CardStatus.STOCK);
          assertThat(state.since()).isEqualTo(NOON);
          assertThat(state.version()).isEqualTo(3);
          assertThat(state.accounts()).isZero();
          assertThat(state.posted()).isFalse();
        });
  }

  @Test
  void aNumberIsUsedForOneCardOnly() {
    given(stock(1)).when(stock(1)).thenRefused(CARD_EXISTS, "number", card(1).value());
    given(stock(1), issue(1), close(1)).when(stock(1)).thenRefused(CARD_EXISTS);
  }

  @Test
  void aPhysicalCardIsNumberedInDigits() {
    given()
        .when(new AddCard(card("C_VIRT_X"), GUEST))
        .thenRefused(WRONG_FORM, "number", "C_VIRT_X", "needed", "physical");
  }

  @Test
  void itsProfileAndGroupAreRegisteredByThen() {
    given()
        .when(new AddCard(card(1), new Blank(ValueMode.SERVER, "gold", null)))
        .thenRefused(
            REFERENCE_UNKNOWN, "kind", "card-profile", "id", "gold", "at", NOON.toString());
    given()
        .when(new AddCard(card(1), new Blank(ValueMode.SERVER, "guest", "gold")))
        .thenRefused(REFERENCE_UNKNOWN, "kind", "card-group", "id", "gold", "at", NOON.toString());
    given().at("2009-12-31T23:59:59Z").when(stock(1)).thenRefused(REFERENCE_UNKNOWN);
  }

  @Test
  void aRangeCountsUpAndKeepsItsWidth() {
    given()
        .when(new AddRange("0000998", 2, new Blank(ValueMode.SERVER, "guest", null)))
        .then(
            numbered("00009985"), profiled("00009985"), numbered("00009993"), profiled("00009993"));
  }

  @Test
  void aRangeMayEndWithTheLastNumberOfItsWidth() {
    assertThat(numbers(new AddRange("9999998", 2, GUEST)))
        .containsExactly(
            CardNumber.withCheckDigit("9999998"), CardNumber.withCheckDigit("9999999"));
    assertThat(numbers(new AddRange("999999999999999999", 1, GUEST)))
        .containsExactly(CardNumber.withCheckDigit("999999999999999999"));
  }

  @Test
  void aThousandCardsAreAddedInOneStep() {
    assertThat(numbers(new AddRange("4200000", 1_000, GUEST)))
        .hasSize(1_000)
        .doesNotHaveDuplicates()
        .allMatch(number -> number.value().startsWith("4200") && number.value().length() == 8);
  }

  @ParameterizedTest
  @CsvSource({
    "420000, 1",
    "4200000000000000000, 1",
    "420000X, 1",
    "٤٢٠٠٠٠٠, 1",
    "-420000, 1",
    "4200000, 0",
    "4200000, -1",
    "4200000, 1001",
    "9999999, 2",
    "999999999999999999, 2",
    "4200000, 2147483647"
  })
  void aRangeIsSevenToEighteenDigitsAndAThousandCardsAtMost(String first, int count) {
    given()
        .when(new AddRange(first, count, GUEST))
        .thenRefused(RANGE_INVALID, "first", first, "count", Integer.toString(count));
  }

  @Test
  void aRangeIsAddedAsAWholeOrNotAtAll() {
    given(stock(3), stock(4))
        .when(new AddRange("1000000", 1_000, GUEST))
        .thenRefused(CARD_EXISTS, "number", card(3).value())
        .thenState(cards -> assertThat(cards.cards()).containsOnlyKeys(card(3), card(4)));
  }

  @Test
  @Tag("S1.025")
  void aCardThatWasAddedByMistakeIsRemoved() {
    given(stock(1), bind(1, chip(1)))
        .when(remove(1))
        .then(new MediumReleased(card(1), chip(1), WHY), new CardRemoved(card(1), WHY))
        .thenState(cards -> {
          assertThat(cards.cards()).isEmpty();
          assertThat(cards.use(chip(1))).isEqualTo(new MediumUse(card(1), false));
        });
  }

  @Test
  @Tag("S1.025")
  void anIssuedCardThatWasNeverUsedIsRemovedWithItsLink() {
    given(stock(1), issue(1))
        .when(remove(1))
        .then(new AccountLinked(card(1), null, WHY), new CardRemoved(card(1), WHY))
        .thenState(cards -> assertThat(cards.users()).isEmpty());
  }

  @Test
  @Tag("S1.025")
  @Tag("S1.026")
  void aCardThatMoneyWasBookedWithStays() {
    given(stock(1), new NotePosting(card(1)))
        .when(remove(1))
        .thenRefused(EVER_POSTED, "number", card(1).value());
  }

  @Test
  @Tag("S1.025")
  void aCardStaysAlsoIfOnlyTheLedgerKnowsOfItsMoneyYet() {
    given(stock(1), issue(1))
        .balance(balance(own(1), 0, 0))
        .when(remove(1))
        .thenRefused(EVER_POSTED);
  }

  @Test
  @Tag("S1.025")
  void aCardStaysAlsoIfItsMoneyIsOnAnAccountItHadBefore() {
    given(stock(1), issue(1))
        .at("2026-03-06T12:00:00Z")
        .given(link(1, account("fleet")))
        .balance(balance(own(1), 500, 0))
        .when(remove(1))
        .thenRefused(EVER_POSTED);
  }

  @Test
  void moneyThatOthersHaveOnASharedAccountKeepsNoCard() {
    given(stock(1), issueOn(1, "fleet"))
        .balance(balance(account("fleet"), 5_000, 0))
        .when(remove(1))
        .then(new AccountLinked(card(1), null, WHY), new CardRemoved(card(1), WHY));
  }

  @Test
  void theNumberOfARemovedCardMayBeAddedAgain() {
    given(stock(1), remove(1)).when(stock(1)).then(added(1), profiled(card(1).value()));
  }

  private static CardAdded numbered(String number) {
    return new CardAdded(card(number), CardForm.PHYSICAL, ValueMode.SERVER);
  }

  private static CardAssigned profiled(String number) {
    return new CardAssigned(card(number), PROFILE, "guest", NOON, "put into stock");
  }

  private static List<CardNumber> numbers(AddRange range) {
    Decision<CardEvent, CardRejection> decision = given().when(range).decision();
    return decision instanceof Decision.Accepted<CardEvent, CardRejection> accepted
        ? accepted.events().stream()
            .filter(CardAdded.class::isInstance)
            .map(CardEvent::number)
            .toList()
        : List.of();
  }
}
