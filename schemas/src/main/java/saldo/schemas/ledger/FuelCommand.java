package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Fuel that was taken with a card, and whose it was. */
public sealed interface FuelCommand extends LedgerCommand {

  /** A filling with a card, which alone says whose account it reduces. */
  sealed interface OfFilling extends FuelCommand, OfHolder permits RecordFilling, EnterFilling {
    Filling filling();

    @Override
    CardRef card();

    @Override
    default @Nullable AccountId account() {
      return null;
    }
  }

  /**
   * Fact: a terminal has given fuel. Booked whatever becomes of the card: if no such card is known,
   * or it is assigned to nobody, the amount waits until somebody assigns the filling.
   *
   * @param amount what the fuel cost, VAT included
   * @param hold the authorisation it was given for, whose rest is free again; one that is on
   *     another account than the card's stays as it is
   */
  record RecordFilling(CardRef card, Money amount, Filling filling, @Nullable EntryId hold)
      implements OfFilling {}

  /**
   * Books fuel that was taken where no terminal could report it, from what is on paper. As it was
   * taken, it may overdraw the account; but the card has to be known and assigned.
   *
   * @param amount what the fuel cost, VAT included
   * @param reason why no terminal reported it
   */
  record EnterFilling(CardRef card, Money amount, Filling filling, String reason)
      implements OfFilling {}

  /**
   * Books a filling on the account of a card: one that waits, because its card was unknown or
   * assigned to nobody, or one that is on another account.
   *
   * @param original the entry that recorded the filling
   * @param card the account is the one it had when the fuel was taken, or else the one it has now
   * @param reason why it is this one's
   */
  record AssignFilling(EntryId original, CardRef card, String reason) implements FuelCommand {}

  /**
   * Books what a filling costs more or less by another price list than it was sold at.
   *
   * @param original the entry that recorded the filling
   * @param priceList the id of a registered price list; the price of the day it was filled counts
   */
  record RepriceFilling(EntryId original, String priceList) implements FuelCommand {}
}
