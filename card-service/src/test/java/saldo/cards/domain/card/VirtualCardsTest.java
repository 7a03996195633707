package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.BEARER;
import static saldo.schemas.card.Attribute.PROFILE;
import static saldo.schemas.card.Attribute.SERVICE_POINT;
import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;
import static saldo.schemas.card.CardRejection.BEARER_OF_ANOTHER;
import static saldo.schemas.card.CardRejection.CARD_EXISTS;
import static saldo.schemas.card.CardRejection.NOT_FOR_SERVICE_POINT;
import static saldo.schemas.card.CardRejection.REFERENCE_UNKNOWN;
import static saldo.schemas.card.CardRejection.VALID_FROM_INVALID;
import static saldo.schemas.card.CardRejection.VIRTUAL_CARD_EXISTS;
import static saldo.schemas.card.CardRejection.WRONG_FORM;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.ServicePointKind;

class VirtualCardsTest {
  private static final CardNumber NUMBER = card("C_VIRT_PS_SENTOFT");
  private static final String REASON = "virtual card of PS_SENTOFT";

  @Test
  @Tag("I27")
  @Tag("S3.001")
  @Tag("S3.007")
  @Tag("S3.018")
  void aServicePointGetsItsVirtualCard() {
    given()
        .when(virtual(SENTOFT))
        .then(
            new CardAdded(NUMBER, CardForm.VIRTUAL, ValueMode.SERVER),
            new CardAssigned(NUMBER, PROFILE, "virtual", NOON, REASON),
            new CardAssigned(NUMBER, BEARER, "anna", NOON, REASON),
            new CardAssigned(NUMBER, SERVICE_POINT, SENTOFT, NOON, REASON),
            new CardIssued(NUMBER, null),
            new AccountLinked(
                NUMBER, new AccountLink(account("card-C_VIRT_PS_SENTOFT"), PURSE), "issued"),
            new CardActivated(NUMBER))
        .thenState(cards -> {
          assertThat(cards.existing(NUMBER).status()).isEqualTo(CardStatus.ACTIVE);
          assertThat(cards.virtualCards()).containsExactly(Map.entry(SENTOFT, NUMBER));
        });
  }

  @Test
  @Tag("I27")
  void aServicePointHasOneActiveVirtualCard() {
    given(virtual(SENTOFT))
        .when(numbered("SECOND", SENTOFT))
        .thenRefused(VIRTUAL_CARD_EXISTS, "servicePoint", SENTOFT, "number", "C_VIRT_PS_SENTOFT");
  }

  @Test
  @Tag("I27")
  void anotherOneIsMadeWhenTheFirstIsClosedOrSuspended() {
    given(virtual(SENTOFT), new CloseCard(NUMBER, WHY))
        .when(numbered("SECOND", SENTOFT))
        .thenState(cards ->
            assertThat(cards.virtualCards()).containsExactly(Map.entry(SENTOFT, card("SECOND"))));
    given(virtual(SENTOFT), new SuspendCard(NUMBER, WHY))
        .when(numbered("SECOND", SENTOFT))
        .thenState(cards ->
            assertThat(cards.virtualCards()).containsExactly(Map.entry(SENTOFT, card("SECOND"))));
  }

  @Test
  @Tag("I27")
  void aSuspendedOneComesBackOnlyIfThereIsNoOther() {
    given(virtual(SENTOFT), new SuspendCard(NUMBER, WHY))
        .when(new ResumeCard(NUMBER, WHY))
        .then(new CardResumed(NUMBER, WHY))
        .thenState(cards -> assertThat(cards.virtualCards()).containsKey(SENTOFT));
    given(virtual(SENTOFT), new SuspendCard(NUMBER, WHY), numbered("SECOND", SENTOFT))
        .when(new ResumeCard(NUMBER, WHY))
        .thenRefused(VIRTUAL_CARD_EXISTS, "servicePoint", SENTOFT, "number", "SECOND");
  }

