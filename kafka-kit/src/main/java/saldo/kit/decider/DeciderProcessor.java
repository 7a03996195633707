package saldo.kit.decider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.decider.CommandMemory.Remembered;
import saldo.kit.decider.JournalWriter.Booking;
import saldo.kit.streams.Backlog;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;

/**
 * Runs a domain on Kafka Streams, each command exactly once: known already? → fetch what it names →
 * decide → evolve → keep → journal and answer. Streams writes all of it, and the position in the
 * command topic, in one transaction.
 */
public final class DeciderProcessor<S, C, E, R>
    implements Processor<byte[], byte[], Object, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(DeciderProcessor.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  /** Whenever the thread wakes: Streams takes nothing shorter. */
  private static final Duration LOOK = Duration.ofMillis(1);

  private final Nodes nodes;
  private final String commands;
  private final DomainShell<S, C, E, R> shell;
  private ProcessorContext<Object, byte[]> context;
  private CommandMemory memory;
  private JournalWriter<C, E> journal;
  private CommitPace pace;

  @SuppressWarnings("NullAway.Init") // the fields are set by init, which Streams calls first
  DeciderProcessor(Nodes nodes, String commands, DomainShell<S, C, E, R> shell) {
    this.nodes = nodes;
    this.commands = commands;
    this.shell = shell;
  }

  /**
   * The only decider of a topology, to which every record is a command.
   *
   * @param commands the topic of its commands
   */
  public static <S, C, E, R> DeciderProcessor<S, C, E, R> of(
      String commands, DomainShell<S, C, E, R> shell) {
    return new DeciderProcessor<>(Nodes.PLAIN, commands, shell);
  }

  @Override
  public void init(ProcessorContext<Object, byte[]> context) {
    this.context = context;
    this.memory = new CommandMemory(context.getStateStore(nodes.memory()));
    this.journal =
        new JournalWriter<>(
            context, nodes.journal(), context.getStateStore(nodes.heads()), shell::journalEntry);
    this.pace = CommitPace.of(context);
    shell.open(context, memory);
    BeforeCommit beforeCommit = context.getStateStore(nodes.beforeCommit());
    beforeCommit.listen(context, this::beforeCommit);
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    // a command that came too soon after a commit is perhaps followed by none that would ask again
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, _ -> commitIfDue());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    String topic = context.recordMetadata().map(RecordMetadata::topic).orElse(commands);
    if (topic.equals(commands)) {
      if (Headers.isAwaited(record.headers())) {
        pace.somebodyWaits();
      }
      handle(record);
    } else {
      hear(topic, record);
    }
    Backlog.ofThisThread().processed();
    commitIfDue();
  }

  private void commitIfDue() {
    if (pace.isDue(Backlog.ofThisThread().isDrained(), System.nanoTime())) {
      context.commit();
    }
  }

  private void handle(Record<byte[], byte[]> record) {
    Reply<S, C> reply;
    try {
      reply = reply(read(record), record);
    } catch (KafkaException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A defect of ours must not stop everybody's money: nothing of this command has been kept.
      deadLetter(record, e);
      return;
    }
    // A failure from here on ends the transaction: a command is kept whole or not at all.
    Decided<S, C> decided = reply.decided();
    if (decided != null) {
      keep(decided);
      memory.remember(reply.key(), decided.last().bookedAt(), reply.fingerprint(), reply.outcome());
    }
    answer(reply, Headers.replyPartition(record.headers()));
  }

  /**
   * What is to be answered.
   *
   * @param key under which it is remembered
   * @param repeat whether it was answered before
   * @param decided what is to be kept; nothing if this command was decided before
   */
  private record Reply<S, C>(
      Envelope<C> envelope,
      Bytes key,
      byte[] fingerprint,
      byte[] outcome,
      boolean repeat,
      @Nullable Decided<S, C> decided) {}

  /** A decision, before anything of it is kept. */
  private record Decided<S, C>(
      Envelope<C> envelope, S before, S after, JournalPosition last, byte[] outcome) {}

  private Reply<S, C> reply(Envelope<C> envelope, Record<byte[], byte[]> record) {
    Bytes key = CommandMemory.key(envelope.ledger(), envelope.id());
    byte[] fingerprint = Fingerprint.of(record.value());
    Remembered remembered = memory.find(key);
    if (remembered == null) {
      Decided<S, C> decided = decide(envelope, record.timestamp());
      return new Reply<>(envelope, key, fingerprint, decided.outcome(), false, decided);
    }
    boolean repeat = remembered.isOf(fingerprint);
    byte[] outcome = repeat ? remembered.outcome() : conflict(envelope);
    return new Reply<>(envelope, key, fingerprint, outcome, repeat, null);
  }

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

  private Decided<S, C> decide(Envelope<C> envelope, long sentAtMillis) {
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
    journal.begin(envelope.ledger());
    Answer<E, R> answer = draft(new Booking<>(envelope, businessTime, bookedAt), entry, decision);
    byte[] outcome = shell.outcome(envelope.ledger(), answer);
    JournalPosition last = new JournalPosition(journal.seq(), entry, businessTime, bookedAt);
    return new Decided<>(envelope, before, after, last, outcome);
  }

  private void keep(Decided<S, C> decided) {
    LedgerId ledger = decided.envelope().ledger();
    journal.publish(ledger);
    shell.store(ledger, decided.before(), decided.after(), decided.last());
  }

  private void beforeCommit() {
    pace.committed();
    journal.storeHeads();
    shell.beforeCommit();
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

  private Answer<E, R> draft(Booking<C> booking, EntryId entry, Decision<E, R> decision) {
    return switch (decision) {
      case Decision.Accepted<E, R> accepted -> {
        long first = journal.seq() + 1;
        journal.draft(booking, entry, accepted.events());
        yield new Answer.Booked<>(
            entry, first, journal.seq(), booking.bookedAt(), accepted.events());
      }
      case Decision.Rejected<E, R> rejected ->
          new Answer.Refused<>(entry, rejected.reason(), rejected.details());
      case Decision.Each<E, R> each -> {
        List<Answer<E, R>> answers = new ArrayList<>(each.entries().size());
        for (Decision<E, R> one : each.entries()) {
          answers.add(draft(booking, EntryId.of(entry.command(), answers.size() + 1), one));
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

  private void answer(Reply<S, C> reply, int partition) {
    Envelope<C> envelope = reply.envelope();
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.LEDGER, Headers.bytes(envelope.ledger().value()));
    headers.add(Headers.FINGERPRINT, Headers.bytes(Fingerprint.hex(reply.fingerprint())));
    if (reply.repeat()) {
      headers.add(Headers.REPEAT, Headers.bytes("true"));
    }
    PlacedKey key = new PlacedKey(Headers.bytes(envelope.id().value()), partition);
    context.forward(
        new Record<>(key, reply.outcome(), context.currentSystemTimeMs(), headers),
        nodes.outcomes());
  }

  private void deadLetter(Record<byte[], byte[]> record, Exception why) {
    context.forward(DeadLetter.of(record, record.key(), context, why), nodes.deadLetters());
  }

  private void hear(String topic, Record<byte[], byte[]> record) {
    List<Envelope<C>> commands;
    try {
      commands = shell.heard(topic, record);
    } catch (KafkaException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      deadLetter(record, e);
      return;
    }
    for (Envelope<C> command : commands) {
      pace.somebodyWaits();
      giveItself(command, record.timestamp(), defect -> deadLetter(record, defect));
    }
  }

  private void tick(long nowMillis) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    for (Envelope<C> command : shell.due(now)) {
      giveItself(
          command,
          nowMillis,
          defect -> LOG.error("could not do by itself, tries again: {}", command.id(), defect));
    }
    memory.forgetSome(now);
  }

  /**
   * Decides what nobody asked for. What is due names its own end in the state, and what was heard
   * is heard once, so neither needs a memory to happen only once.
   *
   * @param otherwise gets the defect for which nothing was kept
   */
  private void giveItself(
      Envelope<C> envelope, long atMillis, Consumer<RuntimeException> otherwise) {
    Decided<S, C> decided;
    try {
      decided = decide(envelope, atMillis);
    } catch (KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      otherwise.accept(e);
      return;
    }
    keep(decided);
  }
}
