package saldo.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import saldo.http.testing.Tokens;

/** A gateway with its own data directory and a key made for the test. */
public final class GatewayProfile implements QuarkusTestProfile {
  /** A PTS controller that may push. */
  static final String PTS_ID = "SIM0001";

  static final String PTS_SECRET = "a-secret-of-24-characters";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path data = Files.createTempDirectory(target, "gateway-data-");
      Map<String, String> config = new HashMap<>(Tokens.config());
      config.put("saldo.data", data.toString());
      config.put("saldo.fuel.enabled", "false");
      Path controllers = Files.createTempFile(target, "controllers-", ".properties");
      Files.writeString(controllers, PTS_ID + ".secret=" + PTS_SECRET + "\n");
      config.put("saldo.fuel.jsonpts.controllers", controllers.toString());
      config.put("quarkus.http.test-port", "0");
      config.put("quarkus.http.test-host", "127.0.0.1");
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
