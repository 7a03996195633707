package saldo.gateway.fpp.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds frames in bytes that come in chunks of any size. What is no frame is thrown away and
 * counted, never answered; as SOH stands nowhere else, the next one always begins a frame.
 */
public final class FrameParser {
  private static final int HEAD_BYTES = 10;
  private static final int TYPE_AT = 2;
  private static final int TAIL_BYTES = 5;
  private static final int CRC_BYTES = 4;

  private sealed interface State {
    /** Between frames. */
    record Hunting() implements State {}

    /** From ADDR to LEN. */
    record Head() implements State {}

    /** STX, payload and ETX. */
    record Body(Header header) implements State {}

    /** CRC and CR. */
    record Tail(Header header) implements State {}
  }

  private record Header(int address, FrameType type, int num, int resp, int length) {}

  private enum Fault {
    BAD_CRC,
    BAD_LENGTH,
    UNKNOWN_TYPE,
    OVERLONG,
    ILLEGAL_BYTE,
    CUT_SHORT
  }

  private static final State HUNTING = new State.Hunting();
  private static final State HEAD = new State.Head();

  /** ADDR to CR of the frame that is being read. */
  private final byte[] frame = new byte[HEAD_BYTES + Frame.MOST_PAYLOAD + 2 + TAIL_BYTES];

  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private long strayBytes;
  private State state = HUNTING;
  private int length;

  /** The frames that these bytes complete, in order. */
  public List<Frame> feed(byte[] bytes) {
    return feed(bytes, bytes.length);
  }

  /**
   * The frames that these bytes complete, in order.
   *
   * @param count how many of the bytes are new, from the first on
   */
  public List<Frame> feed(byte[] bytes, int count) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      feed(bytes[i]).ifPresent(frames::add);
    }
    return frames;
  }

  /** Whether a frame has begun and not ended. */
  public boolean isInFrame() {
    return !(state instanceof State.Hunting);
  }

  /** Forgets a frame that has begun. */
  public void reset() {
    if (isInFrame()) {
      discard(Fault.CUT_SHORT);
    }
  }

  /** What was thrown away so far. */
  public Discarded discarded() {
    return new Discarded(
        count(Fault.BAD_CRC),
        count(Fault.BAD_LENGTH),
        count(Fault.UNKNOWN_TYPE),
        count(Fault.OVERLONG),
        count(Fault.ILLEGAL_BYTE),
        count(Fault.CUT_SHORT),
        strayBytes);
  }

  private Optional<Frame> feed(byte next) {
    if (next == FrameWriter.SOH) {
      reset();
      length = 0;
      state = HEAD;
      return Optional.empty();
    }
    if (!isInFrame()) {
      strayBytes++;
      return Optional.empty();
    }
    frame[length++] = next;
    return switch (state) {
      case State.Hunting _ -> Optional.empty();
      case State.Head _ -> head();
      case State.Body(Header header) -> body(header, next);
      case State.Tail(Header header) -> tail(header, next);
    };
  }

  private Optional<Frame> head() {
    int at = length - 1;
    boolean legal = at == TYPE_AT || Character.digit(frame[at], 16) >= 0;
    if (!legal || isLowerCase(frame[at])) {
      return discard(at >= 7 ? Fault.BAD_LENGTH : Fault.ILLEGAL_BYTE);
    }
    if (length < HEAD_BYTES) {
      return Optional.empty();
    }
    Optional<FrameType> type = FrameType.of(frame[TYPE_AT]);
    int announced = hex(7, 10);
    if (type.isEmpty()) {
      return discard(Fault.UNKNOWN_TYPE);
    }
    if (announced > Frame.MOST_PAYLOAD) {
      return discard(Fault.OVERLONG);
    }
    state = new State.Body(new Header(hex(0, 2), type.get(), hex(3, 5), hex(5, 7), announced));
    return Optional.empty();
  }

  private Optional<Frame> body(Header header, byte next) {
    int at = length - 1 - HEAD_BYTES;
    if (at == 0) {
      return next == FrameWriter.STX ? Optional.empty() : discard(Fault.ILLEGAL_BYTE);
    }
    if (at <= header.length) {
      if (next == FrameWriter.ETX) {
        return discard(Fault.BAD_LENGTH);
      }
      return Frame.isLegal(next & 0xFF) ? Optional.empty() : discard(Fault.ILLEGAL_BYTE);
    }
    if (next != FrameWriter.ETX) {
      return discard(Fault.BAD_LENGTH);
    }
    state = new State.Tail(header);
    return Optional.empty();
  }

  private Optional<Frame> tail(Header header, byte next) {
    int end = HEAD_BYTES + 1 + header.length + 1;
    int at = length - 1 - end;
    if (at < CRC_BYTES) {
      boolean digit = Character.digit(next, 16) >= 0 && !isLowerCase(next);
      return digit ? Optional.empty() : discard(Fault.ILLEGAL_BYTE);
    }
    if (next != FrameWriter.CR) {
      return discard(Fault.ILLEGAL_BYTE);
    }
    if (Crc16.of(frame, 0, end) != hex(end, end + CRC_BYTES)) {
      return discard(Fault.BAD_CRC);
    }
    state = HUNTING;
    String payload = new String(frame, HEAD_BYTES + 1, header.length, StandardCharsets.ISO_8859_1);
    return Optional.of(new Frame(header.address, header.type, header.num, header.resp, payload));
  }

  private Optional<Frame> discard(Fault fault) {
    faults.merge(fault, 1L, Long::sum);
    state = HUNTING;
    return Optional.empty();
  }

  private int hex(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 16 + Character.digit(frame[i], 16);
    }
    return value;
  }

  private static boolean isLowerCase(byte character) {
    return character >= 'a' && character <= 'z';
  }

  private long count(Fault fault) {
    return faults.getOrDefault(fault, 0L);
  }
}
