package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** A medium about which reader and ledger do not agree is on the list until it is replaced. */
class DoubtfulMediaTest {
  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory);
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  @Tag("I11")
  void aMediumThatWasWrittenTwiceIsDoubtfulUntilItsBalanceGoesToAnotherCard() {
    keeping.hear(Published.cards(card("OLD").value(ValueMode.ON_MEDIUM), card("NEW")));
    keeping.givenAPurse("old", 1_000);
    keeping.done(new ClaimDelivery(shown("OLD")));
    keeping.done(new RecordDelivery(AccountId.of("old"), 1));
    assertThat(work(Kind.MEDIUM_DOUBTFUL)).isEmpty();
    keeping.done(new RecordDelivery(AccountId.of("old"), 1));

    assertThat(work(Kind.MEDIUM_DOUBTFUL))
        .extracting(WorkItem::id, WorkItem::amount)
        .containsExactly(tuple("old", eur(0)));
    keeping.done(
        new TransferBalance(
            CardNumber.of("OLD"), shown("NEW"), Replacement.EXCHANGE, Delivery.IMMEDIATE));
    assertThat(work(Kind.MEDIUM_DOUBTFUL)).isEmpty();
  }

  @Test
  void aMediumThatWasWipedAlthoughItsCardIsGoodIsDoubtful() {
    keeping.hear(Published.cards(card("OLD").value(ValueMode.ON_MEDIUM)));
    keeping.givenAPurse("old", 1_000);
    keeping.done(new RecordWipe(shown("OLD"), eur(1_000)));
    keeping.done(new RecordWipe(shown("GHOST"), eur(1_000)));

    assertThat(work(Kind.MEDIUM_DOUBTFUL))
        .extracting(WorkItem::id, WorkItem::amount)
        .containsExactly(tuple("old", eur(1_000)));
    keeping.done(new CloseAccount(AccountId.of("old"), Tender.CASH));
    assertThat(work(Kind.MEDIUM_DOUBTFUL)).isEmpty();
  }

  private List<WorkItem> work(Kind kind) {
    return keeping.reader().work(LEDGER, kind, "", 10).items();
  }

  private static CardRef shown(String card) {
    return CardRef.number(CardNumber.of(card));
  }
}