  @Test
  void itsNumberIsUsedForNoOther() {
    given(virtual(SENTOFT), new CloseCard(NUMBER, WHY))
        .when(virtual(SENTOFT))
        .thenRefused(CARD_EXISTS, "number", NUMBER.value());
  }

  @Test
  void itsNumberIsNotOfDigitsAlone() {
    given()
        .when(numbered(card(1).value(), SENTOFT))
        .thenRefused(WRONG_FORM, "number", card(1).value(), "needed", "virtual");
  }

  @Test
  void itsNumberIsNotOneThatMakesItsAccountAnotherCards() {
    given(numbered("A", SENTOFT))
        .when(numbered("A-2", "PS_DAKAR"))
        .thenRefused(ACCOUNT_TAKEN, "account", "card-A-2", "is", "made for card A");
    given().when(numbered(card(1) + "-2", SENTOFT)).thenRefused(ACCOUNT_TAKEN);
  }

  @Test
  void anAccountThatSomebodyUsesDoesNotBecomeItsOwn() {
    given(stock(1), issueOn(1, "card-A-2"), numbered("A", SENTOFT))
        .when(new LinkAccount(card("A"), account("card-A-2"), WHY))
        .thenRefused(ACCOUNT_TAKEN, "account", "card-A-2", "is", "in use");
    given(stock(1), issueOn(1, "card-A"))
        .when(numbered("A", SENTOFT))
        .thenRefused(ACCOUNT_TAKEN, "account", "card-A", "is", "not new");
  }

  @Test
  void aServicePointWhoseIdMakesNoNumberNeedsANumber() {
    String id = "PS:SENTOFT";
    Map<Ref, RegisteredItem> items = new HashMap<>(ITEMS);
    RegisteredItem point =
        item(id, new ServicePoint("Sentoft", ServicePointKind.FUEL, "acme", null));
    items.put(new Ref(point.kind(), id), point);
    Cards cards = new Cards(NOON, Map.of(), Map.of(), Map.of(), Map.of(), items, Map.of());
    new Story(cards)
        .when(virtual(id))
        .thenRefused(WRONG_FORM, "number", "C_VIRT_PS:SENTOFT", "needed", "virtual");
    new Story(cards)
        .when(numbered("C_VIRT_PS", id))
        .thenState(after -> assertThat(after.virtualCards()).containsKey(id));
  }

  @Test
  @Tag("S3.016")
  void theServicePointIsRegistered() {
    given()
        .when(virtual("PS_NOWHERE"))
        .thenRefused(
            REFERENCE_UNKNOWN, "kind", "service-point", "id", "PS_NOWHERE", "at", NOON.toString());
  }

  @Test
  @Tag("S3.010")
  void itsBearerIsAMemberOrABeneficiary() {
    given().when(heldBy("ben", "acme")).thenState(cards -> assertBearer(cards, "ben"));
    given()
        .when(heldBy("gina", "acme"))
        .thenRefused(
            REFERENCE_UNKNOWN,
            "kind",
            "member or beneficiary",
            "id",
            "gina",
            "at",
            NOON.toString());
    given().when(heldBy("nobody", "acme")).thenRefused(REFERENCE_UNKNOWN);
  }

  @Test
  @Tag("S3.018")
  void itsBearerBelongsToTheClient() {
    given()
        .when(heldBy("cara", "acme"))
        .thenRefused(BEARER_OF_ANOTHER, "bearer", "cara", "organisation", "acme");
    given()
        .when(heldBy("cara", "nowhere"))
        .thenRefused(
            REFERENCE_UNKNOWN, "kind", "organisation", "id", "nowhere", "at", NOON.toString());
  }

  @Test
  @Tag("S3.011")
  void oneBeneficiaryMayHoldAllVirtualCards() {
    given(virtual(SENTOFT))
        .when(virtual("PS_DAKAR"))
        .thenState(cards -> assertThat(cards.virtualCards()).containsOnlyKeys(SENTOFT, "PS_DAKAR"));
  }

