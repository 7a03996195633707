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
 * @param medium what is known of its card's medium; none was ever read if absent
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
    @Nullable Undelivered undelivered,
    @Nullable MediumMirror medium) {

  /** Without a medium that was ever read. */
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
      @Nullable String group,
      @Nullable Undelivered undelivered) {
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
        undelivered,
        null);
  }

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
        undelivered,
        medium);
  }

  /** What is not on the medium yet, and no write of it is in doubt; 0 where there is none. */
  public long undeliveredMinor() {
    if (undelivered == null) {
      return 0;
    }
    long delivering = medium == null ? 0 : medium.deliveringMinor();
    return Math.max(0, undelivered.minor() - delivering);
  }

  /** What is on the medium or not, depending on writes that are open; 0 where there is none. */
  public long inDoubtMinor() {
    return medium == null ? 0 : medium.inDoubtMinor();
  }

  /** What is on the medium, whatever becomes of open writes; 0 if none was ever read. */
  public long onMediumMinor() {
    return medium == null ? 0 : medium.balanceMinor();
  }

  /** By how much less than expected is on the medium; below zero if more is. */
  public long differenceMinor() {
    return medium == null ? 0 : medium.differenceMinor();
  }

  /**
   * What a request may still take: balance less holds, what is not on its medium yet and what is in
   * doubt, plus the overdraft.
   */
  public long availableMinor() {
    return balanceMinor - heldMinor - undeliveredMinor() - inDoubtMinor() + terms.overdraftMinor();
  }
}
