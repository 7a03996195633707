package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.book.Keeping.load;
import static saldo.ledger.book.Keeping.pay;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.book.Slip.Act;
import saldo.ledger.book.Slip.Line;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** What a customer takes away. */
class SlipTest {
  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory);
    keeping.hear(Published.cards(card("OLD"), card("NEW")));
    keeping.givenAPurse("old", 1_000);
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  @Tag("S1.041")
  void aLoadSaysHowItWasPaid() {
    keeping.done(load("old", 200));
    Slip slip = last().orElseThrow();

    assertThat(slip.lines())
        .containsExactly(new Line(Act.LOAD, AccountId.of("old"), null, eur(200), eur(1_200)));
    assertThat(slip.tender()).isEqualTo(Tender.CASH);
    assertThat(slip.why()).isNull();
  }

  @Test
  @Tag("S1.023")
  @Tag("C9")
  void anExchangeReadsLikeAnUnloadAndALoadWithoutCash() {
    keeping.givenAPurse("new", 300);
    keeping.done(
        new TransferBalance(
            CardNumber.of("OLD"),
            CardRef.number(CardNumber.of("NEW")),
            Replacement.EXCHANGE,
            Delivery.IMMEDIATE));
    Slip slip = last().orElseThrow();

    assertThat(slip.lines())
        .containsExactly(
            new Line(Act.UNLOAD, AccountId.of("old"), CardNumber.of("OLD"), eur(1_000), eur(0)),
            new Line(Act.LOAD, AccountId.of("new"), CardNumber.of("NEW"), eur(1_000), eur(1_300)));
    assertThat(slip.tender()).isNull();
    assertThat(slip.why()).isEqualTo(Replacement.EXCHANGE);
  }

  @Test
  @Tag("S2.057")
  void aClosedAccountSaysWhatWasPaidOut() {
    keeping.done(new CloseAccount(AccountId.of("old"), Tender.CASH));

    assertThat(last().orElseThrow().lines())
        .containsExactly(new Line(Act.UNLOAD, AccountId.of("old"), null, eur(1_000), eur(0)));
  }

  @Test
  void thereIsNoSlipOfASaleWhichHasAReceiptOfItsOwn() {
    keeping.done(pay("old", 100));
    assertThat(last()).isEmpty();
    assertThat(keeping.reader().slip(LEDGER, 99)).isEmpty();
  }

  private Optional<Slip> last() {
    return keeping.reader().slip(LEDGER, keeping.reader().head(LEDGER));
  }
}
