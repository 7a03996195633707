package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.bookedAt;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.book.Keeping.load;
import static saldo.ledger.book.Keeping.open;
import static saldo.ledger.book.Keeping.paidOffline;
import static saldo.ledger.book.Keeping.pay;
import static saldo.ledger.testing.CardSketch.card;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.projection.Page;
import saldo.ledger.book.WorkItem.Kind;
import saldo.ledger.book.WorkItem.Waiting;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountCommand.FreezeAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountCommand.UnfreezeAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.DeclineAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Decline;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** What comes on the list of what somebody has to look at, and what takes it off again. */
class WorkItemsTest {
  private static final AccountId CARD = AccountId.of("card");
  private static final AccountId COMPANY = AccountId.of("acme");

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
  void ordinaryBusinessMakesNoWork() {
    keeping.givenAPurse("card", 1_000);
    keeping.done(pay("card", 1_000));

    for (Kind kind : Kind.values()) {
      assertThat(work(kind)).as("%s", kind).isEmpty();
    }
  }

  @Test
  void overdrawnUntilItIsLoaded() {
    keeping.givenAPurse("card", 100);
    keeping.done(paidOffline("card", 250));

    assertThat(work(Kind.OVERDRAWN))
        .containsExactly(new WorkItem(Kind.OVERDRAWN, "card", CARD, eur(150), bookedAt(3)));
    keeping.done(paidOffline("card", 50));
    assertThat(work(Kind.OVERDRAWN))
        .as("more of it, since the first time")
        .containsExactly(new WorkItem(Kind.OVERDRAWN, "card", CARD, eur(200), bookedAt(3)));
    keeping.done(load("card", 199));
    assertThat(work(Kind.OVERDRAWN)).extracting(WorkItem::amount).containsExactly(eur(1));
    keeping.done(load("card", 1));
    assertThat(work(Kind.OVERDRAWN)).isEmpty();
  }

  @Test
  void anOverdraftThatWasAgreedIsNoWork() {
    keeping.done(open("card", new Terms(null, 100)));
    keeping.done(paidOffline("card", 100));
    assertThat(work(Kind.OVERDRAWN)).isEmpty();

    keeping.done(new ChangeTerms(CARD, new Terms(null, 40)));
    assertThat(work(Kind.OVERDRAWN)).extracting(WorkItem::amount).containsExactly(eur(60));
  }

  @Test
  void overTheCeilingUntilItIsSpent() {
    keeping.done(open("card", new Terms(500L, 0)));
    keeping.done(new RecordLoad(CARD, eur(600), Tender.CASH, null));

    assertThat(work(Kind.OVER_CEILING))
        .containsExactly(new WorkItem(Kind.OVER_CEILING, "card", CARD, eur(100), bookedAt(2)));
    keeping.done(pay("card", 100));
    assertThat(work(Kind.OVER_CEILING)).isEmpty();
  }

  @Test
  @Tag("C23")
  void noMoneyCameByItselfUntilSomeDoes() {
    keeping.done(new OpenAccount(COMPANY, AccountKind.PREPAID, "EUR", null));
    keeping.done(open("card", new Terms(null, 0, new AutoReload(100, 50, COMPANY))));
    keeping.done(load("card", 120));
    keeping.done(pay("card", 30));

    WorkItem item =
        new WorkItem(
            Kind.AUTO_RELOAD_FAILED,
            "card",
            CARD,
            eur(50),
            bookedAt(4),
            null,
            RejectionReason.INSUFFICIENT_FUNDS);
    assertThat(work(Kind.AUTO_RELOAD_FAILED)).containsExactly(item);
    keeping.done(pay("card", 10));
    assertThat(work(Kind.AUTO_RELOAD_FAILED)).as("once, since the first").containsExactly(item);
    keeping.done(new Prepay(COMPANY, eur(50), Tender.BANK));
    keeping.done(pay("card", 10));
    assertThat(work(Kind.AUTO_RELOAD_FAILED)).isEmpty();
  }

