package saldo.cards.http.device;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.http.testing.WithKafka;

/** The whole service on a real broker, with a key of its own to sign devices' tokens with. */
public final class WithDevices implements QuarkusTestProfile {
  private static final int KEY_BITS = 2048;

  private final WithKafka service = new WithKafka();

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = new HashMap<>(service.getConfigOverrides());
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair keys = generator.generateKeyPair();
      config.put("saldo.devices.signing-key", file("PRIVATE KEY", keys.getPrivate().getEncoded()));
      config.put("saldo.devices.public-key", file("PUBLIC KEY", keys.getPublic().getEncoded()));
      config.put("saldo.devices.token-validity", "5s");
      return config;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return service.testResources();
  }

  private static String file(String label, byte[] key) throws IOException {
    Path file = Files.createTempFile("saldo-devices", ".pem");
    file.toFile().deleteOnExit();
    String body = Base64.getMimeEncoder().encodeToString(key);
    Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, body));
    return file.toString();
  }
}
