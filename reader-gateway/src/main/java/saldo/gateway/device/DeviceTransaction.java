package saldo.gateway.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;

/**
 * What a device says has happened. Which fields it needs depends on its type.
 *
 * @param seq the device's own running number, from 1, never used twice
 * @param at when it happened, by the device's clock
 * @param type what happened
 * @param account the holder's account; not for a cash sale or a filling, and not needed with a card
 * @param amount what was paid or loaded, or what fuel cost, above zero; what stood on a medium that
 *     was wiped, if known
 * @param items what was sold, adding up to the amount; not for a load
 * @param tender how a load was paid; only for a load
 * @param openAs the kind an unknown account is opened as; without it the amount waits for somebody
 * @param card the card as it was presented: {@code number:…}, {@code keyed:…}, its medium, or
 *     {@code code:…} as read from a QR card
 * @param number which delivery was written; only for a delivery
 * @param product the id of the registered product that was filled; only for a filling, as all that
 *     follows
 * @param quantityMl how much fuel was taken, in millilitres, from 1
 * @param unitMilliMinor the price of a litre, VAT included, in thousandths of a minor unit, from 0
 * @param odometerKm what the driver entered, from 0; nothing if absent
 * @param filledAt when the fuel was taken, by the device's clock; {@code at} if absent
 * @param pump the terminal's number of the pump
 * @param ended why the filling ended, in the terminal's words
 * @param hold the authorisation that the fuel was given for: the entry of its {@code place-hold}
 */
public record DeviceTransaction(
    @Nullable Long seq,
    @Nullable Instant at,
    @Nullable Type type,
    @Nullable AccountId account,
    @Nullable Money amount,
    @Nullable List<Item> items,
    @Nullable Tender tender,
    @Nullable AccountKind openAs,
    @Nullable CardRef card,
    @Nullable Long number,
    @Nullable String product,
    @Nullable Long quantityMl,
    @Nullable Long unitMilliMinor,
    @Nullable Long odometerKm,
    @Nullable Instant filledAt,
    @Nullable String pump,
    @Nullable String ended,
    @Nullable EntryId hold) {

  /** What can happen at a device. */
  public enum Type {
    /** An account was spent from. */
    @JsonProperty("purchase")
    PURCHASE,
    /** Money was put on an account. */
    @JsonProperty("load")
    LOAD,
    /** A sale was paid in cash. */
    @JsonProperty("cash-sale")
    CASH_SALE,
    /** What waited for a card was written to its medium, and read back. */
    @JsonProperty("delivery")
    DELIVERY,
    /** The credit was removed from a medium. */
    @JsonProperty("wipe")
    WIPE,
    /** Fuel was taken with a card. */
    @JsonProperty("filling")
    FILLING
  }
}
