package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;

/**
 * What is known of the medium of a stored-value card, from what readers told. Amounts in minor
 * units of the account's currency.
 *
 * @param card whose medium it is
 * @param reading the last one, by the medium's own count
 * @param balanceMinor what is on the medium whatever becomes of the writes that are open
 * @param inDoubtMinor what of the account's balance is on the medium or not, depending on them
 * @param differenceMinor by how much less than expected is on the medium; below zero if more is
 * @param openWrites those of which something has still to be told
 * @param seen the last writes that were seen on the medium, in order; at most {@value #REMEMBERED}
 * @param retired whether its credit has gone to another card, so that nothing here counts
 */
public record MediumMirror(
    CardNumber card,
    MediumReading reading,
    long balanceMinor,
    long inDoubtMinor,
    long differenceMinor,
    List<OpenWrite> openWrites,
    List<Seen> seen,
    boolean retired) {
  /** How many writes back a late report can still be told from another reader's. */
  public static final int REMEMBERED = 8;

  /**
   * A write of which something has still to be told.
   *
   * @param interrupted whether its reader has told that the medium was gone
   * @param resolved which way it went; not known if absent
   */
  public record OpenWrite(Write write, boolean interrupted, @Nullable Resolution resolved) {
    /** Whether it is this one. */
    public boolean is(long number, int reader) {
      return write.number() == number && write.reader() == reader;
    }
  }

  /**
   * A write that was seen on the medium.
   *
   * @param writes its number
   * @param reader which reader made it
   * @param balanceMinor what was on the medium after it
   * @param booked whether what it was about is booked, which it is once
   */
  public record Seen(long writes, int reader, long balanceMinor, boolean booked) {
    /** Whether it is this one. */
    public boolean is(long number, int by) {
      return writes == number && reader == by;
    }
  }

  /** The last write with this number by this reader; none if there is none. */
  public @Nullable OpenWrite write(long number, int reader) {
    return openWrites.stream()
        .filter(w -> w.is(number, reader))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /** Whether it is not known if a write is on the medium. */
  public boolean isOpen(OpenWrite write) {
    return !retired && write.resolved() == null && write.write().number() > reading.writes();
  }

  /** Whether it is not known if something that waited has been written. */
  public boolean delivers() {
    return openWrites.stream()
        .anyMatch(w ->
            w.write().effect() instanceof DeliveryCommand.RecordDelivery && w.resolved() == null);
  }

  /** What of a delivery is in doubt, and not merely on its way. */
  public long deliveringMinor() {
    return openWrites.stream()
        .filter(w -> w.write().effect() instanceof DeliveryCommand.RecordDelivery && isOpen(w))
        .mapToLong(w -> w.write().change().minor())
        .sum();
  }
}
