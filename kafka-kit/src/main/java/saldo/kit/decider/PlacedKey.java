package saldo.kit.decider;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * A record key with the partition it goes to, where that does not follow from the key.
 *
 * @param bytes the key as written
 * @param partition counted from 0; taken modulo the topic's partitions
 */
public record PlacedKey(byte[] bytes, int partition) {

  /** Writes the key without its place. */
  public static Serializer<PlacedKey> serializer() {
    return (topic, key) -> key.bytes();
  }

  /** Sends a record to its place. */
  public static <V> StreamPartitioner<PlacedKey, V> partitioner() {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(Math.floorMod(key.partition(), partitions)));
  }
}
