package saldo.schemas.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.Tender;

/**
 * What one journal entry changed on the account.
 *
 * @param seq its journal number
 * @param entry what caused it
 * @param kind what it is to the holder
 * @param event the type of the event, such as {@code purchased}
 * @param businessTime when it happened
 * @param bookedAt when it was booked
 * @param amountMinor minor units, credit positive, never zero
 * @param balanceMinor the balance after it, credit positive
 * @param late whether it happened before the end of the statement before this one
 * @param detail what else there is to say
 */
public record StatementItem(
    long seq,
    EntryId entry,
    StatementItemKind kind,
    String event,
    Instant businessTime,
    Instant bookedAt,
    long amountMinor,
    long balanceMinor,
    boolean late,
    Detail detail) {

  /**
   * What is known of an item; nothing of it need be.
   *
   * @param servicePoint where, its id
   * @param terminal the device
   * @param card with which card
   * @param product what, its id, or the product groups of a sale
   * @param quantityMl millilitres
   * @param unitMilliMinor thousandths of a minor unit for one litre
   * @param odometerKm kilometres
   * @param tender how it was paid
   * @param counterpart the other account of a transfer
   * @param corrects the entry that was wrong
   * @param text why it was done, or was exceptional
   */
  public record Detail(
      @Nullable String servicePoint,
      @Nullable String terminal,
      @Nullable CardNumber card,
      @Nullable String product,
      @Nullable Long quantityMl,
      @Nullable Long unitMilliMinor,
      @Nullable Long odometerKm,
      @Nullable Tender tender,
      @Nullable AccountId counterpart,
      @Nullable EntryId corrects,
      @Nullable String text) {}

  /** The same, late or not. */
  public StatementItem late(boolean isLate) {
    return new StatementItem(
        seq, entry, kind, event, businessTime, bookedAt, amountMinor, balanceMinor, isLate, detail);
  }
}
