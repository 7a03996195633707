package saldo.gateway.spool;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sequence numbers of a device are stored: all from 1 to the last, less the gaps.
 *
 * @param lastStored the highest number stored, 0 if none
 * @param gaps missing numbers in rising order, at most {@link #MOST_GAPS}
 * @param forgottenGaps how many gaps were dropped from the list, oldest first, because there were
 *     too many; what a device then sends is stored all the same
 */
public record DeviceTrack(long lastStored, List<Gap> gaps, long forgottenGaps) {
  /** A device with more holes than this is broken, and its record would grow without end. */
  static final int MOST_GAPS = 1_000;

  public static final DeviceTrack NONE = new DeviceTrack(0, List.of(), 0);

  /** After a number that was not stored before is stored. */
  DeviceTrack with(long seq) {
    if (seq == lastStored + 1) {
      return new DeviceTrack(seq, gaps, forgottenGaps);
    }
    if (seq > lastStored) {
      return beyondGap(seq);
    }
    return new DeviceTrack(lastStored, without(seq), forgottenGaps).bounded();
  }

  private DeviceTrack beyondGap(long seq) {
    List<Gap> more = new ArrayList<>(gaps);
    more.add(new Gap(lastStored + 1, seq - 1));
    return new DeviceTrack(seq, more, forgottenGaps).bounded();
  }

  private List<Gap> without(long seq) {
    List<Gap> left = new ArrayList<>(gaps.size() + 1);
    for (Gap gap : gaps) {
      if (seq < gap.from() || seq > gap.to()) {
        left.add(gap);
        continue;
      }
      if (gap.from() < seq) {
        left.add(new Gap(gap.from(), seq - 1));
      }
      if (seq < gap.to()) {
        left.add(new Gap(seq + 1, gap.to()));
      }
    }
    return left;
  }

  private DeviceTrack bounded() {
    int excess = gaps.size() - MOST_GAPS;
    return excess <= 0
        ? new DeviceTrack(lastStored, List.copyOf(gaps), forgottenGaps)
        : new DeviceTrack(
            lastStored, List.copyOf(gaps.subList(excess, gaps.size())), forgottenGaps + excess);
  }
}
