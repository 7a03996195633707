package saldo.kit.decider;

import java.time.Instant;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;

/**
 * What a domain may know besides its state and the command; it has no clock of its own.
 *
 * @param entry the id of what is being decided
 * @param at when it will be booked
 * @param origin who asks, and where
 */
public record Situation(EntryId entry, Instant at, Origin origin) {

  /**
   * The same situation for one entry of a bulk command.
   *
   * @param number position in the bulk, from 1
   */
  public Situation forEntry(int number) {
    return new Situation(EntryId.of(entry.command(), number), at, origin);
  }
}
