package saldo.kit.topics;

/**
 * How topics are laid out on a cluster.
 *
 * @param bootstrap where Kafka is, as host:port pairs
 * @param partitions of every topic, at least 1; it cannot be changed later without a migration
 * @param replicationFactor copies of every record, at least 1; production has 3
 * @param flushJournal whether a broker writes every record of a durable topic through to the disk
 *     before it acknowledges; for a single machine, where no other broker has a copy
 */
public record TopicSettings(
    String bootstrap, int partitions, short replicationFactor, boolean flushJournal) {
  public TopicSettings {
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException("bootstrap is empty; give host:port of a broker.");
    }
    if (partitions < 1) {
      throw new IllegalArgumentException("partitions is " + partitions + "; give at least 1.");
    }
    if (replicationFactor < 1) {
      throw new IllegalArgumentException(
          "replicationFactor is " + replicationFactor + "; give at least 1.");
    }
  }
}
