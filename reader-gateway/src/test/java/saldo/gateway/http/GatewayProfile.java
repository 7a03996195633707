package saldo.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

  /** A till with a reader for media, whose port is {@link #READER_PORT}. */
  static final String TILL = "till-9";

  /** The setting that names the port at which a test may let a simulated reader listen. */
  static final String READER_PORT = "test.reader-port";

  static final String MASTER_KEY = "000102030405060708090a0b0c0d0e0f";

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
      config.putAll(media(target));
      config.put("quarkus.http.test-port", "0");
      config.put("quarkus.http.test-host", "127.0.0.1");
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> media(Path target) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path key = Files.createTempFile(target, "cards-", ".key");
    Files.writeString(key, MASTER_KEY);
    Path readers = Files.createTempFile(target, "readers-", ".json");
    Files.writeString(
        readers,
        """
        {"readers": [{
          "ledger": "canteen", "terminal": "%s", "servicePoint": "canteen-1", "number": 9,
          "currency": "EUR", "loads": true, "link": "tcp://127.0.0.1:%d"
        }]}
        """
            .formatted(TILL, port));
    return Map.of(
        READER_PORT,
        Integer.toString(port),
        "saldo.media.key",
        key.toString(),
        "saldo.media.readers",
        readers.toString());
  }
}
