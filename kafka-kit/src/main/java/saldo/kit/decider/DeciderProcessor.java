package saldo.kit.decider;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.decider.CommandMemory.Remembered;
import saldo.kit.decider.JournalWriter.Booking;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;

/**
 * Runs a domain on Kafka Streams, each command exactly once: known already? → fetch what it names →
 * decide → evolve → keep → journal and answer. Streams writes all of it, and the position in the
 * command topic, in one transaction.
 */
public final class DeciderProcessor<S, C, E, R>
    implements Processor<byte[], byte[], Object, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(DeciderProcessor.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final DomainShell<S, C, E, R> shell;
  private ProcessorContext<Object, byte[]> context;
  private CommandMemory memory;
  private JournalWriter<C, E> journal;

  @SuppressWarnings("NullAway.Init") // the fields are set by init, which Streams calls first
  public DeciderProcessor(DomainShell<S, C, E, R> shell) {
    this.shell = shell;
  }

  @Override
  public void init(ProcessorContext<Object, byte[]> context) {
    this.context = context;
    this.memory = new CommandMemory(context.getStateStore(Nodes.MEMORY));
    this.journal =
        new JournalWriter<>(context, context.getStateStore(Nodes.HEADS), shell::journalEntry);
    shell.open(context, memory);
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Envelope<C> envelope;
    try {
      envelope = read(record);
    } catch (IOException | RuntimeException e) {
      deadLetter(record, e);
      return;
    }
    Request request =
        new Request(record.value(), record.timestamp(), Headers.replyPartition(record.headers()));
    try {
      handle(envelope, request);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      // A defect of ours must not stop everybody's money: nothing of this command has been kept.
      deadLetter(record, e);
    }
  }

  private record Request(byte[] bytes, long timestamp, int replyPartition) {}

  private Envelope<C> read(Record<byte[], byte[]> record) throws IOException {
    if (record.value() == null) {
      throw new IOException("the record has no value");
    }
    Envelope<C> envelope = shell.read(record.value());
    byte[] ledger = envelope.ledger().value().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(ledger, record.key())) {
      throw new IOException("the record's key is not the ledger of its command");
    }
    return envelope;
  }

  private void handle(Envelope<C> envelope, Request request) {
    Bytes key = CommandMemory.key(envelope.ledger(), envelope.id());
    byte[] fingerprint = Fingerprint.of(request.bytes());
    Remembered remembered = memory.find(key);
    if (remembered == null) {
      Decided decided = decide(envelope, request.timestamp());
      byte[] outcome = decided.outcome();
      memory.remember(key, decided.at(), fingerprint, outcome);
      answer(envelope, request, outcome, false);
    } else if (remembered.isOf(fingerprint)) {
      answer(envelope, request, remembered.outcome(), true);
    } else {
      answer(envelope, request, conflict(envelope), false);
    }
  }

  private record Decided(Instant at, byte[] outcome) {}

  private Decided decide(Envelope<C> envelope, long sentAtMillis) {
    EntryId entry = EntryId.of(envelope.id());
    Instant bookedAt = journal.bookingTime(envelope.ledger(), context.currentSystemTimeMs());
    Situation situation = new Situation(entry, bookedAt, envelope.origin());
    S before = shell.load(envelope, situation);
    Decision<E, R> decision = shell.decider().decide(before, envelope.command(), situation);
    S after = evolved(before, decision);
    Instant businessTime =
        envelope.businessTime() != null
            ? envelope.businessTime()
            : Instant.ofEpochMilli(sentAtMillis);
    Answer<E, R> answer = book(new Booking<>(envelope, businessTime, bookedAt), entry, decision);
    long seq = journal.head(envelope.ledger()).seq();
    shell.store(
        envelope.ledger(), before, after, new JournalPosition(seq, entry, businessTime, bookedAt));
    return new Decided(bookedAt, shell.outcome(envelope.ledger(), answer));
  }

  private S evolved(S state, Decision<E, R> decision) {
    return switch (decision) {
      case Decision.Accepted<E, R> accepted -> {
        S next = state;
        for (E event : accepted.events()) {
          next = shell.decider().evolve(next, event);
        }
        yield next;
      }
      case Decision.Rejected<E, R> rejected -> state;
      case Decision.Each<E, R> each -> {
        S next = state;
        for (Decision<E, R> entry : each.entries()) {
          next = evolved(next, entry);
        }
        yield next;
      }
    };
  }

  private Answer<E, R> book(Booking<C> booking, EntryId entry, Decision<E, R> decision) {
    return switch (decision) {
      case Decision.Accepted<E, R> accepted -> {
        long first = journal.head(booking.envelope().ledger()).seq() + 1;
        journal.append(booking, entry, accepted.events());
        long last = first + accepted.events().size() - 1;
        yield new Answer.Booked<>(entry, first, last, booking.bookedAt(), accepted.events());
      }
      case Decision.Rejected<E, R> rejected ->
          new Answer.Refused<>(entry, rejected.reason(), rejected.details());
      case Decision.Each<E, R> each -> {
        List<Answer<E, R>> answers = new ArrayList<>(each.entries().size());
        for (Decision<E, R> one : each.entries()) {
          answers.add(book(booking, EntryId.of(entry.command(), answers.size() + 1), one));
        }
        yield new Answer.Several<>(entry, answers);
      }
    };
  }

  private byte[] conflict(Envelope<C> envelope) {
    EntryId entry = EntryId.of(envelope.id());
    return shell.outcome(
        envelope.ledger(),
        new Answer.Refused<>(entry, shell.idempotencyConflict(), Map.of("id", entry.value())));
  }

  private void answer(Envelope<C> envelope, Request request, byte[] outcome, boolean repeat) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.LEDGER, Headers.bytes(envelope.ledger().value()));
    headers.add(Headers.FINGERPRINT, Headers.bytes(Fingerprint.text(request.bytes())));
    if (repeat) {
      headers.add(Headers.REPEAT, Headers.bytes("true"));
    }
    PlacedKey key = new PlacedKey(Headers.bytes(envelope.id().value()), request.replyPartition());
    context.forward(
        new Record<>(key, outcome, context.currentSystemTimeMs(), headers), Nodes.OUTCOMES);
  }

  private void deadLetter(Record<byte[], byte[]> record, Exception why) {
    String source =
        context
            .recordMetadata()
            .map(m -> m.topic() + "-" + m.partition() + "@" + m.offset())
            .orElse("");
    String reason =
        why instanceof JsonProcessingException json ? SaldoJson.explain(json) : why.toString();
    LOG.warn("a command went to the dead letters: {}: {}", source, reason);
    RecordHeaders headers = new RecordHeaders(record.headers());
    headers.add(Headers.REASON, Headers.bytes(reason));
    headers.add(Headers.SOURCE, Headers.bytes(source));
    context.forward(
        new Record<>((Object) record.key(), record.value(), record.timestamp(), headers),
        Nodes.DEAD_LETTERS);
  }

  /** What is due names its own end in the state, so it needs no memory to happen only once. */
  private void tick(long nowMillis) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    for (Envelope<C> envelope : shell.due(now)) {
      try {
        decide(envelope, nowMillis);
      } catch (KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.error("could not do what is due: {}", envelope.id(), e);
      }
    }
    memory.forgetSome(now);
  }
}
