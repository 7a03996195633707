package saldo.kit.decider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import saldo.schemas.topics.Topic;

/**
 * Puts a decider into a topology: commands in; journal, outcomes, published states and dead letters
 * out, in one transaction.
 *
 * @param nodes the names of its parts
 * @param commands what it decides
 * @param journal where its events go
 * @param outcomes where its answers go
 * @param deadLetters where goes what it cannot read
 */
public record DeciderTopology(
    Nodes nodes, Topic commands, Topic journal, Topic outcomes, Topic deadLetters) {

  /**
   * Adds the decider; its own stores and what it publishes come after it.
   *
   * @param heard what it listens to besides its commands
   */
  public <S, C, E, R> DeciderTopology addTo(
      Topology topology, Supplier<DomainShell<S, C, E, R>> shell, List<Topic> heard) {
    addSource(topology, nodes.commands(), List.of(commands));
    List<String> sources = new ArrayList<>(List.of(nodes.commands()));
    if (!heard.isEmpty()) {
      addSource(topology, nodes.heard(), heard);
      sources.add(nodes.heard());
    }
    topology.addProcessor(
        nodes.decide(),
        () -> new DeciderProcessor<>(nodes, commands.name(), shell.get()),
        sources.toArray(String[]::new));
    topology.addStateStore(BeforeCommit.builder(nodes.beforeCommit()), nodes.decide());
    topology.addStateStore(store(nodes.heads(), Serdes.Bytes()), nodes.decide());
    topology.addStateStore(store(nodes.memory(), Serdes.Bytes()), nodes.decide());
    addSinks(topology);
    return this;
  }

  private static void addSource(Topology topology, String node, List<Topic> topics) {
    topology.addSource(
        node,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        topics.stream().map(Topic::name).toArray(String[]::new));
  }

  /**
   * A store of the service itself.
   *
   * @param readers the names of other deciders of the same topology that read it
   */
  public DeciderTopology addStore(Topology topology, String name, Nodes... readers) {
    topology.addStateStore(store(name, Serdes.String()), nodes.decide());
    for (Nodes reader : readers) {
      topology.connectProcessorAndStateStores(reader.decide(), name);
    }
    return this;
  }

  /**
   * A store of the service itself of which everything that is kept is also published: what was
   * published is its change log.
   *
   * @param states where the same keys and values are published, in the partition of their task
   */
  public DeciderTopology addPublishedStore(PublishingTopology topology, String name, Topic states) {
    topology.addStateStore(store(name, Serdes.String()).withLoggingDisabled(), nodes.decide());
    topology.restore(name, states);
    return this;
  }

  /** A store that the decider reads, and that follows another topic. */
  public DeciderTopology mirror(Topology topology, Mirror mirror) {
    topology.addReadOnlyStateStore(
        store(mirror.store(), Serdes.String()).withLoggingDisabled(),
        mirror.source(),
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        mirror.topic().name(),
        mirror.keep(),
        mirror.processors());
    topology.connectProcessorAndStateStores(nodes.decide(), mirror.store());
    topology.addSink(
        mirror.deadLetters(),
        deadLetters.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        mirror.keep());
    return this;
  }

  /** A topic to which the service publishes states by itself, with a {@link PlacedKey}. */
  public DeciderTopology publish(Topology topology, String node, Topic states) {
    topology.addSink(
        node,
        states.name(),
        PlacedKey.serializer(),
        new ByteArraySerializer(),
        PlacedKey.partitioner(),
        nodes.decide());
    return this;
  }

  private void addSinks(Topology topology) {
    topology.addSink(
        nodes.journal(),
        journal.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        nodes.decide());
    topology.addSink(
        nodes.outcomes(),
        outcomes.name(),
        PlacedKey.serializer(),
        new ByteArraySerializer(),
        PlacedKey.partitioner(),
        nodes.decide());
    topology.addSink(
        nodes.deadLetters(),
        deadLetters.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        nodes.decide());
  }

  private static <K> StoreBuilder<KeyValueStore<K, byte[]>> store(String name, Serde<K> keys) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), keys, Serdes.ByteArray());
  }
}
