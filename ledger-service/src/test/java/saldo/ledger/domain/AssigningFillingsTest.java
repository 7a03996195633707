package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;
import static saldo.schemas.ledger.RejectionReason.FILLING_ASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_CHANGED;
import static saldo.schemas.ledger.RejectionReason.FILLING_REVERSED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.SECOND_PERSON_NEEDED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.SecondPersonRule;

/** Somebody says whose a filling is after all. */
class AssigningFillingsTest {
  private static final CardSketch NOBODYS = card("VAN").on("van", PLAN);

  @Test
  @Tag("S2.068")
  @Tag("I18")
  void whatWaitsGoesToTheAccountOfTheCard() {
    waiting()
        .when(assign("fill", "VAN"))
        .then(
            new FillingAssigned(
                entry("fill"),
                account(UNASSIGNED),
                account("van"),
                eur(1_190),
                litres(NOON, 1_190),
                "V_VAN",
                null,
                "it was theirs",
                postings(posting("van", -1_190, 810), posting(UNASSIGNED, 1_190, 0)),
                usedAtWest("VAN"),
                null));
  }

  @Test
  @Tag("I3")
  void whatIsOnAnothersAccountGoesThroughTransferClearing() {
    onVan()
        .when(assign("fill", "LORRY"))
        .then(
            new FillingAssigned(
                entry("fill"),
                account("van"),
                account("lorry"),
                eur(1_190),
                litres(NOON, 1_190),
                "V_LORRY",
                null,
                "it was theirs",
                postings(
                    posting("lorry", -1_190, -190),
                    posting(CLEARING, 1_190, 1_190),
                    posting(CLEARING, -1_190, 0),
                    posting("van", 1_190, 2_000)),
                usedAtWest("LORRY"),
                null));
  }

  @Test
  void aLossIsAssignedToo() {
    onVanThatIs(close("van", Tender.BANK))
        .givenAs("lost", filled("VAN", 500))
        .when(assign("lost", "LORRY"))
        .thenState(book -> {
          assertThat(balance(book, LOSSES)).isZero();
          assertThat(balance(book, "lorry")).isEqualTo(500);
        });
  }

