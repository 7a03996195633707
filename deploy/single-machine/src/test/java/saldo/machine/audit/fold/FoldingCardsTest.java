package saldo.machine.audit.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Terms;

/** What each event does to a card. */
class FoldingCardsTest {
  private static final CardNumber CARD = CardNumber.of("6400123000008");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final MediumId CHIP = MediumId.of("mifare:0A1B2C3D");

  private final CardJournal journal = new CardJournal();
  private @Nullable CardState card;
  private Instant now = NOON;

  @Test
  void aCardThatIsAddedIsInStock() {
    after(new CardAdded(CARD, CardForm.PHYSICAL, ValueMode.SERVER));

    assertThat(card)
        .isEqualTo(
            new CardState(
                CARD,
                1,
                CardForm.PHYSICAL,
                ValueMode.SERVER,
                CardStatus.STOCK,
                NOON,
                CardLinks.NONE,
                List.of(),
                null,
                0,
                false,
                null));
  }

  @Test
  void everyStatusIsThatOfItsEventAndSinceThen() {
    added();

    assertThat(status(new CardIssued(CARD, NOON.plusSeconds(900)))).isEqualTo(CardStatus.ISSUED);
    assertThat(card().validUntil()).isEqualTo(NOON.plusSeconds(900));
    assertThat(status(new CardActivated(CARD))).isEqualTo(CardStatus.ACTIVE);
    assertThat(status(new CardSuspended(CARD, "unpaid"))).isEqualTo(CardStatus.SUSPENDED);
    assertThat(status(new CardResumed(CARD, "paid"))).isEqualTo(CardStatus.ACTIVE);
    assertThat(status(new CardReportedLost(CARD, Loss.LOST, "on a train")))
        .isEqualTo(CardStatus.LOST);
    assertThat(status(new CardReportedLost(CARD, Loss.STOLEN, "at a fair")))
        .isEqualTo(CardStatus.STOLEN);
    assertThat(status(new CardConfiscated(CARD, "found"))).isEqualTo(CardStatus.CONFISCATED);
    assertThat(status(new CardReturned(CARD, "left"))).isEqualTo(CardStatus.RETURNED);
    assertThat(status(new CardExpired(CARD))).isEqualTo(CardStatus.EXPIRED);
    assertThat(status(new CardClosed(CARD, "end"))).isEqualTo(CardStatus.CLOSED);
    assertThat(card().version()).isEqualTo(11);
    assertThat(card().since()).isEqualTo(now);
    assertThat(card().validUntil()).isEqualTo(NOON.plusSeconds(900));
  }

  @Test
  void aCardThatIsRemovedIsGone() {
    added();
    after(new CardRemoved(CARD, "mistyped"));

    assertThat(card).isNull();
  }

  @Test
  void whatIsSaidOfALinkIsInOrderAndTheLaterWordOfATimeCounts() {
    added();
    after(assigned(Attribute.BEARER, "B2", NOON.plusSeconds(60)));
    after(assigned(Attribute.BEARER, "B1", NOON));
    after(assigned(Attribute.BEARER, "B3", NOON.plusSeconds(60)));
    after(assigned(Attribute.BEARER, null, NOON.plusSeconds(90)));
    for (Attribute attribute : Attribute.values()) {
      after(assigned(attribute, "X-" + attribute, NOON.plusSeconds(120)));
    }

    assertThat(card().links().bearers())
        .containsExactly(
            new Dated<>(NOON, "B1"),
            new Dated<>(NOON.plusSeconds(60), "B3"),
            new Dated<>(NOON.plusSeconds(90), null),
            new Dated<>(NOON.plusSeconds(120), "X-BEARER"));
    for (Attribute attribute : Attribute.values()) {
      assertThat(card().links().at(attribute, Instant.MAX)).contains("X-" + attribute);
    }
    assertThat(card().since()).as("its status did not change").isEqualTo(NOON);
  }

  @Test
  void anAccountThatItNeverHadIsCounted() {
    added();
    after(linked("card-1"));
    after(new AccountLinked(CARD, null, "returned"));
    after(linked("card-2"));
    after(linked("card-1"));

    assertThat(card().accounts()).isEqualTo(2);
    assertThat(card().links().accounts()).extracting(Dated::from).isSorted().hasSize(4);
    assertThat(card().links().account(now)).map(AccountLink::account).contains(id("card-1"));
  }

  @Test
  void aMediumStandsForItUntilItIsReleasedAndMayComeBack() {
    added();
    after(new MediumBound(CARD, CHIP));
    Instant bound = now;
    after(new MediumReleased(CARD, CHIP, "worn out"));
    Instant released = now;
    after(new MediumBound(CARD, CHIP));

    assertThat(card().media())
        .containsExactly(new Medium(CHIP, bound, released), new Medium(CHIP, now, null));
  }

  @Test
  void itsFirstMoneyAndWhoTookItsPlaceAreKept() {
    added();
    CardNumber next = CardNumber.of("6400123000016");
    after(new FirstPostingNoted(CARD));
    EntryId entry = EntryId.of(CommandId.of("m3"));
    after(new CardReplaced(CARD, next, Replacement.LOST, entry));

    assertThat(card().posted()).isTrue();
    assertThat(card().replacedBy()).isEqualTo(next);
  }

  @Test
  void onlyACardThatIsThereCanChangeAndOnlyAnotherCanBeAdded() {
    CardAdded added = new CardAdded(CARD, CardForm.VIRTUAL, ValueMode.SERVER);

    assertThat(journal.canFollow(null, entry(new CardActivated(CARD)))).isFalse();
    assertThat(journal.canFollow(null, entry(added))).isTrue();
    after(added);
    assertThat(journal.canFollow(card, entry(new CardActivated(CARD)))).isTrue();
    assertThat(journal.canFollow(card, entry(added))).isFalse();
  }

  private void added() {
    after(new CardAdded(CARD, CardForm.PHYSICAL, ValueMode.SERVER));
  }

  private CardStatus status(CardEvent event) {
    after(event);
    return card().status();
  }

  private void after(CardEvent event) {
    now = card == null ? NOON : now.plusSeconds(1);
    card = journal.after(card, entry(event));
  }

  private CardState card() {
    return Objects.requireNonNull(card);
  }

  private CardEntry entry(CardEvent event) {
    EntryId cause = EntryId.of(CommandId.of("c1"));
    return new CardEntry(LedgerId.of("canteen"), 1, cause, NOON, now, Origin.of("ida"), event);
  }

  private static CardAssigned assigned(Attribute attribute, @Nullable String to, Instant from) {
    return new CardAssigned(CARD, attribute, to, from, "moved");
  }

  private static AccountLinked linked(String account) {
    AccountPlan plan = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);
    return new AccountLinked(CARD, new AccountLink(id(account), plan), "issued");
  }

  private static AccountId id(String account) {
    return AccountId.of(account);
  }
}
