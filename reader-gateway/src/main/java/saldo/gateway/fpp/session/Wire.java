package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;

/** What the host has to remember of its frames with one terminal. */
final class Wire {
  private final int address;
  private final ZoneId zone;
  private int sent;
  private int received;

  Wire(int address, ZoneId zone) {
    this.address = address;
    this.zone = zone;
  }

  int address() {
    return address;
  }

  Frame uncounted(FrameType type, String payload) {
    return Frame.uncounted(address, type, received, payload);
  }

  Frame counted(FrameType type, String payload) {
    sent = Frame.after(sent);
    return new Frame(address, type, sent, received, payload);
  }

  /** Whether it answers the last counted frame. */
  boolean answersLast(Frame frame) {
    return frame.resp() == sent;
  }

  /** What RESP says from now on. */
  void accept(Frame frame) {
    received = frame.num();
  }

  LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }

  /** How far a terminal's clock is ahead. */
  Duration drift(LocalDateTime clock, Instant now) {
    return Duration.between(local(now), clock);
  }
}
