package saldo.gateway.medium.purse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issuer's key that the keys of all its cards come from. It does not show itself in logs. */
public final class MasterKey {
  private static final int LONGEST_FILE = 1_024;

  private final AesCmac mac;

  private MasterKey(byte[] bytes) {
    this.mac = new AesCmac(bytes);
  }

  /**
   * A key in memory.
   *
   * @param bytes 16 of them
   * @throws IllegalArgumentException if there are more or less
   */
  public static MasterKey of(byte[] bytes) {
    if (bytes.length != AesCmac.BYTES) {
      throw new IllegalArgumentException(
          "a master key has 16 bytes, this has %d".formatted(bytes.length));
    }
    return new MasterKey(bytes.clone());
  }

  /**
   * Reads a file with 32 hexadecimal digits that only its owner, and at most its group, may read.
   *
   * @throws IOException with a sentence that says what is wrong with the file and what to do
   */
  public static MasterKey fromFile(Path file) throws IOException {
    readable(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      if (rights.contains(PosixFilePermission.OTHERS_READ)) {
        throw new IOException(
            "everybody may read the key file %s: take that right away (chmod o-r)".formatted(file));
      }
    }
    String digits =
        Files.size(file) > LONGEST_FILE
            ? ""
            : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
    if (!digits.matches("[0-9a-fA-F]{32}")) {
      throw new IOException(
          "the key file %s should have 32 hexadecimal digits and nothing else".formatted(file));
    }
    return new MasterKey(HexFormat.of().parseHex(digits));
  }

  /**
   * Reads a secret key of 128 bits from a PKCS#12 file.
   *
   * @param alias what the entry is called in it
   * @throws IOException with a sentence that says what is wrong and what to do
   */
  public static MasterKey fromPkcs12(Path file, char[] password, String alias) throws IOException {
    readable(file);
    Key key = entry(file, password, alias);
    byte[] bytes = key == null ? null : key.getEncoded();
    if (bytes == null || bytes.length != AesCmac.BYTES) {
      throw new IOException(
          "%s should have a secret key of 128 bits named %s".formatted(file, alias));
    }
    return new MasterKey(bytes);
  }

  private static @Nullable Key entry(Path file, char[] password, String alias) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store.getKey(alias, password);
    } catch (IOException | GeneralSecurityException wrong) {
      throw new IOException(
          "%s can not be opened: it should be a PKCS#12 file with this password".formatted(file),
          wrong);
    }
  }

  byte[] derive(byte[] label) {
    return mac.of(label);
  }

  private static void readable(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(
          "there is no key file %s, or it may not be read: make one, or name another"
              .formatted(file));
    }
  }

  @Override
  public String toString() {
    return "MasterKey[secret]";
  }
}
