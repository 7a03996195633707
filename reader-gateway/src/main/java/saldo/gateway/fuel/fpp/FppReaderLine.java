package saldo.gateway.fuel.fpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import saldo.gateway.fpp.FppLine;
import saldo.gateway.fpp.FppTerminal;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.fpp.session.Outcome.ClockInStep;
import saldo.gateway.fpp.session.Outcome.ClockRefused;
import saldo.gateway.fpp.session.Outcome.ClockSet;
import saldo.gateway.fpp.session.Outcome.Collected;
import saldo.gateway.fpp.session.Outcome.CollectingStopped;
import saldo.gateway.fpp.session.Outcome.LineFailed;
import saldo.gateway.fpp.session.Outcome.StatusUnreadable;
import saldo.gateway.fpp.session.Outcome.TableActivated;
import saldo.gateway.fpp.session.Outcome.TableAlreadyActive;
import saldo.gateway.fpp.session.Outcome.TableRefused;
import saldo.gateway.fpp.session.Outcome.TableUnknown;
import saldo.gateway.fpp.session.Outcome.TerminalOffline;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fuel.fpp.FppTable.Known;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.ReaderDriver.Table;
import saldo.gateway.fuel.poll.TableRefusedException;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.fuel.view.FuelReaderPlace;

/** FPP/1 terminals on one line. */
final class FppReaderLine implements ReaderDriver.Line {
  private static final int ALONE = 1;

  /** Large tables need memory while they are planned, and more at once would not be faster. */
  private static final Semaphore PLANNING =
      new Semaphore(Runtime.getRuntime().availableProcessors());

  private final FppLine line;
  private final FrameTraffic traffic;
  private final FuelIntake intake;
  private final ReaderMemory memory;
  private final Map<String, FppTerminal> terminals = new HashMap<>();

  FppReaderLine(FppLine line, FrameTraffic traffic, FuelIntake intake, ReaderMemory memory) {
    this.line = line;
    this.traffic = traffic;
    this.intake = intake;
    this.memory = memory;
  }

  @Override
  public ReaderDriver.Collected collect(FuelReaderPlace reader, Where where)
      throws UnreachableException, NotSafeException, InterruptedException {
    FppTerminal terminal = terminal(reader);
    Progress progress =
        memory.progress(reader.ledger(), reader.terminal(), Progress.class).orElse(Progress.NONE);
    SafeFillings fillings = new SafeFillings(reader, where, intake, memory);
    return switch (terminal.collect(progress, fillings)) {
      case Collected collected -> collected(reader, terminal, collected, fillings);
      case CollectingStopped stopped ->
          throw new NotSafeException("Not everything could be collected: " + stopped.why());
      case TerminalOffline offline -> throw offline(reader);
      case LineFailed failed -> throw new UnreachableException(failed.why() + ".");
    };
  }

  private ReaderDriver.Collected collected(
      FuelReaderPlace reader, FppTerminal terminal, Collected collected, SafeFillings fillings)
      throws UnreachableException {
    memory.putProgress(reader.ledger(), reader.terminal(), collected.progress());
    Outcome.OfClock clock = terminal.setClock();
    Duration drift =
        switch (clock) {
          case ClockInStep c -> c.drift();
          case ClockSet c -> c.driftBefore();
          case ClockRefused c -> c.drift();
          case StatusUnreadable c -> Duration.ZERO;
          case TerminalOffline c -> throw offline(reader);
          case LineFailed c -> throw new UnreachableException(c.why() + ".");
        };
    return new ReaderDriver.Collected(
        collected.progress().runningNumber(),
        collected.fillings(),
        drift.toSeconds(),
        clock instanceof ClockSet,
        collected.status().activeVersion(),
        collected.status().serial(),
        collected.status().firmwareRelease(),
        fillings.takenMinor());
  }

  @Override
  public ReaderDriver.Sent send(FuelReaderPlace reader, Table table, int tableVersion)
      throws UnreachableException, TableRefusedException, InterruptedException {
    Known known = new Known(memory, reader.ledger(), reader.terminal());
    FppTable next = planned(table, known, tableVersion);
    CardTable cards = next.toSend();
    memory.putRows(reader.ledger(), reader.terminal(), next.meanwhile(known));
    boolean full =
        switch (terminal(reader).sendTable(cards)) {
          case TableActivated activated -> activated.full();
          case TableAlreadyActive same -> false;
          case TableUnknown unknown -> confirmed(reader, unknown.version());
          case TableRefused refused ->
              throw new TableRefusedException(
                  "The reader does not take the table (%s): %s"
                      .formatted(refused.reason().reason(), refused.reason().text()));
          case StatusUnreadable unreadable -> throw new TableRefusedException(unreadable.why());
          case TerminalOffline offline -> throw offline(reader);
          case LineFailed failed -> throw new UnreachableException(failed.why() + ".");
        };
    memory.change(reader.ledger(), reader.terminal(), next.taken());
    return new ReaderDriver.Sent(
        cards.version(), full ? null : tableVersion, full ? cards.cards().size() : next.changes());
  }

  private static FppTable planned(Table table, Known known, int tableVersion)
      throws InterruptedException {
    PLANNING.acquire();
    try {
      return FppTable.of(table, known, tableVersion);
    } finally {
      PLANNING.release();
    }
  }

  /** All of it was sent, and nobody said whether it is active. */
  private boolean confirmed(FuelReaderPlace reader, int version) throws UnreachableException {
    if (terminal(reader).status() instanceof Outcome.StatusRead read
        && read.status().activeVersion() == version) {
      return false;
    }
    throw new UnreachableException("The reader fell silent at the end of its table.");
  }

  private FppTerminal terminal(FuelReaderPlace reader) {
    traffic.with(reader);
    return terminals.computeIfAbsent(
        reader.terminal(),
        _ -> {
          Integer address = reader.connection().address();
          return line.terminal(address == null ? ALONE : address, reader.zone());
        });
  }

  private UnreachableException offline(FuelReaderPlace reader) {
    return new UnreachableException(
        "The reader %s does not answer at %s.".formatted(reader.terminal(), line.name()));
  }

  @Override
  public void close() {
    try {
      line.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
