package saldo.gateway.fuel.poll;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.poll.ReaderReport.Step;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.reader.ReaderEvent.ClockSet;
import saldo.schemas.reader.ReaderEvent.ReaderPolled;
import saldo.schemas.reader.ReaderEvent.ReaderUnreachable;

/**
 * The first phase: everything that readers have to report is collected, and nothing is sent.
 *
 * @param stop whether somebody has stopped the run
 */
record Collecting(PollParts parts, RunLog log, Where where, BooleanSupplier stop) {

  /** Collects from the readers of one link. */
  void from(List<FuelReaderPlace> readers) throws InterruptedException {
    FuelReaderPlace first = readers.getFirst();
    try (ReaderDriver.Line line = driver(parts, first).open(first.connection().link())) {
      for (FuelReaderPlace reader : readers) {
        if (!stop.getAsBoolean()) {
          from(reader, line);
        }
      }
    } catch (UnreachableException e) {
      readers.forEach(reader -> unreachable(reader, e.sentence()));
    }
  }

  private void from(FuelReaderPlace reader, ReaderDriver.Line line) throws InterruptedException {
    log.update(reader.terminal(), report -> report.at(Step.COLLECTING));
    try {
      ReaderDriver.Collected collected = line.collect(reader, at(reader));
      parts.events().write(at(reader), polled(collected));
      log.update(reader.terminal(), report -> report.collected(parts.clock().instant(), collected));
      if (collected.clockSet()) {
        parts.events().tell(at(reader), new ClockSet(collected.driftSeconds()));
      }
    } catch (UnreachableException e) {
      unreachable(reader, e.sentence());
    } catch (NotSafeException e) {
      unreachable(reader, e.sentence());
    }
  }

  private void unreachable(FuelReaderPlace reader, String sentence) {
    log.update(reader.terminal(), report -> report.failed(Step.UNREACHABLE, sentence));
    parts.events().tell(at(reader), new ReaderUnreachable(sentence));
  }

  private Where at(FuelReaderPlace reader) {
    return where.at(reader.terminal());
  }

  static ReaderPolled polled(ReaderDriver.Collected collected) {
    return new ReaderPolled(
        collected.lastNumber(),
        collected.fillings(),
        collected.driftSeconds(),
        collected.tableVersion(),
        collected.serial(),
        collected.firmwareRelease());
  }

  static ReaderDriver driver(PollParts parts, FuelReaderPlace reader) throws UnreachableException {
    ReaderDriver driver = parts.drivers().get(reader.connection().driver());
    if (driver == null) {
      throw new UnreachableException(
          "This gateway does not speak %s.".formatted(reader.connection().driver()));
    }
    return Objects.requireNonNull(driver);
  }
}
