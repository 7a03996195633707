package saldo.gateway.medium.desk;

import java.time.Instant;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.WriteEffect;

/**
 * A write of a card that was begun, and of which nobody has told the end.
 *
 * @param place where it was begun
 * @param key of the operation
 * @param what the till asked for under it; empty if no till did
 * @param plan exactly what is written
 * @param effect what is booked for it
 * @param before what stood on the card
 * @param at when it was begun
 * @param interrupted whether the ledger was told that the card was gone
 */
public record Doubt(
    DeskPlace place,
    String key,
    String what,
    PlannedWrite plan,
    WriteEffect effect,
    MediumReading before,
    Instant at,
    boolean interrupted) {

  Doubt told() {
    return new Doubt(place, key, what, plan, effect, before, at, true);
  }
}
