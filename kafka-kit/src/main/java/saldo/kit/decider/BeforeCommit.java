package saldo.kit.decider;

import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Calls a processor just before its task commits, within the same transaction: what a thousand
 * commands change in between is written once. Streams writes back its own caches at this moment,
 * and takes this for one of them.
 */
public final class BeforeCommit implements StateStore, CachedStateStore<Object, Object> {
  private static final int NOT_FROM_A_TOPIC = -1;

  private final String name;
  private Runnable action = () -> {};
  private boolean open;

  private BeforeCommit(String name) {
    this.name = name;
  }

  /** For {@code Topology.addStateStore}; the processor that it is connected to may listen. */
  public static StoreBuilder<BeforeCommit> builder(String name) {
    return new Builder(name);
  }

  /**
   * Names what is to be done. It may use the processor's stores and forward records.
   *
   * @param context of the processor whose {@code init} this is called in
   */
  void listen(ProcessorContext<?, ?> context, Runnable action) {
    if (context instanceof InternalProcessorContext<?, ?> internal) {
      ProcessorNode<?, ?, ?, ?> self = internal.currentNode();
      this.action = () -> runAs(self, internal, action);
    } else {
      this.action = action;
    }
  }

  private static void runAs(
      ProcessorNode<?, ?, ?, ?> self, InternalProcessorContext<?, ?> context, Runnable action) {
    ProcessorNode<?, ?, ?, ?> nodeBefore = context.currentNode();
    ProcessorRecordContext recordBefore = context.recordContext();
    context.setCurrentNode(self);
    context.setRecordContext(
        new ProcessorRecordContext(
            context.currentSystemTimeMs(),
            NOT_FROM_A_TOPIC,
            NOT_FROM_A_TOPIC,
            null,
            new RecordHeaders()));
    try {
      action.run();
    } finally {
      context.setRecordContext(recordBefore);
      context.setCurrentNode(nodeBefore);
    }
  }

  @Override
  public void flushCache() {
    action.run();
  }

  @Override
  public void clearCache() {
    // nothing is kept here
  }

  @Override
  public boolean setFlushListener(
      CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private record Builder(String name) implements StoreBuilder<BeforeCommit> {
    @Override
    public BeforeCommit build() {
      return new BeforeCommit(name);
    }

    @Override
    public StoreBuilder<BeforeCommit> withCachingEnabled() {
      return this;
    }

    @Override
    public StoreBuilder<BeforeCommit> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
      return this;
    }

    @Override
    public StoreBuilder<BeforeCommit> withLoggingDisabled() {
      return this;
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }
  }
}
