package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the key of devices signs is a device, of one ledger, until it expires. */
@Tag("D12")
class TokensOfDevicesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private static Path directory;
  private static KeyPair people;
  private static KeyPair keys;
  private static DeviceTokens devices;
  private static JWTParser parser;

  @BeforeAll
  static void keys() throws GeneralSecurityException, IOException {
    people = pair();
    keys = pair();
    Path file = directory.resolve("devices.pem");
    Files.writeString(
        file,
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    devices = new DeviceTokens(Optional.of(file));
    parser = new DefaultJWTParser(new JWTAuthContextInfo(people.getPublic(), "saldo"));
  }

  @Test
  void aDevicesTokenSaysWhereItStands() throws ParseException {
    JsonWebToken token = verify(sign(device(), keys));

    assertThat(token.getName()).isEqualTo("till-1");
    assertThat(token.getGroups()).containsExactly(Roles.DEVICE);
    assertThat(new Caller(token).origin().servicePoint()).isEqualTo("PS");
    assertThat(new Caller(token).origin().terminal()).isEqualTo("till-1");
  }

  @Test
  void itIsNotGoodForASecondLongerThanItSays() {
    Instant now = Instant.now();
    String expired =
        device().issuedAt(now.minus(MINUTE)).expiresAt(now.minusSeconds(1)).sign(keys.getPrivate());

    assertRefused(expired);
  }

  @Test
  void theKeyOfDevicesMakesNobodyElse() {
    assertRefused(sign(device().groups(Set.of(Roles.ADMIN)), keys));
    assertRefused(sign(device().groups(Set.of(Roles.DEVICE, Roles.ADMIN)), keys));
    assertRefused(sign(device().claim(Caller.LEDGER, Caller.ANY_LEDGER), keys));
    assertRefused(sign(device().remove(DeviceTokens.DEVICE), keys));
    String person = sign(device().issuer("saldo"), keys);
    assertThat(devices.areMeantBy(person)).isFalse();
    assertThatThrownBy(() -> parser.parse(person)).isInstanceOf(ParseException.class);
  }

  @Test
  void theKeyOfPeopleMakesNoDevice() {
    assertRefused(sign(device(), people));
  }

  @Test
  void othersTokensAreLeftToTheirOwnKey() throws ParseException {
    String person = sign(device().issuer("saldo"), people);

    assertThat(devices.areMeantBy(person)).isFalse();
    assertThat(parser.parse(person).getName()).isEqualTo("till-1");
    assertThat(devices.areMeantBy("no token")).isFalse();
    assertThat(devices.areMeantBy("a.*.c")).isFalse();
    assertThat(devices.areMeantBy("a.b.c")).isFalse();
  }

  @Test
  void withoutAKeyNoTokenIsOfADevice() {
    assertThat(new DeviceTokens(Optional.empty()).areMeantBy(sign(device(), keys))).isFalse();
  }

  @Test
  void aKeyThatCannotBeReadIsNamedAtTheStart() {
    Path missing = directory.resolve("missing.pem");

    assertThatThrownBy(() -> new DeviceTokens(Optional.of(missing)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SALDO_DEVICES_PUBLIC_KEY names " + missing);
  }

  private static JwtClaimsBuilder device() {
    return Jwt.issuer(DeviceTokens.ISSUER)
        .upn("till-1")
        .groups(Set.of(Roles.DEVICE))
        .claim(Caller.LEDGER, "canteen")
        .claim(Caller.SERVICE_POINT, "PS")
        .claim(Caller.TERMINAL, "till-1")
        .claim(DeviceTokens.DEVICE, "till-1");
  }

  private static String sign(JwtClaimsBuilder claims, KeyPair key) {
    return claims.expiresIn(MINUTE).sign(key.getPrivate());
  }

  private static JsonWebToken verify(String token) throws ParseException {
    assertThat(devices.areMeantBy(token)).isTrue();
    return devices.verify(parser, token);
  }

  private static void assertRefused(String token) {
    assertThatThrownBy(() -> verify(token)).isInstanceOf(ParseException.class);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }
}
