package saldo.gateway.medium.desk;

import java.time.InstantSource;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.gateway.medium.purse.Purse;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusedException;
import saldo.schemas.Money;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.WriteEffect;

/**
 * Writes a card in the order that loses and doubles nothing: kept here, told to the ledger, on the
 * card, told again, forgotten. A crash anywhere leaves a doubt, which the card itself settles.
 */
final class CardWriter {
  static final String PUT_BACK =
      "the card was gone before it was written and read back: put the same card on a reader again";

  private final DeskPlace place;
  private final DeskMemory memory;
  private final MediumReports reports;
  private final InstantSource clock;

  CardWriter(DeskPlace place, DeskMemory memory, MediumReports reports, InstantSource clock) {
    this.place = place;
    this.memory = memory;
    this.reports = reports;
    this.clock = clock;
  }

  /** What is written, and what for. */
  record Task(String key, String what, PlannedWrite plan, WriteEffect effect) {}

  /**
   * Writes it. Nothing is written if memory or spool fail before the card is touched.
   *
   * @param before what was read last
   */
  Result write(Purse purse, PurseReading before, Task task) {
    Doubt doubt =
        new Doubt(
            place,
            task.key(),
            task.what(),
            task.plan(),
            task.effect(),
            MediumReports.reading(place, before),
            clock.instant(),
            false);
    memory.begin(doubt);
    reports.intended(doubt);
    try {
      return written(doubt, purse.execute(task.plan()));
    } catch (PurseRefusedException changed) {
      // nothing was written; the next reading tells the ledger so
      return declined(doubt, changed);
    } catch (CardException gone) {
      interrupted(doubt);
      return new Result.InDoubt(PUT_BACK);
    }
  }

  private Result written(Doubt doubt, PurseReading after) {
    reports.confirmed(doubt, after);
    Result done = new Result.Done(Money.of(after.balanceMinor(), place.currency()));
    memory.endCounted(doubt, done, clock.instant());
    return done;
  }

  private Result declined(Doubt doubt, PurseRefusedException refused) {
    Result declined = new Result.Declined(refused.reason().name(), refused.reason().sentence());
    memory.end(doubt, declined, clock.instant());
    return declined;
  }

  /** Tells the ledger that it is in doubt, once; and that it was begun, if that was cut off. */
  void interrupted(Doubt doubt) {
    if (!doubt.interrupted()) {
      reports.intended(doubt);
      reports.interrupted(doubt);
      memory.begin(doubt.told());
    }
  }

  /**
   * What became of a doubt, by what the card says now; told to the ledger before it is forgotten.
   */
  void settle(Doubt doubt, PurseReading reading) {
    interrupted(doubt);
    Result result =
        switch (doubt.plan().fate(reading)) {
          case WRITTEN -> new Result.Done(Money.of(reading.balanceMinor(), place.currency()));
          case NOT_WRITTEN -> notWritten(doubt);
          case MOVED_ON ->
              new Result.Elsewhere(
                  "the card was used elsewhere since: its account tells what became of it");
        };
    memory.end(doubt, result, clock.instant());
  }

  /** The ledger takes an interrupted load for paid, and keeps it for the card. */
  private static Result notWritten(Doubt doubt) {
    return doubt.effect() instanceof RecordLoad
        ? new Result.Waiting(
            "it is paid and waits for the card: put it on a reader that is online, and do not load"
                + " it again")
        : new Result.Declined(
            "NOT_WRITTEN", "nothing of it is on the card: do it again, under another key");
  }
}
