package saldo.kit.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/** Where a ledger's records are. */
public final class Partitions {
  private Partitions() {}

  /**
   * The partition of a ledger: that of a record whose key is the ledger id, with Kafka's default
   * partitioner.
   *
   * @param partitionCount of the topic, at least 1
   */
  public static int of(String ledger, int partitionCount) {
    if (partitionCount < 1) {
      throw new IllegalArgumentException(
          "partitionCount is " + partitionCount + "; a topic has at least one partition.");
    }
    return Utils.toPositive(Utils.murmur2(ledger.getBytes(UTF_8))) % partitionCount;
  }
}
