package saldo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.Startup;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import saldo.schemas.SaldoJson;

/**
 * The tokens of paired devices. People's come from whoever keeps the people; these are signed by
 * the service that pairs, with a key of its own. Whatever that key signs is a device of one ledger
 * or nothing: who steals it cannot make an administrator.
 */
@Startup
@Singleton
public class DeviceTokens {
  /** Who signs them, as they say. */
  public static final String ISSUER = "saldo-devices";

  /** The claim that says under which name a device reports. */
  public static final String DEVICE = "device";

  private static final int PARTS = 3;

  private final @Nullable JWTAuthContextInfo rules;

  /**
   * @param key where the public key is, as PEM; without it no device's token is good
   * @throws IllegalStateException if it cannot be read
   */
  @Inject
  public DeviceTokens(@ConfigProperty(name = "saldo.devices.public-key") Optional<Path> key) {
    this.rules = key.map(DeviceTokens::rules).orElse(null);
  }

  /** Whether a token says that it is of a device, and could be looked at. */
  boolean areMeantBy(String token) {
    return rules != null && ISSUER.equals(issuer(token));
  }

  /**
   * What a device's token says. Its expiry is exact: that is how soon a lost device is locked out.
   *
   * @throws ParseException if it is not good
   */
  JsonWebToken verify(JWTParser parser, String token) throws ParseException {
    JsonWebToken verified = parser.parse(token, rules);
    if (!verified.getGroups().equals(Set.of(Roles.DEVICE))
        || Caller.ANY_LEDGER.equals(verified.getClaim(Caller.LEDGER))
        || !(verified.getClaim(DEVICE) instanceof String)) {
      throw new ParseException("the key of devices has signed something else");
    }
    return verified;
  }

  private static JWTAuthContextInfo rules(Path file) {
    JWTAuthContextInfo rules = new JWTAuthContextInfo(key(file), ISSUER);
    rules.setClockSkew(0);
    return rules;
  }

  private static PublicKey key(Path file) {
    try {
      return KeyUtils.decodePublicKey(Files.readString(file));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "SALDO_DEVICES_PUBLIC_KEY names " + file + ", which is no public key as PEM", e);
    }
  }

  private static @Nullable String issuer(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != PARTS) {
      return null;
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      String text = new String(claims, StandardCharsets.UTF_8);
      return SaldoJson.mapper().readTree(text).path("iss").asText();
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return null; // the parser says what is wrong
    }
  }
}
