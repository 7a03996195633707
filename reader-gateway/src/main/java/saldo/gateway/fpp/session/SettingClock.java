package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.ClockSetting;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.StatusReport;

/** Sets a terminal's clock if it is too far off, and looks whether it is right then. */
final class SettingClock implements Conversation {
  /** What is less is left alone: a clock that is set often makes times that are there twice. */
  static final Duration TOLERANCE = Duration.ofSeconds(30);

  private final Wire wire;
  private final Exchange exchange = new Exchange();
  private final StatusStep status;
  private Optional<Duration> before = Optional.empty();
  private Optional<Duration> stillOff = Optional.empty();

  SettingClock(Wire wire) {
    this.wire = wire;
    this.status = new StatusStep(wire, exchange);
  }

  @Override
  public List<Action> start(Instant now) {
    return status.ask(now);
  }

  @Override
  public List<Action> received(Frame frame, Instant now) {
    if (frame.type() == FrameType.NAK && before.isPresent()) {
      return finish(new Outcome.ClockRefused(before.get(), Nak.parse(frame.payload()).text()));
    }
    return StatusStep.in(frame).map(reading -> read(reading, now)).orElse(List.of());
  }

  private List<Action> read(Reading<StatusReport> reading, Instant now) {
    return switch (reading) {
      case Reading.Clear<StatusReport>(StatusReport report) ->
          judge(wire.drift(report.clock(), now), now);
      case Reading.Unreadable<StatusReport>(String why) ->
          finish(new Outcome.StatusUnreadable(why));
    };
  }

  private List<Action> judge(Duration drift, Instant now) {
    boolean inStep = drift.abs().compareTo(TOLERANCE) <= 0;
    if (before.isEmpty()) {
      if (inStep) {
        return finish(new Outcome.ClockInStep(drift));
      }
      before = Optional.of(drift);
      return exchange.ask(setting(now), this::setting, now);
    }
    if (inStep) {
      return finish(new Outcome.ClockSet(before.get(), drift));
    }
    // it may be the first answer once more, so only the end of all patience decides
    stillOff = Optional.of(drift);
    return List.of();
  }

  private Frame setting(Instant now) {
    return wire.uncounted(FrameType.SET_CLOCK, new ClockSetting(wire.local(now)).format());
  }

  @Override
  public List<Action> elapsed(Instant now) {
    List<Action> again = exchange.repeat(now);
    return again.isEmpty() && stillOff.isPresent()
        ? finish(new Outcome.ClockRefused(stillOff.get(), "the clock stays as it was"))
        : again;
  }

  private static List<Action> finish(Outcome outcome) {
    return List.of(new Action.Finish(outcome));
  }

  @Override
  public Optional<Instant> deadline() {
    return exchange.deadline();
  }
}
