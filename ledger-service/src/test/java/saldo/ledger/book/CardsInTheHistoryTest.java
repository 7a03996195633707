package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.book.Keeping.pay;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** An account's history says with which card something was done. */
class CardsInTheHistoryTest {
  private static final CardNumber OLD = CardNumber.of("OLD");
  private static final CardNumber NEW = CardNumber.of("NEW");
  private static final CardRef KEYED = CardRef.keyed(OLD);

  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory).hear(Published.cards(card("OLD"), card("NEW")));
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  void aUseOfACardIsShownWithItsNumberHoweverItWasPresented() {
    keeping.done(new Load(null, eur(1_000), Tender.CASH, CardRef.number(OLD)));
    keeping.done(new Purchase(null, eur(300), null, KEYED));
    keeping.done(new PlaceHold(null, eur(100), Keeping.bookedAt(60), "fuel", KEYED));
    keeping.done(new RecordPurchase(null, eur(50), null, null, KEYED));
    keeping.done(pay("old", 50));

    assertThat(history("old"))
        .extracting(HistoryRow::event, HistoryRow::card, HistoryRow::balanceMinor)
        .containsExactly(
            tuple("purchased", null, 600L),
            tuple("purchase-recorded", OLD, 650L),
            tuple("hold-placed", OLD, 700L),
            tuple("purchased", OLD, 700L),
            tuple("loaded", OLD, 1_000L),
            tuple("account-opened", null, 0L));
    assertThat(history("@cash.EUR.main"))
        .as("it is not the card of the drawer")
        .extracting(HistoryRow::card)
        .containsOnlyNulls();
  }

  @Test
  void anAdjustmentIsShownWithTheCardItWasAskedForWith() {
    ProposeAdjustment wish =
        new ProposeAdjustment(null, Direction.INCREASE, eur(30), "error", "wrong price", KEYED);
    EntryId adjustment = keeping.done(wish);
    keeping.done("ben", new ApproveAdjustment(adjustment));

    assertThat(history("old"))
        .extracting(HistoryRow::event, HistoryRow::card)
        .containsExactly(
            tuple("adjusted", OLD),
            tuple("adjustment-proposed", OLD),
            tuple("account-opened", null));
    assertThat(history("@adjustments.EUR")).extracting(HistoryRow::card).containsOnlyNulls();
  }

  @Test
  void aReplacementIsInTheHistoryOfBothAccounts() {
    keeping.givenAPurse("old", 1_000);
    keeping.givenAPurse("new", 70);
    keeping.done(replacement());

    assertThat(history("old").getFirst())
        .extracting(
            HistoryRow::event, HistoryRow::card, HistoryRow::amount, HistoryRow::balanceMinor)
        .containsExactly("balance-transferred", OLD, eur(-1_000), 0L);
    assertThat(history("new").getFirst())
        .extracting(
            HistoryRow::event, HistoryRow::card, HistoryRow::amount, HistoryRow::balanceMinor)
        .containsExactly("balance-transferred", NEW, eur(1_000), 1_070L);
  }

  @Test
  void evenIfThereWasNothingOnTheOldCard() {
    keeping.done(replacement());

    for (String account : List.of("old", "new")) {
      assertThat(history(account))
          .extracting(HistoryRow::event, HistoryRow::amount)
          .containsExactly(tuple("balance-transferred", null), tuple("account-opened", null));
    }
  }

  private static TransferBalance replacement() {
    return new TransferBalance(OLD, CardRef.number(NEW), Replacement.LOST, Delivery.IMMEDIATE);
  }

  private List<HistoryRow> history(String account) {
    return keeping.reader().history(LEDGER, AccountId.of(account), "", 10).items();
  }
}
