package saldo.gateway.fuel.poll;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.view.FuelReaderPlace;

/** How readers of one kind are talked to. */
public interface ReaderDriver {

  /**
   * Opens the line that one or more readers are on.
   *
   * @param link as registered
   * @throws UnreachableException if nobody is there
   */
  Line open(String link) throws UnreachableException;

  /** Readers that are asked one after the other. */
  interface Line extends AutoCloseable {
    /**
     * Collects all fillings of a reader, each acknowledged only when it is safe, and sets its clock
     * if that is wrong.
     *
     * @throws UnreachableException if it does not answer; what was collected stays collected
     * @throws NotSafeException if disk or Kafka take nothing now
     */
    Collected collect(FuelReaderPlace reader, Where where)
        throws UnreachableException, NotSafeException, InterruptedException;

    /**
     * Sends a card table; all of it becomes active, or nothing.
     *
     * @param tableVersion which the reader has, as it said when it was collected from
     * @throws UnreachableException if it does not answer
     * @throws TableRefusedException if it does not take the table
     */
    Sent send(FuelReaderPlace reader, Table table, int tableVersion)
        throws UnreachableException, TableRefusedException, InterruptedException;

    @Override
    void close();
  }

  /**
   * What was collected from a reader.
   *
   * @param lastNumber of its last filling, 0 if there was none
   * @param fillings how many came now
   * @param driftSeconds how far its clock was ahead of ours
   * @param clockSet whether it was set
   * @param tableVersion of the table it decides by, 0 if none
   * @param serial its serial number
   * @param firmwareRelease from 0
   * @param takenMinor what came now, by card as it was read, in minor units
   */
  record Collected(
      long lastNumber,
      long fillings,
      long driftSeconds,
      boolean clockSet,
      int tableVersion,
      String serial,
      int firmwareRelease,
      Map<String, Long> takenMinor) {}

  /**
   * A card table.
   *
   * @param rights of all cards there
   * @param whole whether all of it has to be sent, even if a part would do
   */
  record Table(List<Right> rights, boolean whole) {}

  /**
   * A card table that a reader has taken.
   *
   * @param base the version it was the difference to; a whole table if absent
   * @param records how many card records were sent
   */
  record Sent(int version, @Nullable Integer base, long records) {}
}
