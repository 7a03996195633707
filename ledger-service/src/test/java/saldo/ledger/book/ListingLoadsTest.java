package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
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
import saldo.kit.projection.Page;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;

/** The list of online loads, for those who resolve them. */
class ListingLoadsTest {
  private static final CardRef SHOWN = CardRef.number(CardNumber.of("ANNA"));

  @TempDir private Path directory;
  private Keeping keeping;

  @BeforeEach
  void begin() {
    keeping = Keeping.of(directory).hear(Published.cards(card("ANNA")));
  }

  @AfterEach
  void end() {
    keeping.close();
  }

  @Test
  @Tag("S1.036")
  void aPendingLoadIsListedWithTheReasonWhyItWaits() {
    EntryId order = ordered();
    assertThat(list(LoadState.PENDING)).isEmpty();
    assertThat(list(LoadState.ORDERED)).extracting(LoadOrderRow::order).containsExactly(order);
    suspended();
    paid(order, 500);

    LoadOrderRow row = keeping.reader().loadOrder(LEDGER, order).orElseThrow();
    assertThat(list(LoadState.ORDERED)).isEmpty();
    assertThat(list(LoadState.PENDING)).containsExactly(row);
    assertThat(row.card()).isEqualTo(CardNumber.of("ANNA"));
    assertThat(row.account()).isEqualTo(AccountId.of("anna"));
    assertThat(row.reference()).isEqualTo("checkout 1");
    assertThat(row.paid()).isEqualTo(eur(500));
    assertThat(row.orderedAt()).isEqualTo(bookedAt(1));
    assertThat(row.since()).isEqualTo(bookedAt(2));
    assertThat(row.waits())
        .satisfies(waits -> {
          assertThat(waits.reason()).isEqualTo(RejectionReason.CARD_NOT_ACTIVE);
          assertThat(waits.sentence())
              .isEqualTo("The card ANNA is suspended, not active: ask the card office.");
        });
  }

  @Test
  @Tag("S1.038")
  void aResolvedLoadIsListedAsCorrectedWithWhatWasCredited() {
    EntryId order = ordered();
    suspended();
    paid(order, 500);
    ResolveLoad resolve = new ResolveLoad(order, null, eur(500), eur(200), "called in", SHOWN);
    EntryId proposal = keeping.done("anna", new Propose(resolve, "called in"));
    keeping.done("ben", new Approve(proposal));

    assertThat(list(LoadState.PENDING)).isEmpty();
    assertThat(list(LoadState.CORRECTED))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.credited()).isEqualTo(eur(200));
          assertThat(row.ended()).isEqualTo("called in");
          assertThat(row.waits()).isNull();
        });
  }

  @Test
  void whatIsCreditedAtOnceIsNeverPending() {
    paid(ordered(), 500);

    assertThat(list(LoadState.PENDING)).isEmpty();
    assertThat(list(LoadState.DELIVERED))
        .singleElement()
        .satisfies(row -> assertThat(row.credited()).isEqualTo(eur(500)));
  }

  @Test
  void anOrderThatFailedSaysWhy() {
    EntryId order = ordered();
    keeping.done(new FailLoad(order, "cancelled"));

    assertThat(list(LoadState.FAILED)).extracting(LoadOrderRow::ended).containsExactly("cancelled");
  }

  @Test
  void theListIsPagedWithinItsState() {
    List<EntryId> orders = List.of(ordered(), ordered(), ordered());
    keeping.done(new FailLoad(orders.get(1), "cancelled"));

    Page<LoadOrderRow> first = keeping.reader().loadOrders(LEDGER, LoadState.ORDERED, "", 1);
    assertThat(first.items()).extracting(LoadOrderRow::order).containsExactly(orders.getFirst());
    Page<LoadOrderRow> second =
        keeping.reader().loadOrders(LEDGER, LoadState.ORDERED, String.valueOf(first.next()), 1);
    assertThat(second.items()).extracting(LoadOrderRow::order).containsExactly(orders.getLast());
    assertThat(second.next()).isNull();
  }

  @Test
  void theHistoryOfTheAccountShowsAllOfIt() {
    paid(ordered(), 500);

    assertThat(keeping.reader().history(LEDGER, AccountId.of("anna"), "", 10).items())
        .extracting(HistoryRow::event)
        .containsExactly(
            "load-delivered", "load-credited", "load-paid", "load-ordered", "account-opened");
  }

  @Test
  void aPaymentOfNoOrderIsWorkUntilItIsPaidBack() {
    EntryId payment = paid(new EntryId("never"), 500);

    assertThat(work())
        .containsExactly(
            new WorkItem(
                Kind.UNASSIGNED,
                payment.value(),
                AccountId.of("@unassigned.EUR"),
                eur(500),
                bookedAt(1)));
    keeping.done(new Reverse(payment, "paid back"));
    assertThat(work()).isEmpty();
  }

  private EntryId ordered() {
    return keeping.done(new OrderLoad(null, eur(500), "checkout 1", SHOWN));
  }

  private EntryId paid(EntryId order, long minor) {
    return keeping.done(new RecordLoadPayment(order, eur(minor), null));
  }

  private void suspended() {
    keeping.hear(Published.cards(card("ANNA").is(CardStatus.SUSPENDED)));
  }

  private List<LoadOrderRow> list(LoadState state) {
    return keeping.reader().loadOrders(LEDGER, state, "", 10).items();
  }

  private List<WorkItem> work() {
    return keeping.reader().work(LEDGER, Kind.UNASSIGNED, "", 10).items();
  }
}
