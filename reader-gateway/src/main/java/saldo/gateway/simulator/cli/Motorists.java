package saldo.gateway.simulator.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.session.ActiveTable;
import saldo.gateway.simulator.fpp.FillRequest;
import saldo.gateway.simulator.fpp.FillResult;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** People who come to a terminal with a card that it knows, and want what the card may fill. */
final class Motorists {
  private static final int LEAST_ML = 5_000;
  private static final int MOST_ML = 80_000;
  private static final int LEAST_STEP_KM = 1;

  private final List<SimulatedTerminal> terminals;
  private final RandomGenerator random;
  private final SimulatorEvents events;

  Motorists(List<SimulatedTerminal> terminals, RandomGenerator random, SimulatorEvents events) {
    this.terminals = List.copyOf(terminals);
    this.random = random;
    this.events = events;
  }

  /** Somebody comes to one of the terminals. */
  void come() {
    SimulatedTerminal terminal = terminals.get(random.nextInt(terminals.size()));
    List<CardRecord> cards =
        terminal.table().entries().values().stream()
            .map(ActiveTable.Entry::card)
            .filter(CardRecord::active)
            .filter(card -> terminal.left(card.card()) > 0)
            .sorted((a, b) -> a.card().compareTo(b.card()))
            .toList();
    if (cards.isEmpty()) {
      tell(terminal, "knows no card that may fill: the host has to send a table");
      return;
    }
    CardRecord card = cards.get(random.nextInt(cards.size()));
    tell(terminal, said(card, terminal.fill(request(card, terminal))));
  }

  private FillRequest request(CardRecord card, SimulatedTerminal terminal) {
    String product = card.products().get(random.nextInt(card.products().size()));
    OptionalInt odometerKm =
        card.odometerStepKm() == 0
            ? OptionalInt.empty()
            : OptionalInt.of(
                terminal.lastOdometerKm(card.card())
                    + random.nextInt(LEAST_STEP_KM, card.odometerStepKm() + 1));
    return new FillRequest(card.card(), product, random.nextInt(LEAST_ML, MOST_ML), odometerKm);
  }

  private static String said(CardRecord card, FillResult result) {
    return switch (result) {
      case FillResult.Filled(var record, boolean blocked) ->
          "sold %06d: card %s, %d ml of %s for %d minor units%s"
              .formatted(
                  record.number(),
                  record.card(),
                  record.quantityMl(),
                  record.product(),
                  record.amountMinor(),
                  blocked ? "; the card is blocked now" : "");
      case FillResult.Refused(FillResult.Reason _, String why) ->
          "refused card %s: %s".formatted(card.card(), why);
    };
  }

  private void tell(SimulatedTerminal terminal, String what) {
    events.happened("terminal %d %s".formatted(terminal.address(), what));
  }
}
