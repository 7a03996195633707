package saldo.cards.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.allocation.AllocationLanguage.*;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;

@Tag("C23")
class TrialTest {

  @Test
  void allThatComesOnTopIsGiven() {
    assertThat(of(true, candidate("C_1"), candidate("C_2", 120)))
        .extracting(AllocationLine::amountMinor)
        .containsExactly(500L, 500L);
  }

  @Test
  void aPurseIsFilledUp() {
    assertThat(of(false, candidate("C_1"), candidate("C_2", 120), candidate("C_3", 900)))
        .extracting(AllocationLine::amountMinor)
        .containsExactly(500L, 380L, 0L);
    assertThat(of(false, candidate("C_1", -50)))
        .extracting(AllocationLine::amountMinor)
        .containsExactly(500L);
  }

  @Test
  void whatWasGivenBeforeIsShownAndNotGivenAgain() {
    Candidate one = candidate("C_1", 120);
    assertThat(of(true, new Candidate(one.card(), null, one.account(), 380L)))
        .containsExactly(AllocationLine.already(CardNumber.of("C_1"), own("C_1"), 380));
  }

  @Test
  void whatOneGetsIsNoLongerThereForTheNext() {
    AccountSnapshot payer = account("acme", 700, AccountStatus.OPEN, new Terms(null, 100));
    List<AllocationLine> lines =
        new Trial(run(false, company()).plan(), NOW, payer)
            .of(List.of(candidate("C_1"), candidate("C_2"), candidate("C_3", 200)));
    assertThat(lines).extracting(AllocationLine::amountMinor).containsExactly(500L, 0L, 300L);
    assertThat(lines.get(1).reason()).isEqualTo(INSUFFICIENT_FUNDS);
    assertThat(lines.get(1).sentence()).contains("pay in");
  }

  @Test
  void aCardIsRefusedForWhatItIs() {
    assertThat(reason(with(card("C_1", null, "C_2")))).isEqualTo(CARD_REPLACED);
    assertThat(reason(with(card("C_1", NOW, null)))).isEqualTo(CARD_EXPIRED);
    Candidate one = candidate("C_1");
    assertThat(reason(new Candidate(one.card(), null, null, null))).isEqualTo(SERVICE_NOT_ALLOWED);
    assertThat(reason(new Candidate(one.card(), profile(CardService.SALE), null, null)))
        .isEqualTo(SERVICE_NOT_ALLOWED);
  }

  @Test
  void anAccountIsRefusedForWhatItIs() {
    assertThat(reason(on(account("of-C_1", 0, AccountStatus.CLOSED, Terms.PLAIN))))
        .isEqualTo(ACCOUNT_CLOSED);
    assertThat(reason(on(account("of-C_1", 0, AccountStatus.FROZEN, Terms.PLAIN))))
        .isEqualTo(ACCOUNT_FROZEN);
    assertThat(reason(on(account("of-C_1", 200, AccountStatus.OPEN, new Terms(699L, 0)))))
        .isEqualTo(CEILING_EXCEEDED);
    assertThat(of(true, on(account("of-C_1", 200, AccountStatus.OPEN, new Terms(700L, 0)))))
        .extracting(AllocationLine::result)
        .containsExactly(AllocationResult.GIVEN);
  }

  @Test
  void thePayerIsSomebodyElseWhoIsThere() {
    assertThat(paidBy(AllocationSource.of(own("C_1")), null)).isEqualTo(SAME_ACCOUNT);
    assertThat(paidBy(company(), null)).isEqualTo(ACCOUNT_UNKNOWN);
    assertThat(paidBy(company(), account("acme", 900, AccountStatus.FROZEN, Terms.PLAIN)))
        .isEqualTo(ACCOUNT_FROZEN);
    AccountSnapshot kronor =
        new AccountSnapshot(
            AccountId.of("acme"),
            AccountKind.PURSE,
            "SEK",
            AccountStatus.OPEN,
            900,
            0,
            Terms.PLAIN,
            0,
            1);
    assertThat(paidBy(company(), kronor)).isEqualTo(CURRENCY_MISMATCH);
  }

  private static Candidate with(CardState card) {
    return new Candidate(card, profile(CardService.DOTATION), null, null);
  }

  private static Candidate on(AccountSnapshot account) {
    return new Candidate(card("C_1", null, null), profile(CardService.DOTATION), account, null);
  }

  private static List<AllocationLine> of(boolean cumulative, Candidate... candidates) {
    return new Trial(run(cumulative, subsidy()).plan(), NOW, null).of(List.of(candidates));
  }

  private static @Nullable RejectionReason reason(Candidate one) {
    return of(true, one).getFirst().reason();
  }

  private static @Nullable RejectionReason paidBy(
      AllocationSource source, @Nullable AccountSnapshot payer) {
    return new Trial(run(true, source).plan(), NOW, payer)
        .of(List.of(candidate("C_1")))
        .getFirst()
        .reason();
  }
}
