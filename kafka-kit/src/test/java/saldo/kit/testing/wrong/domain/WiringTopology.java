package saldo.kit.testing.wrong.domain;

import org.apache.kafka.streams.StreamsBuilder;

/** Right but for its place: a topology may know Kafka Streams. */
public final class WiringTopology {
  public void build(StreamsBuilder builder) {
    builder.stream("topic");
  }
}
