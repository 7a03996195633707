package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * An account as it is after a journal entry. All amounts in minor units of its currency, credit
 * positive.
 *
 * @param account its id
 * @param kind what it is for
 * @param currency ISO 4217
 * @param status whether it takes part
 * @param balanceMinor what is booked
 * @param heldMinor how much of it is on hold, from 0
 * @param terms ceiling and overdraft
 * @param openHolds how many holds are open, from 0
 * @param seq the journal number of the last entry that changed it
 * @param group the card group it is counted with; none if absent
 * @param undelivered what has to be written to a medium; nothing ever if absent
 */
public record AccountSnapshot(
    AccountId account,
    AccountKind kind,
    String currency,
    AccountStatus status,
    long balanceMinor,
    long heldMinor,
    Terms terms,
    int openHolds,
    long seq,
    @Nullable String group,
    @Nullable Undelivered undelivered) {

  /** Without anything to be written to a medium. */
  public AccountSnapshot(
      AccountId account,
      AccountKind kind,
      String currency,
      AccountStatus status,
      long balanceMinor,
      long heldMinor,
      Terms terms,
      int openHolds,
      long seq,
      @Nullable String group) {
    this(
        account,
        kind,
        currency,
        status,
        balanceMinor,
        heldMinor,
        terms,
        openHolds,
        seq,
        group,
        null);
  }

  /** Without a card group. */
  public AccountSnapshot(
      AccountId account,
      AccountKind kind,
      String currency,
      AccountStatus status,
      long balanceMinor,
      long heldMinor,
      Terms terms,
      int openHolds,
      long seq) {
    this(account, kind, currency, status, balanceMinor, heldMinor, terms, openHolds, seq, null);
  }

  /** The same account, changed last by the entry with this journal number. */
  public AccountSnapshot at(long lastSeq) {
    return new AccountSnapshot(
        account,
        kind,
        currency,
        status,
        balanceMinor,
        heldMinor,
        terms,
        openHolds,
        lastSeq,
        group,
        undelivered);
  }

  /** What is not on the medium yet; 0 where there is none. */
  public long undeliveredMinor() {
    return undelivered == null ? 0 : undelivered.minor();
  }

  /**
   * What a request may still take: balance less holds and what is not on its medium yet, plus the
   * overdraft.
   */
  public long availableMinor() {
    return balanceMinor - heldMinor - undeliveredMinor() + terms.overdraftMinor();
  }
}
