package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.VEHICLE;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.ORIGIN;

import java.util.List;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountEvent.TermsChanged;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Terms;

/** Terms by which money comes by itself: the second version of these messages. */
final class WithReloadExamples {
  static final Terms TERMS = new Terms(20_000L, 500, new AutoReload(1_000, 5_000, VEHICLE));

  static final List<LedgerCommand> COMMANDS =
      List.of(new OpenAccount(CARD, AccountKind.PURSE, "EUR", TERMS), new ChangeTerms(CARD, TERMS));

  static final List<JournalEntry> OPENED =
      List.of(entry(201, new AccountOpened(CARD, AccountKind.PURSE, "EUR", TERMS)));

  static final List<JournalEntry> CHANGED = List.of(entry(202, new TermsChanged(CARD, TERMS)));

  private WithReloadExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    EntryId entry = new EntryId("desk2:%06d".formatted(seq));
    return new JournalEntry(LEDGER, seq, entry, HAPPENED, BOOKED, ORIGIN, event);
  }
}
