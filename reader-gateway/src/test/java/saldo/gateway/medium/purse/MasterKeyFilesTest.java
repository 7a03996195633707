package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFilesTest {
  private static final String DIGITS = "000102030405060708090a0b0c0d0e0f";
  private static final char[] PASSWORD = "open sesame".toCharArray();
  private static final byte[] LABEL = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void aKeyIsReadFromAFileOfItsOwner() throws IOException {
    MasterKey key = MasterKey.fromFile(file(DIGITS + "\n", "rw-r-----"));

    assertThat(key.derive(LABEL)).isEqualTo(Bench.MASTER.derive(LABEL));
  }

  @Test
  void aFileThatEverybodyMayReadIsRefused() throws IOException {
    Path file = file(DIGITS, "rw-r--r--");

    assertThatThrownBy(() -> MasterKey.fromFile(file))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "everybody may read the key file %s: take that right away (chmod o-r)".formatted(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", DIGITS + "0", "x" + DIGITS, DIGITS + DIGITS})
  void aFileWithAnythingElseIsRefused(String content) throws IOException {
    Path file = file(content, "rw-------");

    assertThatThrownBy(() -> MasterKey.fromFile(file))
        .hasMessageContaining("should have 32 hexadecimal digits and nothing else");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> MasterKey.fromFile(folder.resolve("none")))
        .hasMessageContaining("there is no key file");
  }

  @Test
  void aKeyIsReadFromAKeyStore() throws Exception {
    Path file = store(16);

    MasterKey key = MasterKey.fromPkcs12(file, PASSWORD, "cards");

    assertThat(key.derive(LABEL)).isEqualTo(Bench.MASTER.derive(LABEL));
  }

  @Test
  void aKeyStoreThatDoesNotHaveItIsRefused() throws Exception {
    Path file = store(16);
    Path longer = store(32);

    assertThatThrownBy(() -> MasterKey.fromPkcs12(file, PASSWORD, "other"))
        .hasMessageContaining("should have a secret key of 128 bits named other");
    assertThatThrownBy(() -> MasterKey.fromPkcs12(longer, PASSWORD, "cards"))
        .hasMessageContaining("should have a secret key of 128 bits named cards");
    assertThatThrownBy(() -> MasterKey.fromPkcs12(file, "wrong".toCharArray(), "cards"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("should be a PKCS#12 file with this password");
  }

  private Path file(String content, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve("master.key"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private Path store(int bytes) throws Exception {
    byte[] key = HexFormat.of().parseHex(DIGITS + DIGITS);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setEntry(
        "cards",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(key, 0, bytes, "AES")),
        new KeyStore.PasswordProtection(PASSWORD));
    Path file = folder.resolve("keys-%d.p12".formatted(bytes));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }
}
