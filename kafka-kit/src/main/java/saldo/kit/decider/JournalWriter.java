package saldo.kit.decider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;

/** Appends to journals: the next number, the next link of the chain. */
final class JournalWriter<C, E> {
  /** Writes an event down. */
  interface Format<C, E> {
    byte[] write(Envelope<C> envelope, JournalPosition position, E event);
  }

  private final ProcessorContext<Object, byte[]> context;
  private final KeyValueStore<Bytes, byte[]> heads;
  private final Format<C, E> format;
  private final Chain chain = new Chain();

  /** One task writes a journal, so what it wrote last is what is stored. */
  private final Map<LedgerId, Head> known = new HashMap<>();

  JournalWriter(
      ProcessorContext<Object, byte[]> context,
      KeyValueStore<Bytes, byte[]> heads,
      Format<C, E> format) {
    this.context = context;
    this.heads = heads;
    this.format = format;
  }

  Head head(LedgerId ledger) {
    return known.computeIfAbsent(ledger, this::read);
  }

  /** Never before the last booking, whatever the machine's clock does. */
  Instant bookingTime(LedgerId ledger, long nowMillis) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    Instant last = head(ledger).bookedAt();
    return now.isBefore(last) ? last : now;
  }

  /** What a command and its events have in common. */
  record Booking<C>(Envelope<C> envelope, Instant businessTime, Instant bookedAt) {}

  void append(Booking<C> booking, EntryId entry, List<E> events) {
    LedgerId ledger = booking.envelope().ledger();
    byte[] key = ledger.value().getBytes(StandardCharsets.UTF_8);
    Head head = head(ledger);
    for (E event : events) {
      JournalPosition position =
          new JournalPosition(head.seq() + 1, entry, booking.businessTime(), booking.bookedAt());
      byte[] value = format.write(booking.envelope(), position, event);
      head = new Head(position.seq(), booking.bookedAt(), chain.next(head.chain(), value));
      forward(key, value, head);
    }
    known.put(ledger, head);
    heads.put(Bytes.wrap(key), head.toBytes());
  }

  private void forward(byte[] key, byte[] value, Head head) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Chain.HEADER, head.chain());
    context.forward(
        new Record<>(key, value, head.bookedAt().toEpochMilli(), headers), Nodes.JOURNAL);
  }

  private Head read(LedgerId ledger) {
    byte[] bytes = heads.get(Bytes.wrap(ledger.value().getBytes(StandardCharsets.UTF_8)));
    return bytes == null ? Head.START : Head.fromBytes(bytes);
  }
}
