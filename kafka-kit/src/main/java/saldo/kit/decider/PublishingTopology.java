package saldo.kit.decider;

import org.apache.kafka.streams.Topology;
import saldo.schemas.topics.Topic;

/**
 * A topology with stores that are restored from what was published, so that it is written once.
 * Streams does so with the topics that its own tables are read from, and offers it no other way.
 */
public final class PublishingTopology extends Topology {

  /**
   * Names the topic that a store is restored from, instead of a change log of its own.
   *
   * @param states compacted, with as many partitions as the commands
   */
  void restore(String store, Topic states) {
    internalTopologyBuilder.connectSourceStoreAndTopic(store, states.name());
  }
}
