package saldo.schemas.wire;

import static saldo.schemas.wire.Field.ACCOUNT;
import static saldo.schemas.wire.Field.BALANCE_MINOR;
import static saldo.schemas.wire.Field.BOOKED_AT;
import static saldo.schemas.wire.Field.BUSINESS_TIME;
import static saldo.schemas.wire.Field.COMMAND;
import static saldo.schemas.wire.Field.CURRENCY;
import static saldo.schemas.wire.Field.ENTRY;
import static saldo.schemas.wire.Field.EVENT;
import static saldo.schemas.wire.Field.GROUP;
import static saldo.schemas.wire.Field.HELD_MINOR;
import static saldo.schemas.wire.Field.ID;
import static saldo.schemas.wire.Field.KIND;
import static saldo.schemas.wire.Field.LEDGER;
import static saldo.schemas.wire.Field.OPEN_HOLDS;
import static saldo.schemas.wire.Field.SEQ;
import static saldo.schemas.wire.Field.STATUS;

import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;

/** What is the value of a record on a topic. */
final class Records {
  private Records() {}

  static Envelope<LedgerCommand> envelope(MessageReader in) {
    in.begin();
    Envelope<LedgerCommand> envelope =
        new Envelope<>(
            CommandId.of(in.text(ID)),
            in.ledger(),
            in.origin(),
            in.has(BUSINESS_TIME) ? in.time() : null,
            in.member(COMMAND, Commands.FAMILY));
    in.end();
    return envelope;
  }

  static void write(Envelope<LedgerCommand> envelope, MessageWriter out) {
    out.begin();
    out.text(ID, envelope.id().value());
    out.text(LEDGER, envelope.ledger().value());
    out.origin(envelope.origin());
    out.time(BUSINESS_TIME, envelope.businessTime());
    out.member(COMMAND, Commands.FAMILY, envelope.command());
    out.end();
  }

  static JournalEntry entry(MessageReader in) {
    in.begin();
    JournalEntry entry =
        new JournalEntry(
            in.ledger(),
            in.number(SEQ),
            in.entry(ENTRY),
            in.time(BUSINESS_TIME),
            in.time(BOOKED_AT),
            in.origin(),
            in.member(EVENT, Events.FAMILY));
    in.end();
    return entry;
  }

  static void write(JournalEntry entry, MessageWriter out) {
    out.begin();
    out.text(LEDGER, entry.ledger().value());
    out.number(SEQ, entry.seq());
    out.text(ENTRY, entry.entry().value());
    out.time(BUSINESS_TIME, entry.businessTime());
    out.time(BOOKED_AT, entry.bookedAt());
    out.origin(entry.origin());
    out.member(EVENT, Events.FAMILY, entry.event());
    out.end();
  }

  static AccountSnapshot account(MessageReader in) {
    in.begin();
    AccountSnapshot account =
        new AccountSnapshot(
            in.account(ACCOUNT),
            in.word(KIND, Words.KINDS),
            in.currency(),
            in.word(STATUS, Words.STATUSES),
            in.number(BALANCE_MINOR),
            in.number(HELD_MINOR),
            in.terms(),
            in.integer(OPEN_HOLDS),
            in.number(SEQ),
            in.has(GROUP) ? in.text() : null);
    in.end();
    return account;
  }

  static void write(AccountSnapshot account, MessageWriter out) {
    if (account.undelivered() != null || account.medium() != null) {
      throw new NotCanonical();
    }
    out.begin();
    out.text(ACCOUNT, account.account().value());
    out.word(KIND, Words.KINDS, account.kind());
    out.text(CURRENCY, account.currency());
    out.word(STATUS, Words.STATUSES, account.status());
    out.number(BALANCE_MINOR, account.balanceMinor());
    out.number(HELD_MINOR, account.heldMinor());
    out.terms(account.terms());
    out.number(OPEN_HOLDS, account.openHolds());
    out.number(SEQ, account.seq());
    out.text(GROUP, account.group());
    out.end();
  }
}
