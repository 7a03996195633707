package saldo.machine.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Counts the outcomes of a batch: which are there, which were accepted, which came twice. */
public final class OutcomeCount {
  /** How every accepted outcome begins; reading all of it would take the processor's time. */
  private static final byte[] ACCEPTED =
      "{\"type\":\"accepted\"".getBytes(StandardCharsets.US_ASCII);

  private static final int TEN = 10;

  private final byte[] prefix;
  private final int expected;
  private final BitSet seen;
  private int accepted;
  private int doubled;

  /**
   * @param prefix of the batch
   * @param expected how many commands it has
   */
  public OutcomeCount(String prefix, int expected) {
    this.prefix = (prefix + "-").getBytes(StandardCharsets.US_ASCII);
    this.expected = expected;
    this.seen = new BitSet(expected);
  }

  /**
   * Looks at an outcome; those of other batches are passed over.
   *
   * @param key the command's id
   * @return whether it is the first of its command
   */
  public boolean see(byte[] key, byte[] value) {
    int index = index(key);
    if (index < 0 || index >= expected) {
      return false;
    }
    if (seen.get(index)) {
      doubled++;
      return false;
    }
    seen.set(index);
    if (startsWith(value, ACCEPTED)) {
      accepted++;
    }
    return true;
  }

  public boolean isComplete() {
    return seen.cardinality() == expected;
  }

  /** Commands that were answered. */
  public int answered() {
    return seen.cardinality();
  }

  public int accepted() {
    return accepted;
  }

  /** Further outcomes of commands that were answered already. */
  public int doubled() {
    return doubled;
  }

  private int index(byte[] key) {
    if (key.length <= prefix.length || !startsWith(key, prefix)) {
      return -1;
    }
    int index = 0;
    for (int i = prefix.length; i < key.length; i++) {
      int digit = key[i] - '0';
      if (digit < 0 || digit >= TEN) {
        return -1;
      }
      index = index * TEN + digit;
    }
    return index;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
