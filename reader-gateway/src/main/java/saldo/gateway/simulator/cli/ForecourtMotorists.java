package saldo.gateway.simulator.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.jsonpts.SimulatedController;

/**
 * People who come to a pump with a tag of the controller's list. A controller that has somebody to
 * ask does so first, gives what it may, and uploads it.
 */
final class ForecourtMotorists {
  private static final int LEAST_ML = 5_000;
  private static final int MOST_ML = 80_000;
  private static final int LITRE_DIGITS = 3;

  private final List<Forecourt> forecourts;
  private final RandomGenerator random;
  private final SimulatorEvents events;

  ForecourtMotorists(List<Forecourt> forecourts, RandomGenerator random, SimulatorEvents events) {
    this.forecourts = List.copyOf(forecourts);
    this.random = random;
    this.events = events;
  }

  /** Somebody comes to one of the pumps. */
  void come() throws InterruptedException {
    Forecourt forecourt = forecourts.get(random.nextInt(forecourts.size()));
    List<String> tags = List.copyOf(forecourt.controller().tags());
    if (tags.isEmpty()) {
      events.happened(forecourt.said("has no tag that may fill: the host has to send a list"));
      return;
    }
    String tag = tags.get(random.nextInt(tags.size()));
    int pump = random.nextInt(forecourt.pumps()) + 1;
    BigDecimal wanted = BigDecimal.valueOf(random.nextInt(LEAST_ML, MOST_ML), LITRE_DIGITS);
    if (!forecourt.uploads()) {
      events.happened(forecourt.filled(pump, tag, wanted));
      return;
    }
    Optional<BigDecimal> balance = forecourt.balance(pump, tag);
    if (balance.isEmpty() || balance.get().signum() == 0) {
      String why = balance.isEmpty() ? "there is no answer" : "it may take nothing";
      events.happened(forecourt.said("refused pump %d tag %s: %s".formatted(pump, tag, why)));
    } else {
      events.happened(forecourt.filled(pump, tag, wanted.min(litres(balance.get()))));
      events.happened(forecourt.uploaded());
    }
  }

  /** As much as an amount buys. */
  private static BigDecimal litres(BigDecimal amount) {
    return amount.divide(SimulatedController.PRICE, LITRE_DIGITS, RoundingMode.DOWN);
  }
}
