package saldo.gateway.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A record that waits for the broker.
 *
 * @param position its place in the queue, rising by one
 * @param bytesBefore how many bytes all records before it had, since the spool was made
 * @param receivedAtMillis when the gateway received it, milliseconds since 1970
 * @param ledger the book it is for, the Kafka record's key
 * @param device {@code ledger|device}, or empty if it does not come from a numbering device
 * @param deviceSeq the device's running number, 0 without a device
 * @param envelope the message
 */
public record QueuedRecord(
    long position,
    long bytesBefore,
    long receivedAtMillis,
    String ledger,
    String device,
    long deviceSeq,
    String envelope) {
  private static final byte FORMAT = 1;
  private static final int FIXED_BYTES = 1 + 3 * Long.BYTES + 2 * Short.BYTES;

  static QueuedRecord of(Submission submission, long position, long bytesBefore) {
    return switch (submission.key()) {
      case RecordKey.OfDevice key ->
          new At(position, bytesBefore).numbered(submission, key.device(), key.seq());
      case RecordKey.Named key ->
          new At(position, bytesBefore).numbered(submission, key.device(), key.seq());
      case RecordKey.OfRow _ -> new At(position, bytesBefore).of(submission, "", 0);
    };
  }

  /** A place in the queue. */
  private record At(long position, long bytesBefore) {
    QueuedRecord numbered(Submission submission, String device, long seq) {
      return of(submission, submission.key().ledger() + "|" + device, seq);
    }

    QueuedRecord of(Submission submission, String device, long seq) {
      return new QueuedRecord(
          position,
          bytesBefore,
          submission.receivedAtMillis(),
          submission.key().ledger().value(),
          device,
          seq,
          submission.envelope());
    }
  }

  byte[] encoded() {
    byte[] ledgerBytes = ledger.getBytes(StandardCharsets.UTF_8);
    byte[] deviceBytes = device.getBytes(StandardCharsets.UTF_8);
    byte[] message = envelope.getBytes(StandardCharsets.UTF_8);
    int length = FIXED_BYTES + ledgerBytes.length + deviceBytes.length + message.length;
    ByteBuffer out = ByteBuffer.allocate(length).put(FORMAT).putLong(bytesBefore);
    out.putLong(receivedAtMillis).putLong(deviceSeq);
    out.putShort((short) ledgerBytes.length).put(ledgerBytes);
    out.putShort((short) deviceBytes.length).put(deviceBytes);
    return out.put(message).array();
  }

  static QueuedRecord decoded(long position, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte format = in.get();
    if (format != FORMAT) {
      throw new SpoolFailedException(
          "the spool holds a record of format "
              + format
              + ", which this version cannot read: use"
              + " the version that wrote it until the spool is empty");
    }
    long bytesBefore = in.getLong();
    long receivedAt = in.getLong();
    long seq = in.getLong();
    String ledger = text(in);
    String device = text(in);
    String envelope = StandardCharsets.UTF_8.decode(in).toString();
    return new QueuedRecord(position, bytesBefore, receivedAt, ledger, device, seq, envelope);
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What it counts against the spool's limit. */
  long size() {
    return size(envelope);
  }

  static long size(String envelope) {
    return envelope.getBytes(StandardCharsets.UTF_8).length;
  }
}
