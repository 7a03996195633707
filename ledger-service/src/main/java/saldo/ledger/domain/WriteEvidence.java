package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;

/** What readings say about a write. */
final class WriteEvidence {
  private WriteEvidence() {}

  /**
   * A medium counts its writes; who made one is on it too, because two readers can begin it.
   *
   * @param missing what it means that the reading does not have it; nothing if absent
   */
  static @Nullable Resolution way(
      MediumMirror mirror, OpenWrite write, @Nullable Resolution missing) {
    Write w = write.write();
    @Nullable Seen seen = SeenWrites.find(mirror, w.number());
    if (seen != null) {
      return SeenWrites.isOf(seen, w) ? Resolution.FORWARD : Resolution.BACK;
    }
    if (missing != null) {
      return missing;
    }
    // What can't be told any more: nothing is taken, and nothing is written again.
    boolean told = write.interrupted() || w.effect() instanceof RecordDelivery;
    return told && SeenWrites.areAfter(mirror, w.number())
        ? (w.change().minor() < 0 ? Resolution.BACK : Resolution.FORWARD)
        : null;
  }

  /** Of one device the order is certain; a reading of another may be from before the write. */
  static @Nullable Resolution missing(Write write, Situation reading) {
    if (Deliveries.taker(reading.origin()).equals(Deliveries.taker(write.origin()))) {
      return Resolution.BACK;
    }
    return reading.at().isBefore(write.at()) ? null : Resolution.MISSING;
  }
}
