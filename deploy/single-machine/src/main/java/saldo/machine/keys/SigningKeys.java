package saldo.machine.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * A key pair as two PEM files: whoever checks has the public one, whoever signs the private one,
 * which only its owner can read.
 */
public record SigningKeys(Path directory, Kind kind) {
  private static final int BITS = 2048;
  private static final int PEM_LINE = 64;
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  /** What keys are made of. */
  enum Kind {
    /** For tokens. */
    RSA,
    /** For statements. */
    ED25519
  }

  /** Those of people's tokens. */
  public SigningKeys(Path directory) {
    this(directory, Kind.RSA);
  }

  /** Those of devices' tokens, which the card service signs, beside these. */
  public SigningKeys ofDevices() {
    return new SigningKeys(directory.resolve("devices"));
  }

  /** Those of statements, which the reporting service signs, beside these. */
  public SigningKeys ofStatements() {
    return new SigningKeys(directory.resolve("statements"), Kind.ED25519);
  }

  /** Makes them on first use. */
  public void ensure() {
    if (Files.exists(publicFile()) && Files.exists(privateFile())) {
      return;
    }
    try {
      KeyPair pair = newPair();
      Files.createDirectories(directory);
      Files.deleteIfExists(privateFile());
      Files.createFile(
          privateFile(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(privateFile(), pem(PRIVATE, pair.getPrivate().getEncoded()));
      Files.writeString(publicFile(), pem(PUBLIC, pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public Path publicFile() {
    return directory.resolve("public.pem");
  }

  public Path privateFile() {
    return directory.resolve("private.pem");
  }

  /**
   * @throws MachineException if there is none or it cannot be read
   */
  public PrivateKey privateKey() {
    if (!Files.exists(privateFile())) {
      throw new MachineException(
          Code.NO_KEYS,
          "there is no key in %s yet; ./saldo up makes one, or name its data directory with --data"
              .formatted(directory));
    }
    try {
      String base64 =
          Files.readString(privateFile()).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new MachineException(
          Code.NO_KEYS,
          "%s cannot be read (%s); delete %s and run ./saldo up again, which makes new keys"
              .formatted(privateFile(), unreadable.getMessage(), directory),
          unreadable);
    }
  }

  private KeyPair newPair() throws GeneralSecurityException {
    return switch (kind) {
      case RSA -> {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        yield generator.generateKeyPair();
      }
      case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    };
  }

  private static String pem(String label, byte[] content) {
    String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, body);
  }
}
