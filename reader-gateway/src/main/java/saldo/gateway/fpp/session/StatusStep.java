package saldo.gateway.fpp.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.StatusReport;

/** The question who and how a terminal is, with which every conversation begins. */
final class StatusStep {
  private final Wire wire;
  private final Exchange exchange;

  StatusStep(Wire wire, Exchange exchange) {
    this.wire = wire;
    this.exchange = exchange;
  }

  List<Action> ask(Instant now) {
    return exchange.ask(wire.uncounted(FrameType.STATUS, ""), now);
  }

  /** The status in a frame, if it is one. */
  static Optional<Reading<StatusReport>> in(Frame frame) {
    return frame.type() == FrameType.STATUS
        ? Optional.of(StatusReport.parse(frame.payload()))
        : Optional.empty();
  }
}
