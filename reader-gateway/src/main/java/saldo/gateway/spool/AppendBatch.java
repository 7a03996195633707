package saldo.gateway.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.WriteBatch;
import saldo.gateway.spool.SpoolStore.Family;
import saldo.schemas.SaldoJson;

/**
 * Submissions of several threads on their way to one synced write. It decides what each becomes,
 * seeing what is stored and what is in the batch already, and changes nothing itself.
 */
final class AppendBatch {
  static final byte[] TAIL_KEY = SpoolStore.bytes("tail");

  private final SpoolStore store;
  private final long highestBytes;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, DeviceTrack> devices = new HashMap<>();
  private final List<QueuedRecord> records = new ArrayList<>();
  private Tail tail;

  /**
   * @param highestBytes the total of bytes the queue may reach, counted as in {@link Tail#bytes()}
   */
  AppendBatch(SpoolStore store, Tail tail, long highestBytes) {
    this.store = store;
    this.tail = tail;
    this.highestBytes = highestBytes;
  }

  /** Takes all of the submissions, or throws and takes none. */
  List<Receipt> add(List<Submission> submissions) {
    Map<String, String> fresh = new HashMap<>();
    List<Receipt> receipts = new ArrayList<>(submissions.size());
    long bytes = tail.bytes();
    for (Submission each : submissions) {
      Receipt receipt = receipt(each, fresh);
      receipts.add(receipt);
      bytes += receipt == Receipt.STORED ? QueuedRecord.size(each.envelope()) : 0;
    }
    if (bytes > highestBytes) {
      throw new SpoolFullException(
          "the gateway's spool is full, because Kafka has been away for long: nothing was stored,"
              + " send it again later");
    }
    for (int i = 0; i < receipts.size(); i++) {
      if (receipts.get(i) == Receipt.STORED) {
        take(submissions.get(i));
      }
    }
    seen.putAll(fresh);
    return receipts;
  }

  /** What would become of a submission. */
  Receipt trial(Submission submission) {
    return receipt(submission, new HashMap<>());
  }

  private Receipt receipt(Submission submission, Map<String, String> fresh) {
    String key = submission.key().text();
    String known = fresh.containsKey(key) ? fresh.get(key) : stored(key);
    if (known == null) {
      fresh.put(key, submission.content());
      return Receipt.STORED;
    }
    return known.equals(submission.content()) ? Receipt.DUPLICATE : Receipt.CONFLICT;
  }

  private @Nullable String stored(String key) {
    String known = seen.get(key);
    if (known != null) {
      return known;
    }
    byte[] bytes = store.get(Family.SEEN, SpoolStore.bytes(key));
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void take(Submission submission) {
    QueuedRecord queued = QueuedRecord.of(submission, tail.position(), tail.bytes());
    if (!submission.envelope().isEmpty()) {
      records.add(queued);
      tail = new Tail(tail.position() + 1, tail.bytes() + queued.size());
    }
    if (!queued.device().isEmpty()) {
      devices.compute(
          queued.device(),
          (device, track) ->
              (track == null ? track(store, device) : track).with(queued.deviceSeq()));
    }
  }

  boolean isEmpty() {
    return seen.isEmpty();
  }

  /** Where the queue ends once the batch is written. */
  Tail tail() {
    return tail;
  }

  /** Writes everything in one step and returns once it is on disk. */
  void write() {
    try (WriteBatch batch = new WriteBatch()) {
      for (QueuedRecord each : records) {
        store.put(batch, Family.QUEUE, SpoolStore.bytes(each.position()), each.encoded());
      }
      seen.forEach((key, content) ->
          store.put(batch, Family.SEEN, SpoolStore.bytes(key), SpoolStore.bytes(content)));
      devices.forEach((device, track) ->
          store.put(batch, Family.DEVICES, SpoolStore.bytes(device), encoded(track)));
      store.put(batch, Family.META, TAIL_KEY, tail.encoded());
      store.write(batch, true);
    }
  }

  static DeviceTrack track(SpoolStore store, String device) {
    byte[] bytes = store.get(Family.DEVICES, SpoolStore.bytes(device));
    if (bytes == null) {
      return DeviceTrack.NONE;
    }
    try {
      return SaldoJson.mapper().readValue(bytes, DeviceTrack.class);
    } catch (IOException e) {
      throw new SpoolFailedException("the spool's record of device " + device + " is damaged", e);
    }
  }

  private static byte[] encoded(DeviceTrack track) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(track);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
