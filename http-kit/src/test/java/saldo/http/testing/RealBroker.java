package saldo.http.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.broker.BrokerSettings;
import saldo.kit.broker.EmbeddedBroker;

/** A broker and a data directory for the service, both gone afterwards. */
public final class RealBroker implements QuarkusTestResourceLifecycleManager {
  private @Nullable Path directory;
  private @Nullable EmbeddedBroker broker;

  @Override
  public Map<String, String> start() {
    try {
      Path data = Files.createTempDirectory("saldo-service");
      directory = data;
      EmbeddedBroker started =
          EmbeddedBroker.start(BrokerSettings.onFreePorts(data.resolve("broker")));
      broker = started;
      Map<String, String> config = new HashMap<>(Tokens.config());
      config.put("saldo.kafka.bootstrap", started.bootstrap());
      config.put("saldo.kafka.partitions", "4");
      config.put("saldo.kafka.replication", "1");
      config.put("saldo.data", data.resolve("service").toString());
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
    }
    if (directory != null) {
      delete(directory);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
