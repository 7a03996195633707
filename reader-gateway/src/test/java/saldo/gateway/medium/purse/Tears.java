package saldo.gateway.medium.purse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Left;
import saldo.gateway.simulator.mifare.Tear.Moment;

/** All ways to tear a card off at one of its writes. */
final class Tears {
  private static final long SEED = 20_260_731;

  private Tears() {}

  /** At the n-th write: before it, after it, or during it with all that it may leave. */
  static List<Tear> at(int nth) {
    List<Tear> tears = new ArrayList<>();
    tears.add(Tear.atWrite(nth, Moment.BEFORE));
    tears.add(Tear.atWrite(nth, Moment.AFTER));
    Arrays.stream(Left.values())
        .map(left -> Tear.atWrite(nth, Moment.DURING).leaving(left, SEED + nth))
        .forEach(tears::add);
    return tears;
  }

  static Tear any(RandomGenerator random, int mostWrites) {
    List<Tear> tears = at(1 + random.nextInt(mostWrites));
    Tear tear = tears.get(random.nextInt(tears.size()));
    return tear.leaving(tear.left(), random.nextLong()).absentFor(random.nextInt(3));
  }

  static String name(Tear tear) {
    return "write %d %s%s"
        .formatted(
            tear.nth(),
            tear.moment(),
            tear.moment() == Moment.DURING ? " leaving " + tear.left() : "");
  }
}
