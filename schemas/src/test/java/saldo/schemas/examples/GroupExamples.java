package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.posting;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.ReclassifyAccount;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountEvent.AccountReclassified;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Terms;

/** The card group that an account is counted with. */
final class GroupExamples {
  static final List<LedgerCommand> COMMANDS =
      List.of(new ReclassifyAccount(CARD, NUMBER, "CG_STAFF"));

  static final List<JournalEntry> RECLASSIFIED =
      List.of(
          entry(
              302,
              new AccountReclassified(
                  CARD,
                  NUMBER,
                  "CG_GUESTS",
                  "CG_STAFF",
                  List.of(posting(CARD, -4_540), posting(CARD, 4_540)))));

  /** The second version of an opening: it says the group. */
  static final List<JournalEntry> OPENED =
      List.of(
          entry(301, new AccountOpened(CARD, AccountKind.PURSE, "EUR", Terms.PLAIN, "CG_GUESTS")));

  static final SortedMap<String, AccountSnapshot> SNAPSHOTS =
      new TreeMap<>(
          Map.of(
              "grouped",
              new AccountSnapshot(
                  CARD,
                  AccountKind.PURSE,
                  "EUR",
                  AccountStatus.OPEN,
                  4_540,
                  0,
                  Terms.PLAIN,
                  0,
                  302,
                  "CG_STAFF")));

  private GroupExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    EntryId id = new EntryId("group-%d-1762945200000-%s".formatted(seq, NUMBER));
    return new JournalEntry(LEDGER, seq, id, HAPPENED, BOOKED, Origin.of("system"), event);
  }
}
