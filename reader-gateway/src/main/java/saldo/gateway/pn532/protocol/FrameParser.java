package saldo.gateway.pn532.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds frames in bytes that come in chunks of any size. A frame begins at {@code 00 FF}; however
 * many zeros are before that and after the frame, and whatever noise is between. When what looked
 * like a frame is none, the bytes in it are looked at again: the next frame may have begun there.
 */
public final class FrameParser {
  /** Start code, extended length and its checksum, TFI, data and its checksum. */
  private static final int MOST_BYTES = 2 + 5 + 1 + Frame.Information.MOST_DATA + 1;

  private static final int START_BYTES = 2;

  /** What is at a start code. */
  private sealed interface Find {
    /**
     * A whole frame.
     *
     * @param end where it ends
     */
    record Whole(Frame frame, int end) implements Find {}

    /** So far it may become a frame. */
    record Begun() implements Find {}

    /** No frame. */
    record Wrong() implements Find {}
  }

  private static final Find BEGUN = new Find.Begun();
  private static final Find WRONG = new Find.Wrong();

  /** What may still become a frame. */
  private byte[] kept = new byte[MOST_BYTES];

  private int length;
  private long discarded;

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
    if (length + count > kept.length) {
      kept = Arrays.copyOf(kept, length + count);
    }
    System.arraycopy(bytes, 0, kept, length, count);
    length += count;
    return take(false);
  }

  /**
   * The line is silent: what has begun does not go on.
   *
   * @return the frames that were found behind what had begun, in order
   */
  public List<Frame> giveUp() {
    return take(true);
  }

  /** Whether something has begun that may become a frame. */
  public boolean isInFrame() {
    return length >= START_BYTES;
  }

  /** How often something was thrown away that had begun like a frame, since the parser began. */
  public long discarded() {
    return discarded;
  }

  private List<Frame> take(boolean silent) {
    List<Frame> frames = new ArrayList<>();
    int at = start(0);
    while (at + START_BYTES <= length) {
      Find find = find(at);
      if (find instanceof Find.Begun && !silent) {
        break;
      }
      if (find instanceof Find.Whole(Frame frame, int end)) {
        frames.add(frame);
        at = start(end);
      } else {
        discarded++;
        at = start(at + 1);
      }
    }
    int from = silent ? length : at;
    System.arraycopy(kept, from, kept, 0, length - from);
    length -= from;
    return frames;
  }

  /** Where the next start code is; a zero at the end may become one. */
  private int start(int from) {
    for (int at = from; at < length; at++) {
      boolean last = at + 1 == length;
      if (kept[at] == 0 && (last || octet(at + 1) == 0xFF)) {
        return at;
      }
    }
    return length;
  }

  private Find find(int start) {
    int at = start + START_BYTES;
    if (at + 2 > length) {
      return BEGUN;
    }
    int first = octet(at);
    int second = octet(at + 1);
    if (first == 0x00 && second == 0xFF) {
      return new Find.Whole(new Frame.Ack(), at + 2);
    }
    if (first == 0xFF && second == 0x00) {
      return new Find.Whole(new Frame.Nack(), at + 2);
    }
    if (first == 0xFF && second == 0xFF) {
      return extended(at + 2);
    }
    return second == FrameWriter.sumTo(first) ? body(at + 2, first) : WRONG;
  }

  private Find extended(int at) {
    if (at + 3 > length) {
      return BEGUN;
    }
    int high = octet(at);
    int low = octet(at + 1);
    return octet(at + 2) == FrameWriter.sumTo(high + low) ? body(at + 3, high * 256 + low) : WRONG;
  }

  /** From the TFI on. */
  private Find body(int at, int announced) {
    if (announced < 1 || announced > Frame.Information.MOST_DATA + 1) {
      return WRONG;
    }
    int end = at + announced;
    if (end >= length) {
      return BEGUN;
    }
    int sum = 0;
    for (int i = at; i <= end; i++) {
      sum += octet(i);
    }
    return (sum & 0xFF) == 0 ? whole(at, end) : WRONG;
  }

  private Find whole(int at, int end) {
    int tfi = octet(at);
    if (tfi == FrameWriter.ERROR && end == at + 1) {
      return new Find.Whole(new Frame.ApplicationError(), end + 1);
    }
    for (Frame.Direction direction : Frame.Direction.values()) {
      if (tfi == direction.octet() && end > at + 1) {
        Octets data = Octets.of(Arrays.copyOfRange(kept, at + 1, end));
        return new Find.Whole(new Frame.Information(direction, data), end + 1);
      }
    }
    return WRONG;
  }

  private int octet(int index) {
    return kept[index] & 0xFF;
  }
}
