package saldo.reporting.domain;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountKind;

/**
 * A holder's account as far as statements have to know it.
 *
 * @param currency ISO 4217
 * @param openedSeq the journal number it was opened with
 * @param endedSeq the journal number it was closed for good with; absent while it is open
 */
public record ReportedAccount(
    LedgerId ledger,
    AccountId account,
    AccountKind kind,
    String currency,
    long openedSeq,
    @Nullable Long endedSeq) {

  /** The same, closed for good. */
  public ReportedAccount ended(long seq) {
    return new ReportedAccount(ledger, account, kind, currency, openedSeq, seq);
  }
}