  @Test
  void nobodyLosesAVirtualCardOrGivesItBack() {
    Story story = given(virtual(SENTOFT));
    story
        .when(new ReportLost(NUMBER, Loss.LOST, WHY))
        .thenRefused(WRONG_FORM, "number", NUMBER.value(), "needed", "physical");
    story.when(new ReturnCard(NUMBER, WHY)).thenRefused(WRONG_FORM);
    story.when(new ConfiscateCard(NUMBER, WHY)).thenRefused(WRONG_FORM);
    story.when(new ReissueCard(NUMBER, null, null)).thenRefused(WRONG_FORM);
  }

  @Test
  void aVirtualCardMovesToAnotherServicePointNow() {
    given(virtual(SENTOFT))
        .at("2026-07-01T00:00:00Z")
        .when(toPoint("PS_DAKAR", null))
        .thenState(cards ->
            assertThat(cards.virtualCards()).containsExactly(Map.entry("PS_DAKAR", NUMBER)));
    given(virtual(SENTOFT))
        .when(toPoint(null, null))
        .thenState(cards -> assertThat(cards.virtualCards()).isEmpty());
  }

  @Test
  @Tag("I27")
  void aVirtualCardDoesNotMoveToWhereThereIsOne() {
    given(virtual(SENTOFT), virtual("PS_DAKAR"))
        .when(toPoint("PS_DAKAR", null))
        .thenRefused(VIRTUAL_CARD_EXISTS, "servicePoint", "PS_DAKAR", "number", "C_VIRT_PS_DAKAR");
  }

  @Test
  void aVirtualCardMovesNeitherInThePastNorLater() {
    given(virtual(SENTOFT))
        .when(toPoint("PS_DAKAR", "2026-07-01T00:00:00Z"))
        .thenRefused(
            VALID_FROM_INVALID,
            "validFrom",
            "2026-07-01T00:00:00Z",
            "allowed",
            "nothing but now, so leave it out");
  }

  @Test
  @Tag("I29")
  @Tag("S3.025")
  void aVirtualisedCardIsNotAVirtualCard() {
    Story virtualised = given(stock(1, "back-office"), issue(1), activate(1));
    assertThat(virtualised.cards().existing(card(1)).state().form()).isEqualTo(CardForm.PHYSICAL);
    assertThat(virtualised.cards().virtualCards()).isEmpty();
    virtualised.when(assign(1, SERVICE_POINT, SENTOFT)).thenRefused(NOT_FOR_SERVICE_POINT);
    virtualised.when(lost(1)).then(new CardReportedLost(card(1), Loss.LOST, WHY));
    virtualised
        .when(assign(1, PROFILE, "virtual"))
        .thenState(cards ->
            assertThat(cards.existing(card(1)).state().form()).isEqualTo(CardForm.PHYSICAL));
  }

  @Test
  @Tag("I29")
  @Tag("S3.025")
  void aVirtualCardStaysOneWhateverItsProfileAllows() {
    CreateVirtualCard atTerminals = new CreateVirtualCard(SENTOFT, null, "acme", "anna", "guest");
    given(atTerminals)
        .when(new AssignCard(NUMBER, PROFILE, "back-office", null, WHY))
        .thenState(cards -> {
          assertThat(cards.existing(NUMBER).state().form()).isEqualTo(CardForm.VIRTUAL);
          assertThat(cards.virtualCards()).containsEntry(SENTOFT, NUMBER);
        });
  }

  private static CreateVirtualCard numbered(String number, String servicePoint) {
    return new CreateVirtualCard(servicePoint, card(number), "acme", "anna", "virtual");
  }

  private static CreateVirtualCard heldBy(String bearer, String organisation) {
    return new CreateVirtualCard(SENTOFT, null, organisation, bearer, "virtual");
  }

  private static AssignCard toPoint(@Nullable String point, @Nullable String from) {
    return new AssignCard(
        NUMBER, Attribute.SERVICE_POINT, point, from == null ? null : Instant.parse(from), WHY);
  }

  private static void assertBearer(Cards cards, String bearer) {
    assertThat(cards.existing(NUMBER).linkedTo(BEARER, NOON)).contains(bearer);
  }
}
