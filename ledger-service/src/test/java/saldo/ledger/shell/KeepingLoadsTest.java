package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountCommand.FreezeAccount;
import saldo.schemas.ledger.AccountCommand.UnfreezeAccount;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.RejectionReason;

/** Online loads are kept in the ledger's stores for as long as they matter. */
class KeepingLoadsTest {
  private static final EntryId ORDER = new EntryId("order");
  private static final CardRef SHOWN = CardRef.number(CardNumber.of("ANNA"));

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).withCard(1_000);
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  @Tag("I15")
  void aPendingLoadIsKnownAfterATakeover() {
    ledger.send("order", new OrderLoad(CARD, eur(500), "checkout"));
    ledger.send("freeze", new FreezeAccount(CARD, "lost"));
    ledger.send("pay", new RecordLoadPayment(ORDER, eur(500), null));
    ledger.send("unfreeze", new UnfreezeAccount(CARD, "found"));
    ledger.pass(Duration.ofSeconds(1));
    ledger = ledger.takenOver(elsewhere).allRead();

    ledger.send(
        "adjust", new ProposeAdjustment(CARD, Direction.INCREASE, eur(500), "GOODWILL", "paid"));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.LOAD_PENDING);
    ResolveLoad resolve = new ResolveLoad(ORDER, CARD, eur(500), eur(200), "called in", null);
    ledger.send("propose", new Propose(resolve, "called in"));
    ledger.allRead();
    ledger.send("approve", Origin.of("berta"), new Approve(new EntryId("propose")));
    assertThat(ledger.accepted().events()).containsExactly("approved", "load-corrected");
    assertThat(ledger.publishedBalance()).isEqualTo(1_200);
    ledger.send(
        "adjust-2", new ProposeAdjustment(CARD, Direction.INCREASE, eur(1), "GOODWILL", "sorry"));
    assertThat(ledger.accepted().events()).containsExactly("adjustment-proposed");
  }

  @Test
  void whatACardsOrderNeedsIsFetchedWhenItIsPaid() {
    ledger.hear(Published.cards().profile(Profiles.EVERYDAY, Profiles.everything()));
    ledger.hear(CardSketch.card("ANNA").value(ValueMode.ON_MEDIUM));
    ledger.send("order", new OrderLoad(null, eur(500), "checkout", SHOWN));
    ledger.allRead();
    ledger.send("pay", new RecordLoadPayment(ORDER, eur(500), null));
    assertThat(ledger.accepted().events())
        .containsExactly("load-paid", "load-credited", "delivery-queued");
    ledger.send("seen", new ClaimDelivery(SHOWN));
    assertThat(ledger.accepted().events()).containsExactly("delivery-claimed");
    ledger.send("written", new RecordDelivery(AccountId.of("anna"), 1));
    assertThat(ledger.accepted().events()).containsExactly("load-delivered", "delivered");

    ledger.send("order-2", new OrderLoad(null, eur(500), "checkout", SHOWN));
    ledger.hear(CardSketch.card("ANNA").is(CardStatus.SUSPENDED));
    ledger.allRead();
    ledger.send("pay-2", new RecordLoadPayment(new EntryId("order-2"), eur(500), null));
    assertThat(ledger.accepted().events()).containsExactly("load-paid");
    ledger.hear(CardSketch.card("ANNA"));
    ledger.send("credit", new CreditLoad(new EntryId("order-2")));
    assertThat(ledger.accepted().events()).containsExactly("load-credited", "load-delivered");
  }

  @Test
  void theSamePaymentTwiceIsBookedTwiceOnlyUnderAnotherId() {
    ledger.send("order", new OrderLoad(CARD, eur(500), "checkout"));
    ledger.send("pay", new RecordLoadPayment(ORDER, eur(500), null));
    ledger.allRead();
    ledger.send("pay", new RecordLoadPayment(ORDER, eur(500), null));
    assertThat(ledger.accepted().events())
        .containsExactly("load-paid", "load-credited", "load-delivered");
    assertThat(ledger.journal()).as("nothing new").isEmpty();
    ledger.send("pay-again", new RecordLoadPayment(ORDER, eur(500), null));
    assertThat(ledger.accepted().events()).containsExactly("stray-payment-recorded");
  }

  @Test
  void anOrderThatIsNotPaidInAMonthFailsByItself() {
    ledger.send("order", new OrderLoad(CARD, eur(500), "checkout"));
    ledger.send("order-2", new OrderLoad(CARD, eur(500), "checkout"));
    ledger.send("freeze", new FreezeAccount(CARD, "lost"));
    ledger.send("pay", new RecordLoadPayment(new EntryId("order-2"), eur(500), null));
    ledger.allRead();
    ledger.pass(Duration.ofDays(31).minusSeconds(5));
    assertThat(ledger.journal()).isEmpty();
    ledger.pass(Duration.ofSeconds(10));
    assertThat(ledger.journal())
        .as("not the one that is paid")
        .extracting(entry -> entry.event().typeName())
        .containsExactly("load-failed");

    ledger.pass(Duration.ofDays(36));
    ledger.send("fail", new FailLoad(ORDER, "cancelled"));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.LOAD_UNKNOWN);
    ledger.send("fail-2", new FailLoad(new EntryId("order-2"), "cancelled"));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.LOAD_PAID);
  }
}
