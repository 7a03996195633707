package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AccountCommand.ReclassifyAccount;
import saldo.schemas.ledger.AccountEvent.AccountReclassified;
import saldo.schemas.ledger.MoneyCommand.Reverse;

/** An account is counted with the group of its card, and a change is an entry of its own. */
@Tag("I43")
class ReclassifyingTest {
  private static final CardNumber ANNA = CardNumber.of("ANNA");

  @Test
  void anAccountIsCountedWithTheGroupItsCardHadWhenItOpened() {
    assertThat(
            given(cards(card("ANNA").group("guests")), loadWith("ANNA", 500))
                .when(loadWith("ANNA", 1))
                .decision())
        .isInstanceOf(Decision.Accepted.class);
    given(cards(card("ANNA").group("guests")), loadWith("ANNA", 500))
        .when(regroup("staff"))
        .then(regrouped("guests", "staff", 500));
  }

  @Test
  void theBalanceLeavesOneGroupAndJoinsTheOther() {
    given(cards(), purse("anna"), load("anna", 500))
        .when(regroup("staff"))
        .then(regrouped(null, "staff", 500));
    given(cards(), purse("anna"), load("anna", 500), regroup("staff"))
        .when(regroup(null))
        .then(regrouped("staff", null, 500));
  }

  @Test
  void withoutMoneyTheGroupChangesAllTheSame() {
    given(cards(), purse("anna"))
        .when(regroup("staff"))
        .then(new AccountReclassified(account("anna"), ANNA, null, "staff", List.of()));
  }

  @Test
  void theSameGroupAgainIsNoEntry() {
    given(cards(), purse("anna"), load("anna", 500), regroup("staff"))
        .when(regroup("staff"))
        .then();
  }

  @Test
  void aReclassificationIsNotReversed() {
    given(cards(), purse("anna"), load("anna", 500))
        .givenAs("regroup", regroup("staff"))
        .when(new Reverse(entry("regroup"), "wrong button"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  private static ReclassifyAccount regroup(@Nullable String group) {
    return new ReclassifyAccount(account("anna"), ANNA, group);
  }

  private static AccountReclassified regrouped(
      @Nullable String from, @Nullable String to, long minor) {
    return new AccountReclassified(
        account("anna"),
        ANNA,
        from,
        to,
        postings(posting("anna", -minor, 0), posting("anna", minor, minor)));
  }
}
