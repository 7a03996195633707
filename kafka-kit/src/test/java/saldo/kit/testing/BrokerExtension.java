package saldo.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import saldo.kit.broker.BrokerSettings;
import saldo.kit.broker.EmbeddedBroker;

/**
 * One embedded broker per test class: {@code @RegisterExtension static final BrokerExtension KAFKA
 * = new BrokerExtension();}. Free ports, a directory of its own that is deleted at the end.
 */
public final class BrokerExtension implements BeforeAllCallback, AfterAllCallback {
  private @Nullable Path directory;
  private @Nullable EmbeddedBroker broker;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path data = Files.createTempDirectory("saldo-broker");
    directory = data;
    broker = EmbeddedBroker.start(BrokerSettings.onFreePorts(data));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    stop();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(directory))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  public String bootstrap() {
    return running().bootstrap();
  }

  /** Takes the broker away, for tests of an outage. */
  public void stop() {
    running().close();
  }

  /** Brings the broker back on the same ports with its data. */
  public void startAgain() {
    broker = EmbeddedBroker.start(running().settings());
  }

  /** Creates a plain topic. */
  public void create(String topic, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Topic " + topic + " was not created.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating a topic.", interrupted);
    }
  }

  private EmbeddedBroker running() {
    return Objects.requireNonNull(broker, "The broker has not been started by JUnit.");
  }
}
