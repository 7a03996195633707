package saldo.gateway.fuel.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.jsonpts.Login;

class SecretsOfControllersTest {
  private static final String SECRET = "a-secret-of-24-characters";

  @TempDir Path directory;

  @Test
  void aFileSaysWhoControllersAreAndWhatTheyWantToBeTold() throws Exception {
    Path file = directory.resolve("controllers.properties");
    Files.writeString(
        file, "003A.secret = " + SECRET + "\n003A.user=admin\n003A.password=p:w\n0041.user=x\n");

    PtsLogins logins = PtsLogins.read(file);

    assertThat(logins.isController("003A", SECRET)).isTrue();
    assertThat(logins.isController("003a", SECRET)).as("case makes no difference").isTrue();
    assertThat(logins.isController("003A", SECRET + "x")).isFalse();
    assertThat(logins.isController("0041", "")).as("one without a secret").isFalse();
    assertThat(logins.isController("0042", SECRET)).isFalse();
    assertThat(logins.login("003A")).isEqualTo(new Login("admin", "p:w"));
    assertThat(logins.login("0041")).isNull();
    assertThat(logins.login(null)).isNull();
  }

  @Test
  void aSecretThatCanBeGuessedIsNone() {
    assertThatThrownBy(() -> PtsLogins.of(Map.of("003A.secret", "1234")))
        .hasMessageContaining("003A.SECRET")
        .hasMessageContaining("16");
  }

  @Test
  void aFileThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> PtsLogins.read(directory.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none");
  }

  @Test
  void aLoginDoesNotShowItsPassword() {
    assertThat(new Login("admin", "geheim")).asString().doesNotContain("geheim");
    assertThat(new Login("Aladdin", "open sesame").header())
        .as("the example of RFC 7617")
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }
}
