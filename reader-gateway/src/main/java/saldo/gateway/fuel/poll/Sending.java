package saldo.gateway.fuel.poll;

import java.util.List;
import java.util.function.BooleanSupplier;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.poll.ReaderReport.Step;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.reader.ReaderEvent.ReaderUnreachable;
import saldo.schemas.reader.ReaderEvent.TableRefused;
import saldo.schemas.reader.ReaderEvent.TableSent;

/**
 * The second phase: each reader gets its table. It is collected from once more just before, so that
 * what was filled there since the first phase is taken off.
 */
record Sending(PollParts parts, RunLog log, Where where, Calculation calculation) {

  /** Sends to the readers of one link. */
  void to(List<FuelReaderPlace> readers, boolean whole, BooleanSupplier stop)
      throws InterruptedException {
    FuelReaderPlace first = readers.getFirst();
    try (ReaderDriver.Line line = Collecting.driver(parts, first).open(first.connection().link())) {
      for (FuelReaderPlace reader : readers) {
        if (!stop.getAsBoolean()) {
          to(reader, line, whole);
        }
      }
    } catch (UnreachableException e) {
      readers.forEach(reader -> unreachable(reader, e.sentence()));
    }
  }

  private void to(FuelReaderPlace reader, ReaderDriver.Line line, boolean whole)
      throws InterruptedException {
    String terminal = reader.terminal();
    log.update(terminal, report -> report.at(Step.SENDING));
    try {
      ReaderDriver.Collected again = line.collect(reader, where.at(terminal));
      parts.events().write(where.at(terminal), Collecting.polled(again));
      log.update(terminal, report -> report.collected(parts.clock().instant(), again));
      List<Right> rights = calculation.at(reader, again.takenMinor());
      TableSummary summary = calculation.summary(rights);
      List<String> notes = Calculation.reader(reader).note().stream().toList();
      log.update(terminal, report -> report.at(Step.SENDING).with(summary.blocked(), notes));
      ReaderDriver.Sent sent =
          line.send(reader, new ReaderDriver.Table(rights, whole), again.tableVersion());
      long active = summary.active();
      parts
          .events()
          .write(
              where.at(terminal),
              new TableSent(
                  sent.version(), sent.base(), sent.records(), active, summary.reservedMinor()));
      log.update(terminal, report -> report.sent(sent, active));
    } catch (UnreachableException e) {
      unreachable(reader, e.sentence());
    } catch (NotSafeException e) {
      unreachable(reader, e.sentence());
    } catch (TableRefusedException e) {
      parts.events().tell(where.at(terminal), new TableRefused(0, e.sentence()));
      log.update(terminal, report -> report.failed(Step.NOT_SENT, e.sentence()));
    }
  }

  private void unreachable(FuelReaderPlace reader, String sentence) {
    if (log.of(reader.terminal()).step() != Step.SENT) {
      log.update(reader.terminal(), report -> report.failed(Step.NOT_SENT, sentence));
      parts.events().tell(where.at(reader.terminal()), new ReaderUnreachable(sentence));
    }
  }
}
