package saldo.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static saldo.kit.testing.Records.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.testing.Records;

class EmbeddedBrokerIT {
  @TempDir Path directory;

  @Test
  void keepsItsRecordsOverARestart() throws Exception {
    BrokerSettings settings = BrokerSettings.onFreePorts(directory.resolve("kafka"));
    try (EmbeddedBroker first = EmbeddedBroker.start(settings)) {
      create(first.bootstrap(), "facts");
      Records.produce(
          first.bootstrap(),
          IntStream.range(0, 100).mapToObj(i -> text("facts", "k", "v" + i)).toList());
    }

    try (EmbeddedBroker second = EmbeddedBroker.start(settings)) {
      assertThat(Records.readAll(second.bootstrap(), "facts"))
          .extracting(Records::value)
          .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "v" + i).toList());
    }
  }

  @Test
  void keepsWhatItAcknowledgedOverAKill() throws Exception {
    BrokerSettings settings = BrokerSettings.onFreePorts(directory.resolve("kafka"));
    Process process = BrokerProcess.start(settings);
    try {
      String bootstrap = "127.0.0.1:" + settings.port();
      create(bootstrap, "facts");
      Records.produce(bootstrap, List.of(text("facts", "k", "acknowledged")));
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (EmbeddedBroker again = EmbeddedBroker.start(settings)) {
      assertThat(Records.readAll(again.bootstrap(), "facts"))
          .extracting(Records::value)
          .containsExactly("acknowledged");
    }
  }

  @Test
  void twoRunInOneJvmWithoutSeeingEachOther() throws Exception {
    try (EmbeddedBroker one =
            EmbeddedBroker.start(BrokerSettings.onFreePorts(directory.resolve("one")));
        EmbeddedBroker two =
            EmbeddedBroker.start(BrokerSettings.onFreePorts(directory.resolve("two")))) {
      create(one.bootstrap(), "of-one");
      create(two.bootstrap(), "of-two");

      assertThat(topics(one.bootstrap())).containsExactly("of-one");
      assertThat(topics(two.bootstrap())).containsExactly("of-two");
    }
  }

  @Test
  void saysThatItsDirectoryIsInUse() {
    BrokerSettings settings = BrokerSettings.onFreePorts(directory.resolve("kafka"));
    try (EmbeddedBroker running = EmbeddedBroker.start(settings)) {
      assertThat(running.bootstrap()).startsWith("127.0.0.1:");
      assertThatThrownBy(
              () -> EmbeddedBroker.start(BrokerSettings.onFreePorts(settings.dataDir())).close())
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining(settings.dataDir().toString())
          .hasMessageContaining("is in use by another broker");
    }
  }

  @Test
  void saysThatAPortIsTakenAndReleasesTheDirectory() throws IOException {
    BrokerSettings free = BrokerSettings.onFreePorts(directory.resolve("kafka"));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerSettings taken =
          new BrokerSettings(free.dataDir(), other.getLocalPort(), free.controllerPort());
      assertThatThrownBy(() -> EmbeddedBroker.start(taken).close())
          .isInstanceOf(BrokerStartException.class)
          .hasMessage(
              "Port %d is in use; stop what listens there or choose another port.",
              other.getLocalPort());
    }
    EmbeddedBroker.start(free).close();
  }

  @Test
  void flushesWhatNoTopicAsksForOnlyIfItIsToldTo() throws Exception {
    BrokerSettings settings = BrokerSettings.onFreePorts(directory.resolve("kafka"));

    assertThat(flushedAfter(settings)).isEqualTo(Long.toString(Long.MAX_VALUE));
    assertThat(flushedAfter(settings.flushingEverything())).isEqualTo("1");
    assertThat(flushedAfter(settings)).isEqualTo(Long.toString(Long.MAX_VALUE));
  }

  /** After how many records a topic is flushed that says nothing about it, as Kafka's own do. */
  private static String flushedAfter(BrokerSettings settings) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      if (admin.listTopics().names().get().isEmpty()) {
        create(broker.bootstrap(), "plain");
        await().until(() -> topics(broker.bootstrap()).contains("plain"));
      }
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "plain");
      Config config =
          Objects.requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));
      return Objects.requireNonNull(config.get(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG)).value();
    }
  }

  private static void create(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static List<String> topics(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }
}
