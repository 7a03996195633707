package saldo.cards.view;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.view.Keeping.LATER;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Terms;

class CheckingCardsTest {
  private static final CardNumber N = CardNumber.of("C_1");
  private static final Instant END = LATER.plusSeconds(1);

  @TempDir Path directory;
  private Keeping keeping;

  @BeforeEach
  void open() {
    keeping = Keeping.of(directory);
  }

  @AfterEach
  void close() {
    keeping.close();
  }

  @Test
  void anActiveCardIsValidAndSaysWhatIsOnIt() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.balance("a", "EUR", 900, 200);

    assertThat(check(CardRef.number(N)))
        .isEqualTo(
            new CardCheck(
                true,
                "The card C_1 is valid.",
                N,
                false,
                CardStatus.ACTIVE,
                CardForm.PHYSICAL,
                null,
                "staff",
                AccountId.of("a"),
                "EUR",
                900L,
                700L,
                null,
                keeping.seq()));
    assertThat(check(CardRef.keyed(N))).isEqualTo(check(CardRef.number(N)));
  }

  @Test
  void aCardWithoutAnyPostingIsValidAndHasNoBalanceYet() {
    keeping.givenAnActiveCard("C_1", "a");

    assertThat(check().valid()).isTrue();
    assertThat(check().balanceMinor()).isNull();
  }

  @Test
  void aMediumStandsForItsCardUntilItIsReleased() {
    keeping.givenAnActiveCard("C_1", "a");
    MediumId chip = MediumId.of("mifare:04A1B2C3");
    keeping.happened(new MediumBound(N, chip));
    assertThat(check(CardRef.medium(chip)).number()).isEqualTo(N);

    keeping.happened(new MediumReleased(N, chip, "worn out"));

    thenRefused(check(CardRef.medium(chip)), "No card is known by this medium");
    assertThat(check(CardRef.medium(chip)).number()).isNull();
  }

  @Test
  void anUnknownCard() {
    thenRefused(check(), "There is no card C_1: check the number.");
    assertThat(check().hot()).isFalse();
  }

  @Test
  void aCardThatIsNotActiveYet() {
    keeping.happened(new CardAdded(N, CardForm.PHYSICAL, ValueMode.SERVER));
    thenRefused(check(), "The card C_1 is stock, not active: issue it first.");

    keeping.happened(new CardIssued(N, null), Keeping.linked(N, "a"));
    thenRefused(check(), "The card C_1 is issued, not active: activate it first.");
  }

  @Test
  void aSuspendedCardIsRefusedButNotWiped() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.happened(new CardSuspended(N, "why"));

    thenRefused(check(), "suspended, not active: ask the card office to resume it.");
    assertThat(check().hot()).isFalse();
  }

  @Test
  void aLostCardIsHotAndStillSaysWhatIsOnIt() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.balance("a", "EUR", 900);
    keeping.happened(new CardReportedLost(N, Loss.STOLEN, "why"));

    thenRefused(check(), "The card C_1 is stolen: keep it and ask the card office.");
    assertThat(check().hot()).isTrue();
    assertThat(check().balanceMinor()).isEqualTo(900);
  }

  @Test
  void aReplacedCardNamesTheOtherFirst() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.happened(
        new CardReturned(N, "why"),
        new CardReplaced(N, CardNumber.of("C_2"), Replacement.EXCHANGE, new EntryId("t")));

    thenRefused(check(), "The balance of C_1 went to the card C_2: use that one");
    assertThat(check().replacedBy()).isEqualTo(CardNumber.of("C_2"));
  }

  @Test
  void aCardIsOverAtItsEndEvenIfNobodyHasNoticedYet() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.happened(new CardIssued(N, END), new CardActivated(N));

    assertThat(check().valid()).isTrue();
    assertThat(check().validUntil()).isEqualTo(END);
    thenRefused(
        keeping.cards().check(keeping.ledger(), CardRef.number(N), END),
        "The validity of the card");
  }

  @Test
  void aFrozenAccount() {
    keeping.givenAnActiveCard("C_1", "a");
    keeping.balance(
        new AccountSnapshot(
            AccountId.of("a"),
            AccountKind.PURSE,
            "EUR",
            AccountStatus.FROZEN,
            5,
            0,
            Terms.PLAIN,
            0,
            1));

    thenRefused(check(), "The account a is frozen: ask the card office.");
  }

  private CardCheck check() {
    return check(CardRef.number(N));
  }

  private CardCheck check(CardRef ref) {
    return keeping.cards().check(keeping.ledger(), ref, LATER);
  }

  private static void thenRefused(CardCheck check, String says) {
    assertThat(check.valid()).isFalse();
    assertThat(check.sentence()).contains(says);
  }
}
