package saldo.kit.testing.wrong.domain;

import org.apache.kafka.streams.StreamsBuilder;

/** Wrong: knows Kafka Streams, as a domain and as a class that is no topology. */
public final class Streaming {
  public void build(StreamsBuilder builder) {
    builder.stream("topic");
  }
}
