package saldo.kit.decider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;

/**
 * Appends to journals: the next number, the next link of the chain. The events of one command are
 * drafted first and published together, so that nothing of a command that fails is written.
 */
final class JournalWriter<C, E> {
  /** Writes an event down. */
  interface Format<C, E> {
    byte[] write(Envelope<C> envelope, JournalPosition position, E event);
  }

  private final ProcessorContext<Object, byte[]> context;
  private final String node;
  private final KeyValueStore<Bytes, byte[]> heads;
  private final Format<C, E> format;
  private final Chain chain = new Chain();

  /** One task writes a journal, so what it wrote last is what is stored, or will be at commit. */
  private final Map<LedgerId, Head> known = new HashMap<>();

  private final Map<LedgerId, Head> changed = new LinkedHashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Head drafted;

  /** A record of the journal that is not published yet. */
  private record Draft(byte[] value, Head head) {}

  JournalWriter(
      ProcessorContext<Object, byte[]> context,
      String node,
      KeyValueStore<Bytes, byte[]> heads,
      Format<C, E> format) {
    this.context = context;
    this.node = node;
    this.heads = heads;
    this.format = format;
  }

  /** Never before the last booking, whatever the machine's clock does. */
  Instant bookingTime(LedgerId ledger, long nowMillis) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    Instant last = head(ledger).bookedAt();
    return now.isBefore(last) ? last : now;
  }

  /** What a command and its events have in common. */
  record Booking<C>(Envelope<C> envelope, Instant businessTime, Instant bookedAt) {}

  /** Forgets what another command has drafted. */
  void begin(LedgerId ledger) {
    drafts.clear();
    drafted = head(ledger);
  }

  /** The number of the last event, those that are drafted included. */
  long seq() {
    return last().seq();
  }

  void draft(Booking<C> booking, EntryId entry, List<E> events) {
    for (E event : events) {
      Head head = last();
      JournalPosition position =
          new JournalPosition(head.seq() + 1, entry, booking.businessTime(), booking.bookedAt());
      byte[] value = format.write(booking.envelope(), position, event);
      drafted = new Head(position.seq(), booking.bookedAt(), chain.next(head.chain(), value));
      drafts.add(new Draft(value, drafted));
    }
  }

  /** Writes the drafts to the journal. */
  void publish(LedgerId ledger) {
    byte[] key = key(ledger);
    for (Draft draft : drafts) {
      RecordHeaders headers = new RecordHeaders();
      headers.add(Chain.HEADER, draft.head().chain());
      long timestamp = draft.head().bookedAt().toEpochMilli();
      context.forward(new Record<>(key, draft.value(), timestamp, headers), node);
    }
    if (!drafts.isEmpty()) {
      known.put(ledger, last());
      changed.put(ledger, last());
    }
  }

  /** Stores where the journals end; to be called before a commit. */
  void storeHeads() {
    changed.forEach((ledger, head) -> heads.put(Bytes.wrap(key(ledger)), head.toBytes()));
    changed.clear();
  }

  private Head head(LedgerId ledger) {
    return known.computeIfAbsent(ledger, this::read);
  }

  private Head last() {
    if (drafted == null) {
      throw new IllegalStateException("begin comes first");
    }
    return drafted;
  }

  private Head read(LedgerId ledger) {
    byte[] bytes = heads.get(Bytes.wrap(key(ledger)));
    return bytes == null ? Head.START : Head.fromBytes(bytes);
  }

  private static byte[] key(LedgerId ledger) {
    return ledger.value().getBytes(StandardCharsets.UTF_8);
  }
}