  @Test
  @Tag("S2.055")
  void theAccountIsTheOneThatTheCardHadWhenItWasFilled() {
    CardSketch reused = fleetCard("VAN").then(NOON.plusSeconds(1), "second", PLAN);
    waiting()
        .known(says(fuel(reused)))
        .at(NOON.plus(Duration.ofDays(1)))
        .when(assign("fill", "VAN"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  @Test
  void aCardThatWasNobodysThenIsTakenAsItIsNow() {
    CardSketch later = card("VAN").on("van", PLAN).vehicle(NOON.plusSeconds(1), "V_VAN");
    waiting()
        .known(says(fuel(later)))
        .when(assign("fill", "VAN"))
        .thenRefused(CARD_WITHOUT_HOLDER, "card", "VAN");
    waiting()
        .known(says(fuel(later)))
        .at(NOON.plusSeconds(1))
        .when(assign("fill", "VAN"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  @Test
  void theFirstCardsLimitIsGivenBackAndTheOthersCountsWhenItWasFilled() {
    String day = "2026-03-02";
    given(
            limited(fuel(fleetCard("VAN"), fleetCard("LORRY"))),
            prepaid("van"),
            prepaid("lorry"),
            prepay("lorry", 5_000),
            filled("VAN", 300),
            filled("LORRY", 700))
        .givenAs("fill", filled("VAN", 1_190))
        .at(NOON.plus(Duration.ofDays(9)))
        .when(assign("fill", "LORRY"))
        .thenState(book ->
            assertThat(book.cards().used())
                .isEqualTo(
                    Map.of(
                        new CardFile.Used(CardLanguage.number("VAN"), "daily", day), 300L,
                        new CardFile.Used(CardLanguage.number("LORRY"), "daily", day), 1_890L)));
  }

  @Test
  void whatIsGivenBackIsSaid() {
    Scenario.Then<Book, LedgerEvent, RejectionReason> then =
        given(limited(fuel(fleetCard("VAN"), fleetCard("LORRY"))), prepaid("van"), prepaid("lorry"))
            .givenAs("fill", filled("VAN", 1_190))
            .when(assign("fill", "LORRY"));
    assertThat(then.decision().toString())
        .contains(usedAtWest("VAN", new LimitUse("daily", "2026-03-02", 0, -1_190L)).toString());
  }

  @Test
  @Tag("I41")
  void betweenTwoHoldersItMayTakeTwo() {
    SecondPersonRule rule = new SecondPersonRule(1_190L, 1L);
    Published withRule = cards().programme("EUR", rule);
    onVan().known(says(withRule)).when(assign("fill", "LORRY")).thenRefused(SECOND_PERSON_NEEDED);
    onVan()
        .known(says(withRule))
        .by("anton")
        .givenAs("two", new Propose(assign("fill", "LORRY"), "as agreed"))
        .by("berta")
        .when(new Approve(entry("two")))
        .thenState(book -> assertThat(balance(book, "lorry")).isEqualTo(-190));
    waiting()
        .known(says(withRule))
        .when(assign("fill", "VAN"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  @Test
  void recordedAndAssignedInOneStep() {
    given(cards(), prepaid("van"), prepay("van", 2_000))
        .when(new Bulk(Bulk.Mode.ATOMIC, List.of(filled("GHOST", 1_190), assign("when/1", "VAN"))))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(810));
  }

  @Test
  @Tag("I24")
  void nothingComesBackOntoAClosedAccount() {
    onVanThatIs(close("van", Tender.BANK))
        .when(assign("fill", "LORRY"))
        .thenRefused(ACCOUNT_CLOSED, "account", "van");
    onVanThatIs(close("lorry", Tender.BANK))
        .when(assign("fill", "LORRY"))
        .thenRefused(ACCOUNT_CLOSED, "account", "lorry");
  }

  @Test
  @Tag("I4")
  void whatComesBackFitsBelowTheCeiling() {
    onVanThatIs(new ChangeTerms(account("van"), ceiling(1_999)))
        .when(assign("fill", "LORRY"))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void whatIsWhereItShouldBeIsNotAssigned() {
    onVan().when(assign("fill", "VAN")).thenRefused(FILLING_ASSIGNED, "account", "van");
    onVan().when(assign("other", "VAN")).thenRefused(FILLING_UNKNOWN, "filling", "other");
    onVanThatIs(new Reverse(entry("fill"), "never"))
        .when(assign("fill", "LORRY"))
        .thenRefused(FILLING_REVERSED, "filling", "fill");
  }

  @Test
  @Tag("S0.041")
  void aReplacedCardPaysForNothingAnyMore() {
    onVan()
        .known(says(fuel(fleetCard("VAN"), fleetCard("LORRY").replacedBy("NEXT"))))
        .when(assign("fill", "LORRY"))
        .thenRefused(CARD_REPLACED);
  }

  @Test
  @Tag("I1")
  void aFillingIsReversedAsLongAsItIsAsItWasRecorded() {
    onVan()
        .when(new Reverse(entry("fill"), "counted twice"))
        .thenState(book -> {
          assertThat(balance(book, "van")).isEqualTo(2_000);
          assertThat(balance(book, REVENUE)).isZero();
          assertThat(balance(book, VAT)).isZero();
        });
    onVan()
        .givenAs("moved", assign("fill", "LORRY"))
        .when(new Reverse(entry("fill"), "counted twice"))
        .thenRefused(FILLING_CHANGED, "entry", "fill");
    onVan()
        .givenAs("moved", assign("fill", "LORRY"))
        .when(new Reverse(entry("moved"), "it was not"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void whatWasAssignedWronglyIsAssignedAgain() {
    onVan()
        .given(assign("fill", "LORRY"))
        .when(assign("fill", "VAN"))
        .thenState(book -> {
          assertThat(balance(book, "van")).isEqualTo(810);
          assertThat(balance(book, "lorry")).isEqualTo(1_000);
        });
  }

  /** Two fleet cards. */
  private static Published cards() {
    return fuel(fleetCard("VAN"), fleetCard("LORRY"));
  }

  private static Published limited(Published published) {
    return published.profile(
        Profiles.EVERYDAY, Profiles.limited(Profiles.amount("daily", Period.DAY, 2_000)));
  }

  /** Something was filled with a card that was nobody's then, but is the van's now. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> waiting() {
    return given(fuel(NOBODYS), prepaid("van"), prepay("van", 2_000))
        .givenAs("fill", filled("VAN", 1_190))
        .known(says(cards()));
  }

  /** Something was filled with the van's card. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> onVan() {
    return onVanThatIs();
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> onVanThatIs(
      LedgerCommand... afterwards) {
    return given(
            cards(), prepaid("van"), prepay("van", 2_000), prepaid("lorry"), prepay("lorry", 1_000))
        .givenAs("fill", filled("VAN", 1_190))
        .given(afterwards);
  }
}
