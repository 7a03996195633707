package saldo.http.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** The service with nothing behind it: whatever passes the door is answered with 503 STARTING. */
public final class WithoutKafka implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = new HashMap<>(Tokens.config());
    config.put("saldo.kafka.bootstrap", "127.0.0.1:1");
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.http.test-host", "127.0.0.1");
    config.put("quarkus.log.category.\"org.apache.kafka\".level", "OFF");
    try {
      config.put("saldo.data", Files.createTempDirectory("saldo-service").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return config;
  }
}
