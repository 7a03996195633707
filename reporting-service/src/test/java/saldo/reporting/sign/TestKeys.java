package saldo.reporting.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys of their own, as files. */
public final class TestKeys {
  private TestKeys() {}

  /** A pair in a directory, as private.pem and public.pem. */
  public static void write(Path directory) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Files.createDirectories(directory);
      pem(directory.resolve("private.pem"), "PRIVATE", pair.getPrivate().getEncoded());
      pem(directory.resolve("public.pem"), "PUBLIC", pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pair that signs. */
  public static StatementKeys make() {
    try {
      Path directory = Files.createTempDirectory("saldo-keys");
      write(directory);
      StatementKeys keys =
          StatementKeys.read(
              Optional.of(directory.resolve("private.pem")),
              List.of(directory.resolve("public.pem")));
      Files.delete(directory.resolve("private.pem"));
      Files.delete(directory.resolve("public.pem"));
      Files.delete(directory);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pem(Path file, String label, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %1$s KEY-----%n%2$s%n-----END %1$s KEY-----%n".formatted(label, body));
  }
}