  @Test
  @Tag("C23")
  void whoIsLoadedInAnotherWayNeedsNoMoneyThatComesByItself() {
    keeping.done(new OpenAccount(COMPANY, AccountKind.PREPAID, "EUR", null));
    keeping.done(open("card", new Terms(null, 0, new AutoReload(100, 50, COMPANY))));
    keeping.done(load("card", 120));
    keeping.done(pay("card", 30));
    keeping.done(load("card", 10));
    assertThat(work(Kind.AUTO_RELOAD_FAILED)).isEmpty();
  }

  @Test
  void usedWhileFrozenUntilTheUseIsReversed() {
    keeping.givenAPurse("card", 1_000);
    keeping.done(new FreezeAccount(CARD, "lost"));
    EntryId use = keeping.done(paidOffline("card", 250));

    assertThat(work(Kind.USED_WHILE_FROZEN))
        .containsExactly(
            new WorkItem(Kind.USED_WHILE_FROZEN, use.value(), CARD, eur(250), bookedAt(4)));
    keeping.done(new UnfreezeAccount(CARD, "found"));
    assertThat(work(Kind.USED_WHILE_FROZEN)).as("it still has to be looked at").hasSize(1);
    keeping.done(new Reverse(use, "not the holder"));
    assertThat(work(Kind.USED_WHILE_FROZEN)).isEmpty();
  }

  @Test
  void unassignedUntilItIsReversed() {
    EntryId fact = keeping.done(paidOffline("ghost", 250));

    assertThat(work(Kind.UNASSIGNED))
        .containsExactly(
            new WorkItem(
                Kind.UNASSIGNED, fact.value(), AccountId.of("ghost"), eur(250), bookedAt(1)));
    keeping.done(new Reverse(fact, "booked on the right card now"));
    assertThat(work(Kind.UNASSIGNED)).isEmpty();
  }

  @Test
  void aLossUntilItIsReversed() {
    keeping.done(open("card"));
    keeping.done(new CloseAccount(CARD, null));
    EntryId fact = keeping.done(paidOffline("card", 250));

    assertThat(work(Kind.LOSS))
        .containsExactly(new WorkItem(Kind.LOSS, fact.value(), CARD, eur(250), bookedAt(3)));
    keeping.done(new Reverse(fact, "paid in cash"));
    assertThat(work(Kind.LOSS)).isEmpty();
  }

  @Test
  @Tag("S0.041")
  void whatAReplacedCardSpentOfflineIsALossUntilItIsReversed() {
    keeping.hear(Published.cards(card("OLD"), card("NEW")));
    keeping.givenAPurse("old", 1_000);
    keeping.done(
        new TransferBalance(
            CardNumber.of("OLD"), shown("NEW"), Replacement.LOST, Delivery.IMMEDIATE));
    EntryId late = keeping.done(paidOfflineWith("OLD"));

    assertThat(work(Kind.LOSS))
        .containsExactly(
            new WorkItem(Kind.LOSS, late.value(), AccountId.of("old"), eur(250), bookedAt(4)));
    keeping.done(new Reverse(late, "the holder has paid it in cash"));
    assertThat(work(Kind.LOSS)).isEmpty();
  }

  @Test
  void usedWhileBlockedUntilTheUseIsReversed() {
    keeping.hear(Published.cards(card("ANNA")));
    keeping.givenAPurse("anna", 1_000);
    keeping.done(paidOfflineWith("ANNA"));
    keeping.hear(Published.cards(card("ANNA").is(CardStatus.LOST)));
    EntryId use = keeping.done(paidOfflineWith("ANNA"));

    assertThat(work(Kind.USED_WHILE_BLOCKED))
        .as("only what came when the ledger knew of the block")
        .containsExactly(
            new WorkItem(
                Kind.USED_WHILE_BLOCKED,
                use.value(),
                AccountId.of("anna"),
                eur(250),
                bookedAt(4),
                null,
                RejectionReason.CARD_BLOCKED));
    assertThat(work(Kind.OVERDRAWN)).isEmpty();
    keeping.hear(Published.cards(card("ANNA")));
    assertThat(work(Kind.USED_WHILE_BLOCKED)).as("it still has to be looked at").hasSize(1);
    keeping.done(new Reverse(use, "the holder has paid it in cash"));
    assertThat(work(Kind.USED_WHILE_BLOCKED)).isEmpty();
  }

