package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** What became of fuel that was taken. */
public sealed interface FuelEvent extends LedgerEvent {

  /**
   * Fuel was taken with a card.
   *
   * @param id the entry itself, by which the filling is named later
   * @param items what was sold: one line with the product's group and VAT
   * @param vehicle the vehicle that the card was assigned to; none if absent
   * @param bearer the driver who held the card; nobody if absent
   * @param treatment where the amount went; while it is unassigned, the account is the one where
   *     such amounts wait
   * @param use the card
   * @param reason the first of what makes it exceptional: what a request would have been refused
   *     for; nothing does if absent
   */
  record FillingRecorded(
      EntryId id,
      AccountId account,
      Money amount,
      Filling filling,
      List<Item> items,
      @Nullable String vehicle,
      @Nullable String bearer,
      Treatment treatment,
      List<Posting> postings,
      CardUse use,
      @Nullable RejectionReason reason)
      implements FuelEvent, OfHolder {}

  /**
   * A filling went from where it was booked to the account of a card.
   *
   * @param original the entry that recorded it
   * @param from where it was: the account where such amounts wait, or another holder's
   * @param account where it is now
   * @param amount what it costs
   * @param vehicle the vehicle that the card was or is assigned to; none if absent
   * @param bearer the driver who holds the card; nobody if absent
   * @param reason why it is this one's
   * @param use the card, with what is used up of its limits
   * @param freed the card that it was counted against before, with what is used up of its limits
   *     now; absent if it was counted against none
   */
  record FillingAssigned(
      EntryId original,
      AccountId from,
      AccountId account,
      Money amount,
      Filling filling,
      @Nullable String vehicle,
      @Nullable String bearer,
      String reason,
      List<Posting> postings,
      CardUse use,
      @Nullable CardUse freed)
      implements FuelEvent, OfHolder {}

  /**
   * A filling costs more or less than before.
   *
   * @param original the entry that recorded it
   * @param account whose it is
   * @param before what it cost
   * @param amount what it costs now
   * @param filling with its price now
   * @param priceList whose price that is
   */
  record FillingRepriced(
      EntryId original,
      AccountId account,
      Money before,
      Money amount,
      Filling filling,
      String priceList,
      List<Posting> postings)
      implements FuelEvent {}
}
