package saldo.gateway.fpp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import saldo.gateway.fpp.protocol.Discarded;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameParser;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.link.ByteLink;

/**
 * A line with one or more terminals on it. When its link has failed it is of no more use: open a
 * link again and make a new line.
 */
public final class FppLine implements Closeable {
  private static final int BUFFER_BYTES = 4_096;

  /** A line that never falls silent is not drained for ever. */
  private static final int MOST_DRAINED_READS = 64;

  private static final Duration SILENCE = Duration.ofMillis(1);

  private final ByteLink link;
  private final InstantSource clock;
  private final FppTraffic traffic;
  private final FrameParser parser = new FrameParser();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ReentrantLock talking = new ReentrantLock(true);
  private Discarded discarded = parser.discarded();

  /**
   * A line on an open link.
   *
   * @param clock the host's
   * @param traffic is shown all frames
   */
  public FppLine(ByteLink link, InstantSource clock, FppTraffic traffic) {
    this.link = link;
    this.clock = clock;
    this.traffic = traffic;
  }

  /**
   * A terminal on this line. Keep it while the line lives: it knows how often nobody answered.
   *
   * @param address 0 to 255; 1 if the terminal is alone
   * @param zone in which its clock shows the time
   */
  public FppTerminal terminal(int address, ZoneId zone) {
    return new FppTerminal(this, address, zone);
  }

  /** What the line is called: the address of its link. */
  public String name() {
    return link.name();
  }

  /** What was thrown away since the line was opened. */
  public Discarded discarded() {
    talking.lock();
    try {
      return parser.discarded();
    } finally {
      talking.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    link.close();
  }

  /** Waits until nobody talks, and throws away what is left of the conversation before. */
  void begin() throws IOException {
    talking.lock();
    try {
      for (int i = 0; i < MOST_DRAINED_READS; i++) {
        int count = link.read(buffer, SILENCE);
        if (count == 0) {
          break;
        }
        parser.feed(buffer, count);
      }
      parser.reset();
    } catch (IOException | RuntimeException failed) {
      talking.unlock();
      throw failed;
    }
  }

  void end() {
    talking.unlock();
  }

  Instant now() {
    return clock.instant();
  }

  void send(Frame frame) throws IOException {
    traffic.sent(frame, now());
    link.write(FrameWriter.write(frame));
  }

  /** The frames that come until a time; none if none does. */
  List<Frame> receive(Instant until) throws IOException {
    Duration left = Duration.between(now(), until);
    if (left.compareTo(SILENCE) < 0) {
      return List.of();
    }
    List<Frame> frames = parser.feed(buffer, link.read(buffer, left));
    Instant at = now();
    frames.forEach(frame -> traffic.received(frame, at));
    if (!parser.discarded().equals(discarded)) {
      discarded = parser.discarded();
      traffic.discarded(discarded, at);
    }
    return frames;
  }
}
