package saldo.kit.outcomes;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import saldo.kit.decider.CommandMemory;
import saldo.kit.decider.Nodes;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.topics.Partitions;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/**
 * The outcomes that the deciding task remembers. They are where their ledger is decided, which may
 * be another instance.
 */
public final class OutcomeMemory {
  private final StreamsRuntime streams;
  private final String memory;

  public OutcomeMemory(StreamsRuntime streams, Nodes nodes) {
    this.streams = streams;
    this.memory = nodes.memory();
  }

  /** Another instance. */
  public record Instance(String host, int port) {}

  /** Nobody has the outcomes just now, because their ledger moves between instances. */
  public static final class MovingException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The instance to ask; empty if it is this one. */
  public Optional<Instance> elsewhere(LedgerId ledger, CommandId id) throws MovingException {
    KeyQueryMetadata owner =
        streams
            .owner(memory, CommandMemory.key(ledger, id), byLedger(ledger))
            .orElseThrow(MovingException::new);
    return streams.isHere(owner)
        ? Optional.empty()
        : Optional.of(new Instance(owner.activeHost().host(), owner.activeHost().port()));
  }

  /** The outcome as it was written; empty if there is none. */
  public Optional<byte[]> find(LedgerId ledger, CommandId id) throws MovingException {
    try {
      ReadOnlyKeyValueStore<Bytes, byte[]> remembered = streams.store(memory);
      byte[] value = remembered.get(CommandMemory.key(ledger, id));
      return value == null ? Optional.empty() : Optional.of(CommandMemory.outcomeOf(value));
    } catch (InvalidStateStoreException e) {
      throw (MovingException) new MovingException().initCause(e);
    }
  }

  private static StreamPartitioner<Bytes, byte[]> byLedger(LedgerId ledger) {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(Partitions.of(ledger.value(), partitions)));
  }
}
