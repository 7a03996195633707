package saldo.machine.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.Posting;

/** One ledger, replayed: its accounts, and whether each entry is right after those before. */
final class LedgerFold {
  private static final String CLEARING = "@" + AccountKind.TRANSFER_CLEARING.code() + ".";

  private final String ledger;
  private final Findings findings;
  private final Map<AccountId, AccountFold> accounts = new HashMap<>();
  private Instant bookedAt = Instant.MIN;
  private long seq;

  LedgerFold(String ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  /** The number of the last entry. */
  long seq() {
    return seq;
  }

  Map<AccountId, AccountFold> accounts() {
    return accounts;
  }

  AccountFold account(AccountId id) {
    return accounts.computeIfAbsent(id, _ -> new AccountFold());
  }

  /** Counts an entry that cannot be read, so that the next one is not out of order. */
  void skip() {
    seq++;
  }

  void apply(JournalEntry entry, Position position) {
    Place place = new Place(entry.seq(), position);
    order(entry, place);
    seq = entry.seq();
    balanced(entry.event().postings(), place);
    entry.event().postings().forEach(posting -> post(posting, place));
    cleared(entry.event().postings(), place);
  }

  /** The record that is looked at. */
  private record Place(long seq, Position position) {}

  private void order(JournalEntry entry, Place place) {
    if (!entry.ledger().value().equals(ledger)) {
      report(Kind.LEDGER, place, ledger, entry.ledger().value());
    }
    if (entry.seq() != seq + 1) {
      report(Kind.SEQUENCE, place, Long.toString(seq + 1), Long.toString(entry.seq()));
    }
    if (entry.bookedAt().isBefore(bookedAt)) {
      report(Kind.TIME, place, "not before " + bookedAt, entry.bookedAt().toString());
    } else {
      bookedAt = entry.bookedAt();
    }
  }

  private void balanced(List<Posting> postings, Place place) {
    Map<String, Long> sums = new TreeMap<>();
    try {
      postings.forEach(posting ->
          sums.merge(posting.amount().currency(), posting.amount().minor(), Math::addExact));
    } catch (ArithmeticException tooMuch) {
      report(Kind.UNBALANCED, place, "a sum of 0", "a sum beyond 64 bits");
      return;
    }
    sums.forEach((currency, sum) -> {
      if (sum != 0) {
        report(Kind.UNBALANCED, place, "a sum of 0 " + currency, sum + " " + currency);
      }
    });
  }

  private void post(Posting posting, Place place) {
    AccountFold account = account(posting.account());
    account
        .takeExpectedBefore(place.seq())
        .ifPresent(live -> LiveCheck.compare(account, live, findings));
    String currency = posting.amount().currency();
    if (!account.currency().orElse(currency).equals(currency)) {
      report(Kind.CURRENCY, place, account.currency().orElse(""), of(posting, currency));
    }
    try {
      account.post(posting.amount().minor(), currency, place.seq());
    } catch (ArithmeticException tooMuch) {
      report(Kind.BALANCE, place, "a balance of 64 bits", of(posting, "beyond"));
      return;
    }
    if (posting.balanceMinor() != account.balance()) {
      String expected = of(posting, Long.toString(account.balance()));
      report(Kind.BALANCE, place, expected, Long.toString(posting.balanceMinor()));
    }
  }

  private void cleared(List<Posting> postings, Place place) {
    postings.stream()
        .map(Posting::account)
        .filter(id -> id.value().startsWith(CLEARING))
        .distinct()
        .filter(id -> account(id).balance() != 0)
        .forEach(
            id -> report(Kind.CLEARING, place, "0 on " + id, Long.toString(account(id).balance())));
  }

  private void report(Kind kind, Place place, String expected, String found) {
    findings.add(new Finding(kind, ledger, place.seq(), place.position(), expected, found));
  }

  private static String of(Posting posting, String what) {
    return what + " on " + posting.account();
  }
}
