package saldo.kit.decider;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;

/** The record headers that requesters and answers use. */
public final class Headers {
  /** On a command: the partition of the outcome topic on which the requester listens, as text. */
  public static final String REPLY_PARTITION = "reply-partition";

  /** On an outcome: the ledger it belongs to. */
  public static final String LEDGER = "ledger";

  /** On an outcome: the {@link Fingerprint} of the command it answers, in hexadecimal digits. */
  public static final String FINGERPRINT = "fingerprint";

  /** On an outcome: "true" if it repeats what was answered before. */
  public static final String REPEAT = "repeat";

  /** On a dead letter: why it could not be handled. */
  public static final String REASON = "reason";

  /** On a dead letter: topic, partition and offset it came from. */
  public static final String SOURCE = "source";

  private Headers() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether somebody waits for the answer, and has said where. */
  static boolean isAwaited(org.apache.kafka.common.header.Headers headers) {
    return headers.lastHeader(REPLY_PARTITION) != null;
  }

  /** The partition to answer on: what the header says, or 0. */
  static int replyPartition(org.apache.kafka.common.header.Headers headers) {
    Header header = headers.lastHeader(REPLY_PARTITION);
    if (header == null || header.value() == null) {
      return 0;
    }
    try {
      return Integer.parseInt(new String(header.value(), StandardCharsets.UTF_8));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
