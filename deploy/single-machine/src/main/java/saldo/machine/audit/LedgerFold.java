package saldo.machine.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.Posting;

/** One ledger, replayed: its accounts, and whether each entry's sums are right. */
final class LedgerFold {
  private static final String CLEARING = "@" + AccountKind.TRANSFER_CLEARING.code() + ".";

  private final String ledger;
  private final Findings findings;
  private final Map<AccountId, AccountFold> accounts = new HashMap<>();

  LedgerFold(String ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  Map<AccountId, AccountFold> accounts() {
    return accounts;
  }

  AccountFold account(AccountId id) {
    return accounts.computeIfAbsent(id, _ -> new AccountFold());
  }

  void apply(JournalEntry entry, Position position) {
    Place place = new Place(entry.seq(), entry.bookedAt(), position);
    balanced(entry.event().postings(), place);
    entry.event().postings().forEach(posting -> post(posting, place));
    cleared(entry.event().postings(), place);
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
      account.post(posting.amount().minor(), currency, place);
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
