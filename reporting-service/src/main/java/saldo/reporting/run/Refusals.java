package saldo.reporting.run;

import java.time.Instant;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.run.RunState.Refusal;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;

/** Why runs are not begun, in a sentence each. */
final class Refusals {
  static final String PERIOD_CLOSED = "PERIOD_CLOSED";

  private Refusals() {}

  static Refusal closed(AccountId account, LastClosing last) {
    return new Refusal(
        PERIOD_CLOSED,
        "Account %s was closed until %s by statement %d: print it again, or run a later period."
            .formatted(account, last.until(), last.number()));
  }

  static Refusal nothingLeft(long accounts, Instant until) {
    return new Refusal(
        PERIOD_CLOSED,
        ("All accounts (%d) have a statement until %s or later: print them again, or run a later"
                + " period.")
            .formatted(accounts, until));
  }

  static Refusal inProgress(CommandId run) {
    return new Refusal(
        "RUN_IN_PROGRESS",
        "Run %s of this ledger goes on: wait for it, or cancel it.".formatted(run));
  }

  static Refusal conflict(CommandId run) {
    return new Refusal(
        "IDEMPOTENCY_CONFLICT",
        "The key %s was used for another run: use a new one.".formatted(run));
  }

  static Refusal future(Instant until) {
    return new Refusal(
        "PERIOD_NOT_OVER", "%s lies ahead: a statement ends in the past, or now.".formatted(until));
  }

  static Refusal unknown(AccountId account) {
    return new Refusal(
        "ACCOUNT_UNKNOWN", "There is no holder's account %s: check the id.".formatted(account));
  }

  static Refusal noAccounts(String company) {
    return new Refusal(
        "COMPANY_UNKNOWN",
        "No account is of a company %s: check the id, and who holds its cards.".formatted(company));
  }

  static Refusal noPriceList(String id) {
    return new Refusal(
        "PRICE_LIST_UNKNOWN",
        "No price list %s is registered: check its id, or register it.".formatted(id));
  }

  static Refusal noKey() {
    return new Refusal(
        "KEY_MISSING",
        "This service has no key to sign statements with: configure saldo.statements.key.");
  }
}
