package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.NOON;
import static saldo.ledger.book.Keeping.bookedAt;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.book.Keeping.load;
import static saldo.ledger.book.Keeping.open;
import static saldo.ledger.book.Keeping.pay;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.projection.Page;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.FreezeAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.Tender;

/** History, and balances of any moment. */
class LookingBackTest {
  private static final AccountId CARD = AccountId.of("card");

  @TempDir private Path directory;
  private Keeping keeping;
  private BookReader reader;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory);
    reader = keeping.reader();
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  void anEmptyLedgerHasNothingToShow() {
    assertThat(reader.head(LEDGER)).isZero();
    assertThat(reader.accounts(LEDGER, "", 10).items()).isEmpty();
    assertThat(reader.account(LEDGER, CARD)).isEmpty();
    assertThat(reader.history(LEDGER, CARD, "", 10).items()).isEmpty();
    assertThat(reader.balance(LEDGER, CARD, 5)).isEmpty();
    assertThat(reader.seqOf(LEDGER, new AsOf.Now())).contains(0L);
    assertThat(reader.seqOf(LEDGER, new AsOf.Time(NOON))).contains(0L);
    assertThat(reader.trialBalance(LEDGER, 0).rows()).isEmpty();
    assertThat(reader.trialBalance(LEDGER, 0).differenceMinor()).isEmpty();
    for (WorkItem.Kind kind : WorkItem.Kind.values()) {
      assertThat(reader.work(LEDGER, kind, "", 10).items()).isEmpty();
    }
  }

  @Test
  void accountsComeByIdAPageAtATime() {
    for (String name : new String[] {"e", "b", "d", "a", "c"}) {
      keeping.done(open(name));
    }

    Page<?> first = reader.accounts(LEDGER, "", 2);
    assertThat(first.next()).isEqualTo("b");
    assertThat(reader.accounts(LEDGER, "b", 2).items())
        .extracting(account -> account.account().value())
        .containsExactly("c", "d");
    assertThat(reader.accounts(LEDGER, "d", 2).items())
        .extracting(account -> account.account().value())
        .containsExactly("e");
    assertThat(reader.accounts(LEDGER, "d", 2).next()).isNull();
    assertThat(reader.accounts(LEDGER, "", 5).next()).as("a page that just fits").isNull();
    assertThat(reader.accounts(LEDGER, "bb", 1).items())
        .as("a cursor between two accounts")
        .extracting(account -> account.account().value())
        .containsExactly("c");
    assertThat(first.asOfSeq()).isEqualTo(5);
  }

  @Test
  void aLedgerSeesNothingOfItsNeighbour() {
    keeping.givenAPurse("card", 1_000);
    Keeping neighbour = keeping.beside("canteen-2");
    neighbour.givenAPurse("card", 77);

    assertThat(reader.account(LEDGER, CARD).orElseThrow().balanceMinor()).isEqualTo(1_000);
    assertThat(reader.accounts(LEDGER, "", 10).items()).hasSize(2);
    assertThat(reader.trialBalance(LEDGER, 2).rows()).extracting("creditMinor").contains(1_000L);
    assertThat(neighbour.reader().trialBalance(LEDGER, 2).ledger()).isEqualTo("canteen");
  }

  @Test
  void historyIsNewestFirstAndPaged() {
    keeping.givenAPurse("card", 1_000);
    keeping.done("ben", pay("card", 300));
    keeping.done(new FreezeAccount(CARD, "lost"));

    Page<HistoryRow> newest = reader.history(LEDGER, CARD, "", 3);
    assertThat(newest.items())
        .extracting(HistoryRow::event)
        .containsExactly("account-frozen", "purchased", "loaded");
    assertThat(newest.items())
        .extracting(HistoryRow::balanceMinor)
        .containsExactly(700L, 700L, 1_000L);
    assertThat(newest.items())
        .extracting(HistoryRow::amount)
        .containsExactly(null, eur(-300), eur(1_000));
    assertThat(newest.items()).extracting(HistoryRow::actor).containsExactly("anna", "ben", "anna");
    assertThat(newest.next()).isEqualTo("2");
    Page<HistoryRow> oldest = reader.history(LEDGER, CARD, "2", 3);
    assertThat(oldest.items()).extracting(HistoryRow::event).containsExactly("account-opened");
    assertThat(oldest.next()).isNull();
  }

  @Test
  void historyBeforeTheFirstEntryIsEmpty() {
    keeping.givenAPurse("card", 1_000);

    assertThat(reader.history(LEDGER, CARD, "1", 3).items()).isEmpty();
    assertThat(reader.history(LEDGER, CARD, "0", 3).items()).isEmpty();
    assertThat(reader.history(LEDGER, CARD, "999999999999999999", 3).items()).hasSize(2);
  }

  @Test
  void historyIsOfOneAccountEvenIfAnotherBeginsWithItsName() {
    keeping.givenAPurse("card", 1_000);
    keeping.givenAPurse("card-2", 5);

    assertThat(reader.history(LEDGER, CARD, "", 10).items()).hasSize(2);
    assertThat(reader.balance(LEDGER, CARD, 4).orElseThrow()).isEqualTo(1_000);
  }

  @Test
  void theBalanceAfterAJournalNumber() {
    keeping.givenAPurse("card", 1_000);
    keeping.givenAPurse("other", 5);
    keeping.done(pay("card", 300));

    assertThat(reader.balance(LEDGER, CARD, 0)).isEmpty();
    assertThat(reader.balance(LEDGER, CARD, 1).orElseThrow()).isZero();
    assertThat(reader.balance(LEDGER, CARD, 2).orElseThrow()).isEqualTo(1_000);
    assertThat(reader.balance(LEDGER, CARD, 4).orElseThrow()).isEqualTo(1_000);
    assertThat(reader.balance(LEDGER, CARD, 5).orElseThrow()).isEqualTo(700);
    assertThat(reader.seqOf(LEDGER, new AsOf.Seq(5))).contains(5L);
    assertThat(reader.seqOf(LEDGER, new AsOf.Seq(6))).as("not there yet").isEmpty();
  }

  @Test
  void theJournalNumberOfATime() {
    keeping.givenAPurse("card", 1_000);

    assertThat(seqAt(Instant.EPOCH.minusSeconds(86_400))).isZero();
    assertThat(seqAt(Instant.MIN)).isZero();
    assertThat(seqAt(bookedAt(1).minusMillis(1))).as("before the first entry").isZero();
    assertThat(seqAt(bookedAt(1))).as("exactly at it").isEqualTo(1);
    assertThat(seqAt(bookedAt(2).minusMillis(1))).as("between two").isEqualTo(1);
    assertThat(seqAt(bookedAt(2))).isEqualTo(2);
    assertThat(seqAt(bookedAt(2).plusSeconds(86_400))).as("after the last").isEqualTo(2);
    assertThat(seqAt(Instant.MAX)).isEqualTo(2);
  }

  @Test
  void aTimeStandsForAllThatWasBookedAtIt() {
    keeping.done(Keeping.openingFact("new-card", 40));

    assertThat(keeping.seq()).isEqualTo(2);
    assertThat(seqAt(bookedAt(1))).isEqualTo(2);
  }

  @Test
  void theTrialBalanceIsZeroInEachCurrencyAtAnyMoment() {
    keeping.givenAPurse("card", 1_000);
    keeping.givenAPurse("other", 500);
    AccountId krona = AccountId.of("krona");
    keeping.done(new OpenAccount(krona, AccountKind.PURSE, "SEK", null));
    keeping.done(new Load(krona, Money.of(90, "SEK"), Tender.BANK));
    keeping.done(pay("card", 300));

    TrialBalance now = reader.trialBalance(LEDGER, 7);
    assertThat(now.differenceMinor()).containsOnlyKeys("EUR", "SEK");
    assertThat(now.rows()).contains(new TrialBalance.Row(2000, "purse", "EUR", 2, 0, 1_200));
    assertThat(now.rows()).extracting(TrialBalance.Row::number).isSorted();
    assertThat(reader.trialBalance(LEDGER, 4).rows())
        .contains(new TrialBalance.Row(2000, "purse", "EUR", 2, 0, 1_500));
    assertThat(reader.trialBalance(LEDGER, 2).rows())
        .as("before the second card")
        .contains(new TrialBalance.Row(2000, "purse", "EUR", 1, 0, 1_000));
    assertThat(reader.trialBalance(LEDGER, 0).rows()).isEmpty();
    for (long seq = 0; seq <= 7; seq++) {
      assertThat(reader.trialBalance(LEDGER, seq).differenceMinor().values())
          .as("at %d", seq)
          .allMatch(difference -> difference == 0);
    }
  }

  @Test
  void theTrialBalanceAddsUpMoreAccountsThanOneScanReads() {
    for (int i = 0; i < 1_001; i++) {
      keeping.done(open("card-" + i));
    }
    keeping.done(load("card-1000", 10));

    assertThat(reader.trialBalance(LEDGER, 1_002).rows())
        .contains(new TrialBalance.Row(2000, "purse", "EUR", 1_001, 0, 10));
  }

  private long seqAt(Instant at) {
    return reader.seqOf(LEDGER, new AsOf.Time(at)).orElseThrow();
  }
}