  @Test
  void whatAnUnknownCardSpentWaitsUntilItIsReversed() {
    EntryId fact = keeping.done(paidOfflineWith("GHOST"));

    assertThat(work(Kind.UNASSIGNED))
        .containsExactly(
            new WorkItem(
                Kind.UNASSIGNED,
                fact.value(),
                AccountId.of("@unassigned.EUR"),
                eur(250),
                bookedAt(1)));
    keeping.done(new Reverse(fact, "booked on the right card now"));
    assertThat(work(Kind.UNASSIGNED)).isEmpty();
  }

  @Test
  void anAdjustmentUntilItIsApproved() {
    keeping.givenAPurse("card", 100);
    EntryId adjustment = keeping.done(proposal());

    assertThat(work(Kind.ADJUSTMENT))
        .containsExactly(
            new WorkItem(Kind.ADJUSTMENT, adjustment.value(), CARD, eur(30), bookedAt(3)));
    keeping.done("ben", new ApproveAdjustment(adjustment));
    assertThat(work(Kind.ADJUSTMENT)).isEmpty();
  }

  @Test
  void anAdjustmentUntilItIsDeclined() {
    keeping.givenAPurse("card", 100);
    EntryId adjustment = keeping.done(proposal());

    keeping.done("ben", new DeclineAdjustment(adjustment, "no receipt"));

    assertThat(work(Kind.ADJUSTMENT)).isEmpty();
  }

  @Test
  @Tag("I41")
  void aProposalUntilItIsDecidedWithAllThatIsNeededToDecide() {
    keeping.givenAPurse("card", 100);
    Unload unload = new Unload(CARD, eur(30), Tender.CASH);
    EntryId approved = keeping.done("anna", new Propose(unload, "moves abroad"));
    EntryId declined = keeping.done("anna", new Propose(unload, "moves abroad"));

    Waiting waiting =
        new Waiting(
            unload, "moves abroad", Origin.of("anna"), bookedAt(3).plus(Duration.ofDays(30)));
    assertThat(work(Kind.PROPOSAL))
        .hasSize(2)
        .contains(
            new WorkItem(
                Kind.PROPOSAL, approved.value(), CARD, eur(30), bookedAt(3), waiting, null));

    keeping.done("ben", new Approve(approved));
    keeping.done("ben", new Decline(declined, "no receipt"));
    assertThat(work(Kind.PROPOSAL)).isEmpty();
  }

  @Test
  void theListIsPagedWithinItsKind() {
    for (String name : List.of("c", "a", "b")) {
      keeping.done(open(name));
      keeping.done(paidOffline(name, 10));
    }
    keeping.done(paidOffline("ghost", 10));

    Page<WorkItem> first = keeping.reader().work(LEDGER, Kind.OVERDRAWN, "", 2);
    assertThat(first.items()).extracting(WorkItem::id).containsExactly("a", "b");
    assertThat(first.next()).isEqualTo("b");
    Page<WorkItem> second = keeping.reader().work(LEDGER, Kind.OVERDRAWN, "b", 2);
    assertThat(second.items()).extracting(WorkItem::id).containsExactly("c");
    assertThat(second.next()).isNull();
  }

  private static ProposeAdjustment proposal() {
    return new ProposeAdjustment(CARD, Direction.INCREASE, eur(30), "error", "till was wrong");
  }

  private static RecordPurchase paidOfflineWith(String card) {
    return new RecordPurchase(null, eur(250), null, null, shown(card));
  }

  private static CardRef shown(String card) {
    return CardRef.number(CardNumber.of(card));
  }

  private List<WorkItem> work(Kind kind) {
    return keeping.reader().work(LEDGER, kind, "", 10).items();
  }
}
