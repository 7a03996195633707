package saldo.gateway.fpp.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.StatusReport;

/** Reads a terminal's status. */
final class AskingStatus implements Conversation {
  private final Wire wire;
  private final Exchange exchange = new Exchange();
  private final StatusStep status;

  AskingStatus(Wire wire) {
    this.wire = wire;
    this.status = new StatusStep(wire, exchange);
  }

  @Override
  public List<Action> start(Instant now) {
    return status.ask(now);
  }

  @Override
  public List<Action> received(Frame frame, Instant now) {
    return StatusStep.in(frame)
        .map(reading -> List.<Action>of(new Action.Finish(outcome(reading, now))))
        .orElse(List.of());
  }

  private Outcome outcome(Reading<StatusReport> reading, Instant now) {
    return switch (reading) {
      case Reading.Clear<StatusReport>(StatusReport report) ->
          new Outcome.StatusRead(report, wire.drift(report.clock(), now));
      case Reading.Unreadable<StatusReport>(String why) -> new Outcome.StatusUnreadable(why);
    };
  }

  @Override
  public List<Action> elapsed(Instant now) {
    return exchange.repeat(now);
  }

  @Override
  public Optional<Instant> deadline() {
    return exchange.deadline();
  }
}
