package saldo.gateway.fpp;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import saldo.gateway.fpp.session.Action;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.HostSession;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.fpp.session.Progress;

/**
 * A terminal on a line, as the host talks to it. Each call is one conversation and blocks until it
 * is over; conversations of a line wait for each other. May be used by any thread, virtual ones
 * too.
 */
public final class FppTerminal {
  private final FppLine line;
  private final HostSession session;

  FppTerminal(FppLine line, int address, ZoneId zone) {
    this.line = line;
    this.session = new HostSession(address, zone);
  }

  /** Its address on its line. */
  public int address() {
    return session.address();
  }

  /**
   * Collects all fillings after those that are committed, in order, each acknowledged only after
   * the sink has committed it. This is the first phase of a poll; tables come in the second.
   *
   * @param progress as it was last kept, {@link Progress#NONE} for a terminal never asked before
   */
  public Outcome.OfCollecting collect(Progress progress, FillingSink sink) {
    return talk(
        Outcome.OfCollecting.class,
        new Talk(line, session, sink, progress),
        now -> session.collect(progress, now));
  }

  /** Asks the terminal who and how it is. */
  public Outcome.OfStatus status() {
    return talk(Outcome.OfStatus.class, withoutFillings(), session::readStatus);
  }

  /** Sets the terminal's clock by the host's if it is more than 30 seconds off. */
  public Outcome.OfClock setClock() {
    return talk(Outcome.OfClock.class, withoutFillings(), session::setClock);
  }

  /** Sends a card table: all of it becomes active, or nothing. */
  public Outcome.OfTable sendTable(CardTable table) {
    return talk(Outcome.OfTable.class, withoutFillings(), now -> session.sendTable(table, now));
  }

  private Talk withoutFillings() {
    return new Talk(line, session, new NoFillings(), Progress.NONE);
  }

  private <O> O talk(Class<O> kind, Talk talk, Function<Instant, List<Action>> begin) {
    Outcome outcome;
    try {
      line.begin();
      try {
        outcome = talk.run(begin.apply(line.now()));
      } finally {
        session.abandon();
        line.end();
      }
    } catch (IOException failed) {
      outcome =
          new Outcome.LineFailed("%s has failed: %s".formatted(line.name(), failed.getMessage()));
    }
    return kind.cast(outcome);
  }
}
