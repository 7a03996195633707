package saldo.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.book.Keeping.LEDGER;
import static saldo.ledger.book.Keeping.eur;
import static saldo.ledger.testing.CardSketch.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.domain.LoadOrder;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.testing.Seeded;

/** Whatever the ledger decides, the read model of its journal agrees with it. */
class FoldingAnyJournalTest {
  private static final int CASES = 15;
  private static final int LENGTH = 60;
  private static final List<String> PURSES = List.of("anna", "ben", "carl", "ghost");

  private static final List<String> CARDS = List.of("ANNA", "BEN", "CARL", "DORA", "GHOST");
  private static final Published KNOWN =
      Published.cards(card("ANNA"), card("BEN"), card("CARL"), card("DORA"));

  @TempDir private Path directory;

  @Test
  void theReadModelHasTheAccountsOfTheLedger() {
    afterAnyStream((keeping, balances) -> {
      Map<AccountId, AccountSnapshot> read = new HashMap<>();
      keeping
          .reader()
          .accounts(LEDGER, "", 1_000)
          .items()
          .forEach(account -> read.put(account.account(), unnumbered(account)));
      assertThat(read).isEqualTo(keeping.book().accounts());
      assertThat(keeping.reader().head(LEDGER)).isEqualTo(keeping.seq());
    });
  }

  @Test
  void theReadModelRemembersTheBalancesOfEveryMoment() {
    afterAnyStream((keeping, balances) ->
        balances.forEach((seq, then) -> {
          then.forEach((account, minor) ->
              assertThat(keeping.reader().balance(LEDGER, account, seq).orElseThrow())
                  .as("%s at %d", account, seq)
                  .isEqualTo(minor));
          assertThat(keeping.reader().trialBalance(LEDGER, seq).differenceMinor().values())
              .allMatch(difference -> difference == 0);
        }));
  }

  @Test
  void theReadModelHasTheOnlineLoadsOfTheLedger() {
    afterAnyStream((keeping, balances) -> {
      Map<EntryId, LoadOrder> read = new HashMap<>();
      for (LoadState state : LoadState.values()) {
        for (LoadOrderRow row : keeping.reader().loadOrders(LEDGER, state, "", 1_000).items()) {
          assertThat(row.state()).isEqualTo(state);
          read.put(row.order(), row.loadOrder());
        }
      }
      assertThat(read).isEqualTo(keeping.book().loads().orders());
    });
  }

  private interface Check {
    void of(Keeping keeping, Map<Long, Map<AccountId, Long>> balances);
  }

  private void afterAnyStream(Check check) {
    Seeded.cases(CASES)
        .checkList(
            FoldingAnyJournalTest::stream,
            commands -> {
              try (Keeping keeping = Keeping.of(fresh()).hear(KNOWN)) {
                Map<Long, Map<AccountId, Long>> balances = new HashMap<>();
                for (Asked asked : commands) {
                  keeping.take(asked.actor(), asked.command());
                  balances.put(keeping.seq(), balances(keeping));
                }
                check.of(keeping, balances);
              }
            });
  }

  private Path fresh() throws IOException {
    return Files.createTempDirectory(directory, "books");
  }

  private record Asked(String actor, LedgerCommand command) {}

  private static List<Asked> stream(RandomGenerator random) {
    List<Asked> stream = new ArrayList<>();
    for (int number = 1; number <= LENGTH; number++) {
      String actor = random.nextBoolean() ? "anna" : "ben";
      stream.add(new Asked(actor, command(random, number)));
    }
    return stream;
  }

  private static LedgerCommand command(RandomGenerator random, int number) {
    AccountId account = AccountId.of(PURSES.get(random.nextInt(PURSES.size())));
    AccountId other = AccountId.of(PURSES.get(random.nextInt(PURSES.size())));
    EntryId earlier = EntryId.of(CommandId.of("c" + (1 + random.nextInt(number))));
    long minor = random.nextLong(1, 1_001);
    CardRef card = CardRef.of("number:" + CARDS.get(random.nextInt(CARDS.size())));
    CardNumber old = CardNumber.of(CARDS.get(random.nextInt(CARDS.size())));
    return switch (random.nextInt(30)) {
      case 0, 1 -> new OpenAccount(account, AccountKind.PURSE, "EUR", null);
      case 2, 3 -> new Load(account, eur(minor), Tender.CASH);
      case 4 -> new Purchase(account, eur(minor), null);
      case 5 -> new Transfer(account, other, eur(minor));
      case 6 -> new PlaceHold(account, eur(minor), Keeping.bookedAt(number + 30), "fuel");
      case 7 -> new CaptureHold(earlier, eur(minor), null, random.nextBoolean());
      case 8 -> new ReleaseHold(earlier);
      case 9 -> new FreezeAccount(account, "lost");
      case 10 -> new UnfreezeAccount(account, "found");
      case 11 -> new RecordPurchase(account, eur(minor), null, AccountKind.PURSE);
      case 12 -> new Reverse(earlier, "wrong");
      case 13 -> new ChangeTerms(account, new Terms(minor, minor / 2));
      case 14 -> new TransferBalance(old, card, Replacement.EXCHANGE, Delivery.QUEUED);
      case 15 -> new Load(null, eur(minor), Tender.CASH, card);
      case 16 -> new PlaceHold(null, eur(minor), Keeping.bookedAt(number + 30), "fuel", card);
      case 17 -> new RecordPurchase(null, eur(minor), null, null, card);
      case 20, 21 -> new Propose(new Transfer(account, other, eur(minor)), "mixed up");
      case 22 -> new Propose(new TransferBalance(old, card, Replacement.LOST, Delivery.QUEUED), "");
      case 23 -> new Approve(earlier);
      case 24 -> new OrderLoad(account, eur(minor), "checkout");
      case 25 -> new OrderLoad(null, eur(100), "checkout", card);
      case 26, 27 -> new RecordLoadPayment(earlier, eur(100), null);
      case 28 -> new CreditLoad(earlier);
      case 29 -> new FailLoad(earlier, "cancelled");
      case 18 -> new ProposeAdjustment(account, Direction.INCREASE, eur(minor), "error", "counted");
      default -> new ApproveAdjustment(earlier);
    };
  }

  private static Map<AccountId, Long> balances(Keeping keeping) {
    Map<AccountId, Long> balances = new HashMap<>();
    keeping.book().accounts().forEach((id, account) -> balances.put(id, account.balanceMinor()));
    return balances;
  }

  /** The pure ledger does not number what it does. */
  private static AccountSnapshot unnumbered(AccountSnapshot a) {
    return new AccountSnapshot(
        a.account(),
        a.kind(),
        a.currency(),
        a.status(),
        a.balanceMinor(),
        a.heldMinor(),
        a.terms(),
        a.openHolds(),
        0);
  }
}
