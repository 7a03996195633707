package saldo.machine.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.failure.MachineException;
import saldo.machine.keys.Tokens.Claims;

class TokensTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path directory;

  @Test
  void aTokenSaysWhoItsBearerIsAndIsSignedWithTheKeyOfTheSystem() throws Exception {
    SigningKeys keys = new SigningKeys(directory);
    keys.ensure();

    String token =
        new Tokens(keys.privateKey()).sign(new Claims(Role.CARD_OFFICER, "canteen", "ida"), NOON);

    String[] parts = token.split("\\.", -1);
    JsonNode claims = json(parts[1]);
    assertThat(json(parts[0]).get("alg").asText()).isEqualTo("RS256");
    assertThat(claims.get("iss").asText()).isEqualTo("saldo");
    assertThat(claims.get("upn").asText()).isEqualTo("ida");
    assertThat(claims.get("groups").toString()).isEqualTo("[\"card-officer\"]");
    assertThat(claims.get("ledger").asText()).isEqualTo("canteen");
    assertThat(claims.get("exp").asLong()).isEqualTo(NOON.plus(Tokens.VALIDITY).getEpochSecond());
    assertThat(isSigned(parts, publicKey(keys))).isTrue();
    assertThat(isSigned(new String[] {parts[0], parts[1] + "A", parts[2]}, publicKey(keys)))
        .isFalse();
  }

  @Test
  void aTokenMayBeLimitedToAnOrganisation() throws Exception {
    SigningKeys keys = new SigningKeys(directory);
    keys.ensure();
    Claims claims = new Claims(Role.FLEET_MANAGER, "fuel", "ida");
    Tokens tokens = new Tokens(keys.privateKey());

    assertThat(json(tokens.sign(claims.of("acme"), NOON).split("\\.", -1)[1]).get("organisation"))
        .hasToString("\"acme\"");
    assertThat(json(tokens.sign(claims, NOON).split("\\.", -1)[1]).has("organisation")).isFalse();
  }

  @Test
  void onlyItsOwnerReadsThePrivateKey() throws Exception {
    SigningKeys keys = new SigningKeys(directory);
    keys.ensure();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void keysAreMadeOnce() throws Exception {
    SigningKeys keys = new SigningKeys(directory);
    keys.ensure();
    String first = Files.readString(keys.publicFile());

    keys.ensure();

    assertThat(keys.publicFile()).content().isEqualTo(first);
  }

  @Test
  void withoutKeysItIsSaidHowToMakeThem() {
    assertThatThrownBy(() -> new SigningKeys(directory).privateKey())
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("there is no key in " + directory)
        .hasMessageContaining("./saldo up makes one");
  }

  private static JsonNode json(String part) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
  }

  private static PublicKey publicKey(SigningKeys keys) throws Exception {
    String pem = Files.readString(keys.publicFile()).replaceAll("-----[A-Z ]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(pem);
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static boolean isSigned(String[] parts, PublicKey key) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
  }
}
