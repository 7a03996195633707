package saldo.gateway.medium.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Envelopes;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.purse.PlannedWrite;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.Submission;
import saldo.schemas.CardRef;
import saldo.schemas.Envelope;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumReading;

/**
 * Tells the ledger what happens to media, in order and exactly once: each report is on disk when a
 * method returns, and a repeat after a crash is the same report.
 */
public final class MediumReports {
  /** Somebody holds a card to a reader meanwhile. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Spool spool;
  private final InstantSource clock;
  private final Duration patience;
  private final Map<String, Lock> numberings = new ConcurrentHashMap<>();

  /**
   * @param patience how long it is waited for the ledger to hear what it is told
   */
  public MediumReports(Spool spool, InstantSource clock, Duration patience) {
    this.spool = spool;
    this.clock = clock;
    this.patience = patience;
  }

  /** The card as readers name it. */
  static CardRef card(CardUid uid) {
    return CardRef.medium(MediumId.of("mifare:" + uid));
  }

  void intended(Doubt doubt) {
    PlannedWrite plan = doubt.plan();
    tell(
        doubt.place(),
        "intended|" + name(doubt),
        doubt.at(),
        new RecordWriteIntended(
            card(plan.card()),
            plan.counter(),
            doubt.place().number(),
            doubt.effect(),
            doubt.before()));
  }

  void confirmed(Doubt doubt, PurseReading after) {
    PlannedWrite plan = doubt.plan();
    tell(
        doubt.place(),
        "confirmed|" + name(doubt),
        clock.instant(),
        new RecordWriteConfirmed(
            card(plan.card()),
            plan.counter(),
            doubt.place().number(),
            reading(doubt.place(), after)));
  }

  void interrupted(Doubt doubt) {
    PlannedWrite plan = doubt.plan();
    tell(
        doubt.place(),
        "interrupted|" + name(doubt),
        clock.instant(),
        new RecordWriteInterrupted(card(plan.card()), plan.counter(), doubt.place().number()));
  }

  /** At every use, also when nothing is written. */
  void seen(DeskPlace place, PurseReading reading) {
    Instant now = clock.instant();
    tell(
        place,
        "seen|" + reading.card() + "|" + reading.counter() + "|" + now.toEpochMilli(),
        now,
        new RecordMediumSeen(card(reading.card()), reading(place, reading)));
  }

  /** What the ledger calls a reading. */
  static MediumReading reading(DeskPlace place, PurseReading reading) {
    int by = reading.counter() == 0 ? 0 : reading.last().readerNumber();
    return new MediumReading(reading.counter(), by, money(place, reading.balanceMinor()));
  }

  private static Money money(DeskPlace place, long minor) {
    return Money.of(minor, place.currency());
  }

  /** A counter that was taken back comes again: only its time tells the attempts apart. */
  private static String name(Doubt doubt) {
    return doubt.plan().card()
        + "|"
        + doubt.plan().counter()
        + "|"
        + doubt.key()
        + "|"
        + doubt.at().toEpochMilli();
  }

  private void tell(DeskPlace place, String what, Instant at, LedgerCommand command) {
    // no till can be called so: its own numbers are its own
    String device = "medium:" + place.terminal();
    String name = Digest.shortOf(place.ledger().value(), device, what);
    Lock numbering = numberings.computeIfAbsent(place.ledger() + "|" + device, _ -> lock());
    numbering.lock();
    try {
      long number = spool.device(place.ledger(), device).lastStored() + 1;
      Envelope<LedgerCommand> envelope =
          new Envelope<>(
              CommandIds.ofNamed(name), place.ledger(), place.origin(number), at, command);
      spool.append(
          List.of(
              new Submission(
                  new RecordKey.Named(place.ledger(), device, number, name),
                  Digest.of(what),
                  clock.millis(),
                  Envelopes.json(envelope))));
    } finally {
      numbering.unlock();
    }
  }

  /** Whether the ledger hears of all that was told, after a moment at most. */
  boolean areDelivered() {
    try {
      return spool.awaitDelivered(patience);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Lock lock() {
    return new ReentrantLock();
  }
}
