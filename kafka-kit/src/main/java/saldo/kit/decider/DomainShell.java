package saldo.kit.decider;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;

/**
 * What a service adds to its pure {@link Decider} so that {@link DeciderProcessor} can run it: how
 * state is fetched and kept, and how events and answers are written. One instance per task, used by
 * one thread.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 * @param <R> refusal reasons
 */
public interface DomainShell<S, C, E, R> {

  Decider<S, C, E, R> decider();

  /**
   * Takes hold of the state stores.
   *
   * @param context also for what the service forwards by itself
   */
  void open(ProcessorContext<Object, byte[]> context, CommandMemory memory);

  /**
   * Reads a command.
   *
   * @throws IOException if it is not one; the sentence goes to the dead letters
   */
  Envelope<C> read(byte[] value) throws IOException;

  /** Fetches the part of the state that a command names. */
  S load(Envelope<C> envelope, Situation situation);

  /**
   * Keeps what has changed, at least in memory until {@link #beforeCommit}.
   *
   * @param last where the last event stands
   */
  void store(LedgerId ledger, S before, S after, JournalPosition last);

  /** Writes to the stores, and publishes, what is not there yet; the transaction ends after it. */
  void beforeCommit();

  /** Writes an event down for the journal. */
  byte[] journalEntry(Envelope<C> envelope, JournalPosition position, E event);

  /** Writes an answer down. */
  byte[] outcome(LedgerId ledger, Answer<E, R> answer);

  /** The reason for a second use of an id for something else. */
  R idempotencyConflict();

  /** Commands that the passing of time gives; called about once a second. */
  List<Envelope<C>> due(Instant now);

  /**
   * Takes notice of a record of another topic that the decider listens to; each is heard once.
   *
   * @return the commands that follow from it, given by the service to itself
   * @throws IOException if it cannot be read; the sentence goes to the dead letters
   */
  default List<Envelope<C>> heard(String topic, Record<byte[], byte[]> record) throws IOException {
    throw new IOException("nothing is expected from " + topic);
  }
}
