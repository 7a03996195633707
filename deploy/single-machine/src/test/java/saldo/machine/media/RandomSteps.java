package saldo.machine.media;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Left;
import saldo.gateway.simulator.mifare.Tear.Moment;
import saldo.machine.media.Step.Deed;
import saldo.machine.media.Step.Hears;
import saldo.machine.media.Step.IsLost;
import saldo.machine.media.Step.IsStopped;
import saldo.machine.media.Step.Line;
import saldo.machine.media.Step.PaysIn;
import saldo.machine.media.Step.Place;
import saldo.machine.media.Step.PowerFails;
import saldo.machine.media.Step.Tap;
import saldo.machine.media.Step.Trouble;

/** Draws histories. Amounts are few, because it is equal ones that are mistaken for each other. */
final class RandomSteps {
  private static final int FEWEST = 10;
  private static final int MOST = 50;
  private static final int WRITES = 3;
  private static final int LOOKS = 16;

  private RandomSteps() {}

  static List<Step> draw(RandomGenerator random) {
    List<Step> steps = new ArrayList<>();
    for (int card = 0; card < CardOffice.USED; card++) {
      steps.add(new PaysIn(card, 100L * (1 + random.nextInt(9))));
    }
    int more = random.nextInt(FEWEST, MOST);
    for (int i = 0; i < more; i++) {
      steps.add(step(random));
    }
    return List.copyOf(steps);
  }

  private static Step step(RandomGenerator random) {
    int card = random.nextInt(CardOffice.ALL);
    int gateway = random.nextInt(MediaHistory.GATEWAYS);
    return switch (random.nextInt(21)) {
      case 0 -> new PaysIn(card, amount(random));
      case 1 -> random.nextInt(4) == 0 ? new IsLost(card) : tap(card, gateway, random);
      case 2, 3 -> new Line(gateway, random.nextInt(5) < 3);
      case 4, 5, 6, 7 -> new Hears(gateway, 1 + random.nextInt(6), random.nextInt(6) > 0);
      case 8 -> random.nextInt(4) == 0 ? new PowerFails(gateway) : tap(card, gateway, random);
      case 9 -> new IsStopped(card, random.nextBoolean());
      default -> tap(card, gateway, random);
    };
  }

  private static Tap tap(int card, int gateway, RandomGenerator random) {
    Place place = new Place(gateway, random.nextInt(Gateway.READERS));
    Deed deed =
        switch (random.nextInt(9)) {
          case 0, 1 -> Deed.LOOK;
          case 2, 3, 4, 5 -> Deed.BUY;
          case 6, 7 -> Deed.LOAD;
          default -> Deed.UNLOAD;
        };
    return new Tap(card, place, deed, amount(random), trouble(random));
  }

  private static Trouble trouble(RandomGenerator random) {
    return new Trouble(
        random.nextInt(3) == 0 ? tear(random) : null,
        random.nextInt(12) == 0 ? 1 + random.nextInt(LOOKS) : 0,
        random.nextInt(10) == 0);
  }

  private static @Nullable Tear tear(RandomGenerator random) {
    Moment moment = any(Moment.values(), random);
    Left left = any(Left.values(), random);
    return Tear.atWrite(1 + random.nextInt(WRITES), moment)
        .leaving(left, random.nextLong())
        .absentFor(random.nextInt(2));
  }

  private static <T> T any(T[] values, RandomGenerator random) {
    return values[random.nextInt(values.length)];
  }

  private static long amount(RandomGenerator random) {
    return 100L * (1 + random.nextInt(3));
  }
}
