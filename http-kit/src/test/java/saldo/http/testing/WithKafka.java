package saldo.http.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The whole service on a real broker. */
public final class WithKafka implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.test-port",
        "0",
        "quarkus.http.test-host",
        "127.0.0.1",
        "quarkus.log.category.\"state.change.logger\".level",
        "ERROR",
        "quarkus.log.category.\"kafka\".level",
        "ERROR",
        "quarkus.log.category.\"org.apache.kafka\".level",
        "ERROR");
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(RealBroker.class));
  }
}
