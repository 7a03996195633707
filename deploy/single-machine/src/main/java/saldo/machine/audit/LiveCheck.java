package saldo.machine.audit;

import java.util.Map;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.AccountId;

/** Compares what the running system says with the replay, each balance as of its own entry. */
final class LiveCheck {
  private LiveCheck() {}

  /** The key of an account in the balances topic. */
  static String key(String ledger, AccountId account) {
    return ledger + "|" + account.value();
  }

  /** The replay is as far as what was said. */
  static void compare(AccountFold account, LiveBalance live, Findings findings) {
    long said = live.snapshot().balanceMinor();
    if (said != account.balance()) {
      report(Kind.LIVE_BALANCE, live, Long.toString(account.balance()), findings);
    }
  }

  /** Whether the system has said something about every account since its last posting. */
  static boolean hasFollowed(LedgerFold fold, String ledger, Map<String, LiveBalance> said) {
    return fold.accounts().entrySet().stream()
        .allMatch(entry -> {
          LiveBalance live = said.get(key(ledger, entry.getKey()));
          return live != null && live.snapshot().seq() >= entry.getValue().lastSeq();
        });
  }

  /** Accounts with postings that the system says nothing about. */
  static void missing(
      LedgerFold fold, String ledger, Map<String, LiveBalance> said, Findings findings) {
    fold.accounts()
        .forEach((id, account) -> {
          if (!said.containsKey(key(ledger, id))) {
            findings.add(
                new Finding(
                    Kind.LIVE_MISSING,
                    ledger,
                    account.lastSeq(),
                    account.lastPosition().orElse(null),
                    account.balance() + " on " + id,
                    "no live balance"));
          }
        });
  }

  /** Takes down what is said; it is compared when the replay gets to its entry. */
  static void expect(AccountFold account, LiveBalance live, Findings findings) {
    if (live.snapshot().seq() < account.lastSeq()) {
      report(Kind.LIVE_BEHIND, live, "seq " + account.lastSeq() + " or later", findings);
    } else {
      account.expect(live);
    }
  }

  /** At the end of the replay. */
  static void finish(LedgerFold fold, long lastSeq, Findings findings) {
    for (AccountFold account : fold.accounts().values()) {
      account
          .takeExpectedBefore(Long.MAX_VALUE)
          .ifPresent(live -> {
            if (live.snapshot().seq() > lastSeq) {
              report(Kind.LIVE_AHEAD, live, "seq " + lastSeq + " or before", findings);
            } else {
              compare(account, live, findings);
            }
          });
    }
  }

  private static void report(Kind kind, LiveBalance live, String expected, Findings findings) {
    var snapshot = live.snapshot();
    String found =
        "%d on %s as of seq %d"
            .formatted(snapshot.balanceMinor(), snapshot.account(), snapshot.seq());
    findings.add(
        new Finding(kind, live.ledger(), snapshot.seq(), live.position(), expected, found));
  }
}
