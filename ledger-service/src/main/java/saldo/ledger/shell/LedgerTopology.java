package saldo.ledger.shell;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import saldo.kit.decider.BeforeCommit;
import saldo.kit.decider.DeciderProcessor;
import saldo.kit.decider.Nodes;
import saldo.kit.decider.PlacedKey;
import saldo.schemas.topics.Topics;

/** Commands in; journal, outcomes, balances and dead letters out, in one transaction. */
public final class LedgerTopology {
  private LedgerTopology() {}

  public static Topology build() {
    Topology topology = new Topology();
    topology.addSource(
        Nodes.COMMANDS,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        Topics.LEDGER_COMMANDS.name());
    topology.addProcessor(
        Nodes.DECIDE, () -> new DeciderProcessor<>(new LedgerShell()), Nodes.COMMANDS);
    addStores(topology);
    addSinks(topology);
    return topology;
  }

  private static void addStores(Topology topology) {
    topology.addStateStore(BeforeCommit.builder(Nodes.BEFORE_COMMIT), Nodes.DECIDE);
    topology.addStateStore(store(LedgerStores.ACCOUNTS, Serdes.String()), Nodes.DECIDE);
    topology.addStateStore(store(Nodes.HEADS, Serdes.Bytes()), Nodes.DECIDE);
    topology.addStateStore(store(Nodes.MEMORY, Serdes.Bytes()), Nodes.DECIDE);
    topology.addStateStore(store(LedgerStores.THINGS, Serdes.String()), Nodes.DECIDE);
    topology.addStateStore(store(LedgerStores.DUE, Serdes.String()), Nodes.DECIDE);
  }

  private static void addSinks(Topology topology) {
    topology.addSink(
        Nodes.JOURNAL,
        Topics.LEDGER_JOURNAL.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        Nodes.DECIDE);
    topology.addSink(
        Nodes.OUTCOMES,
        Topics.LEDGER_OUTCOMES.name(),
        PlacedKey.serializer(),
        new ByteArraySerializer(),
        PlacedKey.partitioner(),
        Nodes.DECIDE);
    topology.addSink(
        Nodes.DEAD_LETTERS,
        Topics.LEDGER_DEAD_LETTERS.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        Nodes.DECIDE);
    topology.addSink(
        LedgerShell.BALANCES,
        Topics.LEDGER_BALANCES.name(),
        PlacedKey.serializer(),
        new ByteArraySerializer(),
        PlacedKey.partitioner(),
        Nodes.DECIDE);
  }

  private static <K> StoreBuilder<KeyValueStore<K, byte[]>> store(String name, Serde<K> keys) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray());
  }
}
