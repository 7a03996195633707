package saldo.reporting.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import saldo.reporting.sign.TestKeys;

/** A key to sign statements with. */
public final class WithSigningKey implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("saldo-statement-keys");
      TestKeys.write(directory);
      return Map.of(
          "saldo.statements.key",
          directory.resolve("private.pem").toString(),
          "saldo.statements.public.keys",
          directory.resolve("public.pem").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
