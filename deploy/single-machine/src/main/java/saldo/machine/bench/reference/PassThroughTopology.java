package saldo.machine.bench.reference;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.streams.StreamsSettings;

/**
 * The least that Kafka Streams does exactly once: hands each record on, with no state. A process of
 * its own, with the streams settings of the ledger service.
 */
public final class PassThroughTopology {
  private static final String SOURCE = "in";

  private PassThroughTopology() {}

  /** Takes its settings from system properties; the arguments are ignored. */
  public static void main(String[] args) throws InterruptedException {
    ReferenceSettings settings = ReferenceSettings.ofThisProcess();
    StreamsRuntime streams =
        StreamsRuntime.start(
            new StreamsSettings(
                "saldo-bench-pass",
                settings.bootstrap(),
                Path.of("").toAbsolutePath(),
                "localhost:0",
                settings.tuning().threads(),
                (short) 1,
                settings.tuning().commitInterval(),
                settings.tuning().commitInterval()),
            build());
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    new CountDownLatch(1).await();
  }

  static Topology build() {
    Topology topology = new Topology();
    topology.addSource(
        SOURCE,
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        ReferenceTopics.PASS_IN.name());
    topology.addSink(
        "out",
        ReferenceTopics.PASS_OUT.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        SOURCE);
    return topology;
  }
}
