package saldo.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;

/** A gateway with its own data directory and a key made for the test. */
public final class GatewayProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path data = Files.createTempDirectory(target, "gateway-data-");
      KeyPair keys = Tokens.newKeys();
      return Map.of(
          "saldo.data",
          data.toString(),
          "mp.jwt.verify.publickey",
          Tokens.base64(keys.getPublic().getEncoded()),
          Tokens.SIGNING_KEY,
          Tokens.base64(keys.getPrivate().getEncoded()),
          "quarkus.http.test-port",
          "0",
          "quarkus.http.test-host",
          "127.0.0.1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
