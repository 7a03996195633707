package saldo.gateway.pn532;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.link.ByteLink;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.pn532.protocol.Frame;
import saldo.gateway.pn532.protocol.FrameParser;
import saldo.gateway.pn532.protocol.FrameWriter;

/**
 * One command after the other, and its answer. A command that was not acknowledged is sent again,
 * and an answer that did not arrive well is asked for again, each a few times; a card that gets a
 * command twice by that does the same again, which changes nothing.
 */
final class ChipTalk {
  /** How often a command is sent, and how often an answer is asked for again. */
  static final int TRIES = 3;

  /** How soon the chip acknowledges: in 15 ms, and a serial server in between takes its time. */
  static final Duration ACK_PATIENCE = Duration.ofMillis(150);

  /** So long nothing comes, and it is over. */
  private static final Duration SILENCE = Duration.ofMillis(20);

  private static final Duration SHORT = Duration.ofMillis(1);

  /** A line that never falls silent is not drained for ever. */
  private static final int MOST_DRAINED_READS = 64;

  private static final int BUFFER_BYTES = 1_024;

  private final ByteLink link;
  private final FrameParser parser = new FrameParser();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Deque<Frame> arrived = new ArrayDeque<>();
  private boolean untidy = true;

  ChipTalk(ByteLink link) {
    this.link = link;
  }

  String name() {
    return link.name();
  }

  /** Before the first command, which has to follow at once. */
  void wakeUp(byte[] bytes) throws IOException {
    drain();
    link.write(bytes);
  }

  /**
   * Has a command done.
   *
   * @param patience how long that may take
   * @throws IOException with a sentence if the link fails, or the chip does not answer or refuses
   */
  Answer ask(Command command, Duration patience) throws IOException {
    send(command);
    Optional<Answer> answer = receive(command, patience);
    for (int i = 0; answer.isEmpty() && i < TRIES; i++) {
      untidy = true;
      link.write(FrameWriter.write(new Frame.Nack()));
      answer = receive(command, ACK_PATIENCE);
    }
    return answer.orElseThrow(() -> {
      untidy = true;
      return new IOException("the chip at %s does not answer any more".formatted(name()));
    });
  }

  /**
   * Has a command done that may take for ever.
   *
   * @param atMost how long to wait; then it is stopped
   * @return nothing if it was stopped
   * @throws IOException as above
   */
  Optional<Answer> await(Command command, Duration atMost) throws IOException {
    send(command);
    Optional<Answer> answer = receive(command, atMost);
    if (answer.isEmpty()) {
      link.write(FrameWriter.write(new Frame.Ack()));
      // it may have been done in this very moment
      answer = receive(command, SILENCE);
      untidy = true;
    }
    return answer;
  }

  private void send(Command command) throws IOException {
    if (untidy) {
      drain();
    }
    for (int i = 0; i < TRIES; i++) {
      link.write(FrameWriter.write(command.frame()));
      if (isAcknowledged(command)) {
        return;
      }
      untidy = true;
    }
    throw new IOException(
        "nobody answers at %s: no PN532 is there, or it is not set to its serial line (HSU)"
            .formatted(name()));
  }

  private boolean isAcknowledged(Command command) throws IOException {
    long until = deadline(ACK_PATIENCE);
    for (Frame frame = next(until); frame != null; frame = next(until)) {
      if (frame instanceof Frame.Ack) {
        return true;
      }
      if (isFor(command, frame)) {
        // only the acknowledgement got lost
        arrived.addFirst(frame);
        return true;
      }
    }
    return false;
  }

  /** Waits for the answer; nothing if it does not come in time, or does not arrive well. */
  private Optional<Answer> receive(Command command, Duration patience) throws IOException {
    long until = deadline(patience);
    for (Frame frame = next(until); frame != null; frame = next(until)) {
      if (frame instanceof Frame.ApplicationError) {
        untidy = true;
        throw new IOException(
            "the chip at %s does not understand command %02X".formatted(name(), command.code()));
      }
      if (isFor(command, frame) && frame instanceof Frame.Information(var _, var data)) {
        Optional<Answer> answer = Answer.parse(data);
        if (answer.isPresent()) {
          return answer;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFor(Command command, Frame frame) {
    return frame instanceof Frame.Information(Frame.Direction direction, var data)
        && direction == Frame.Direction.FROM_CHIP
        && data.at(0) == command.code() + 1;
  }

  /** The next frame; none if none comes in time, or soon after one that was damaged. */
  private @Nullable Frame next(long latest) throws IOException {
    long until = latest;
    long discarded = parser.discarded();
    for (long left = until - System.nanoTime();
        arrived.isEmpty() && left > 0;
        left = until - System.nanoTime()) {
      long patience = parser.isInFrame() ? Math.min(left, SILENCE.toNanos()) : left;
      int count = link.read(buffer, Duration.ofNanos(Math.max(patience, SHORT.toNanos())));
      arrived.addAll(count > 0 ? parser.feed(buffer, count) : parser.giveUp());
      if (parser.discarded() != discarded) {
        until = Math.min(until, deadline(ACK_PATIENCE));
        discarded = parser.discarded();
      }
    }
    return arrived.poll();
  }

  /** Throws away what is left of what was asked before. */
  private void drain() throws IOException {
    for (int i = 0; i < MOST_DRAINED_READS && link.read(buffer, SHORT) > 0; i++) {
      // what comes here is too late
    }
    parser.giveUp();
    arrived.clear();
    untidy = false;
  }

  private static long deadline(Duration patience) {
    return System.nanoTime() + patience.toNanos();
  }
}
