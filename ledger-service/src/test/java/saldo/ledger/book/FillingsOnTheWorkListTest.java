package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.NOON;
import static saldo.ledger.book.Keeping.bookedAt;
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
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.Price;

/** Fuel that nobody pays for yet is work for somebody. */
@Tag("S2.068")
class FillingsOnTheWorkListTest {
  private static final Filling FILLING = new Filling(NOON, null, "DIESEL", 10_000, 150_000);

  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping =
        Keeping.of(directory)
            .hear(
                Published.cards(
                        card("ANNA").vehicle("V_ANNA"), card("BEN").vehicle("V_BEN"), card("NONE"))
                    .prices("FLEET", "EUR", new Price("DIESEL", 160_000)));
    keeping.givenAPurse("anna", 2_000);
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  void aFillingWithoutAnAccountIsShownAsItWasReportedUntilItIsAssigned() {
    EntryId filling = keeping.done(filled("GHOST"));

    assertThat(work(Kind.UNASSIGNED_FILLING))
        .containsExactly(
            new WorkItem(
                Kind.UNASSIGNED_FILLING,
                filling.value(),
                AccountId.of("@unassigned.EUR"),
                eur(1_500),
                bookedAt(3),
                null,
                null,
                new WorkItem.Fuel(shown("GHOST"), FILLING, null)));
    keeping.done(new AssignFilling(filling, shown("ANNA"), "it was theirs"));
    assertThat(work(Kind.UNASSIGNED_FILLING)).isEmpty();
    assertThat(balance("anna")).isEqualTo(500);
    assertThat(balance("@unassigned.EUR")).isZero();
  }

  @Test
  void orUntilItIsReversed() {
    EntryId filling = keeping.done(filled("NONE"));
    assertThat(work(Kind.UNASSIGNED_FILLING)).hasSize(1);

    keeping.done(new Reverse(filling, "a test of the pump"));

    assertThat(work(Kind.UNASSIGNED_FILLING)).isEmpty();
  }

  @Test
  void aLossIsWorkUntilItIsAssignedToo() {
    keeping.done(new CloseAccount(AccountId.of("anna"), Tender.CASH));
    EntryId filling = keeping.done(filled("ANNA"));
    assertThat(work(Kind.LOSS)).extracting(WorkItem::id).containsExactly(filling.value());

    keeping.done(new AssignFilling(filling, shown("BEN"), "they had swapped cards"));

    assertThat(work(Kind.LOSS)).isEmpty();
    assertThat(work(Kind.OVERDRAWN)).extracting(WorkItem::id).containsExactly("ben");
  }

  @Test
  void theReadModelFollowsWhatIsAssignedAndPricedAgain() {
    EntryId filling = keeping.done(filled("ANNA"));
    keeping.done(new AssignFilling(filling, shown("BEN"), "they had swapped cards"));
    keeping.done(new RepriceFilling(filling, "FLEET"));

    for (String account : List.of("anna", "ben", "@transfer.EUR", "@revenue.EUR.general.0")) {
      assertThat(balance(account))
          .as(account)
          .isEqualTo(keeping.book().account(AccountId.of(account)).orElseThrow().balanceMinor());
    }
    assertThat(balance("ben")).isEqualTo(-1_600);
  }

  private static RecordFilling filled(String card) {
    return new RecordFilling(shown(card), eur(1_500), FILLING, null);
  }

  private static CardRef shown(String card) {
    return CardRef.number(CardNumber.of(card));
  }

  private List<WorkItem> work(Kind kind) {
    return keeping.reader().work(LEDGER, kind, "", 10).items();
  }

  private long balance(String account) {
    return keeping.reader().account(LEDGER, AccountId.of(account)).orElseThrow().balanceMinor();
  }
}
