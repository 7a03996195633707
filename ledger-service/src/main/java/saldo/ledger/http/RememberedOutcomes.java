package saldo.ledger.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
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
@ApplicationScoped
public class RememberedOutcomes {
  private final LedgerRuntime runtime;

  RememberedOutcomes(LedgerRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * The instance to ask instead of this one.
   *
   * @return null if it is this one
   */
  @Nullable HostInfo elsewhere(LedgerId ledger, CommandId id) {
    StreamsRuntime streams = runtime.streams();
    StreamPartitioner<Bytes, byte[]> partitioner =
        (topic, key, value, partitions) ->
            Optional.of(Set.of(Partitions.of(ledger.value(), partitions)));
    KeyQueryMetadata owner =
        streams
            .owner(Nodes.MEMORY, CommandMemory.key(ledger, id), partitioner)
            .orElseThrow(RememberedOutcomes::moving);
    return streams.isHere(owner) ? null : owner.activeHost();
  }

  /** The outcome as it was written; empty if there is none. */
  Optional<byte[]> find(LedgerId ledger, CommandId id) {
    try {
      ReadOnlyKeyValueStore<Bytes, byte[]> memory = runtime.streams().store(Nodes.MEMORY);
      byte[] value = memory.get(CommandMemory.key(ledger, id));
      return value == null ? Optional.empty() : Optional.of(CommandMemory.outcomeOf(value));
    } catch (InvalidStateStoreException e) {
      throw moving();
    }
  }

  private static RuntimeException moving() {
    return Problem.of(
            Status.SERVICE_UNAVAILABLE,
            "NOT_YET",
            "The ledger is moving between instances: ask again in a moment.")
        .exception();
  }
}
