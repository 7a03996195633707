package saldo.kit.decider;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.kstream.internals.Change;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Publishes a store's changed values once per commit instead of once per change: a revenue account
 * that a thousand sales touch between two commits is published once. It listens to the store's
 * write-back cache, as the tables of the Streams DSL do, within the same transaction.
 */
public final class ChangedValues implements Processor<Object, byte[], Object, byte[]> {
  private final String storeName;
  private final String sink;

  /**
   * @param storeName a caching store of text keys and bytes
   * @param sink the name of the sink that takes {@link PlacedKey}s
   */
  public ChangedValues(String storeName, String sink) {
    this.storeName = storeName;
    this.sink = sink;
  }

  @Override
  @SuppressWarnings("unchecked") // the store is declared with these types in the topology
  public void init(ProcessorContext<Object, byte[]> context) {
    KeyValueStore<String, byte[]> store = context.getStateStore(storeName);
    InternalProcessorContext<Object, byte[]> internal =
        (InternalProcessorContext<Object, byte[]>) context;
    ProcessorNode<?, ?, ?, ?> self = internal.currentNode();
    int partition = context.taskId().partition();
    ((CachedStateStore<String, byte[]>) store)
        .setFlushListener(change -> publish(internal, self, partition, change), false);
  }

  @Override
  public void process(Record<Object, byte[]> record) {
    // nothing arrives here: the values come from the store's cache
  }

  private void publish(
      InternalProcessorContext<Object, byte[]> context,
      ProcessorNode<?, ?, ?, ?> self,
      int partition,
      Record<String, Change<byte[]>> change) {
    ProcessorNode<?, ?, ?, ?> before = context.currentNode();
    context.setCurrentNode(self);
    try {
      PlacedKey key = new PlacedKey(change.key().getBytes(StandardCharsets.UTF_8), partition);
      context.forward(
          new Record<>((Object) key, change.value().newValue, change.timestamp()), sink);
    } finally {
      context.setCurrentNode(before);
    }
  }
}
