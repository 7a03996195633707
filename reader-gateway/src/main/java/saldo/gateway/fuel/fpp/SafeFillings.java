package saldo.gateway.fuel.fpp;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import saldo.gateway.fpp.FillingSink;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.intake.ReportedFilling;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.reader.ReaderEvent.FillingUnbookable;
import saldo.schemas.reader.ReaderEvent.FillingsMissing;
import saldo.schemas.reader.ReaderEvent.ReaderReplaced;

/** Makes the fillings of a terminal safe, one after the other, and adds up what they cost. */
final class SafeFillings implements FillingSink {
  private final FuelReaderPlace reader;
  private final Where where;
  private final FuelIntake intake;
  private final ReaderMemory memory;
  private final Map<String, Long> takenMinor = new HashMap<>();

  SafeFillings(FuelReaderPlace reader, Where where, FuelIntake intake, ReaderMemory memory) {
    this.reader = reader;
    this.where = where;
    this.intake = intake;
    this.memory = memory;
  }

  /** What was taken so far, by card as it was read, in minor units. */
  Map<String, Long> takenMinor() {
    return Map.copyOf(takenMinor);
  }

  @Override
  public void commit(CollectedFilling filling) throws Exception {
    intake.store(reader, where, reported(filling));
    FillingRecord record = filling.record();
    memory.touch(reader.ledger(), reader.terminal(), record.card());
    takenMinor.merge(record.card(), record.amountMinor(), Long::sum);
    keep(filling.progress());
  }

  @Override
  public void commitUnreadable(UnreadableFilling filling) throws Exception {
    long number = filling.progress().runningNumber();
    intake.write(where, new FillingUnbookable(number, filling.why(), filling.payload()));
    keep(filling.progress());
  }

  @Override
  public void gap(FillingGap gap) throws Exception {
    intake.write(where, new FillingsMissing(gap.from(), gap.to()));
  }

  @Override
  public void replaced(TerminalReplaced replaced) throws Exception {
    String before = replaced.before().serial();
    String now = replaced.progress().serial();
    intake.write(where, new ReaderReplaced(before.isEmpty() ? null : before, now));
    keep(replaced.progress());
  }

  private void keep(Progress progress) {
    memory.putProgress(reader.ledger(), reader.terminal(), progress);
  }

  private static ReportedFilling reported(CollectedFilling filling) {
    FillingRecord record = filling.record();
    OptionalInt odometer = record.odometerKm();
    return new ReportedFilling(
        filling.runningNumber(),
        record.at(),
        filling.drift(),
        record.card(),
        odometer.isPresent() ? (long) odometer.getAsInt() : null,
        Integer.toString(record.pump()),
        record.product(),
        record.quantityMl(),
        record.amountMinor(),
        record.endReason(),
        record.format());
  }
}
