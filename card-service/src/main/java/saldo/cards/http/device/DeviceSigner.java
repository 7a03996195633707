package saldo.cards.http.device;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import saldo.http.Caller;
import saldo.http.DeviceTokens;
import saldo.http.Problem;
import saldo.http.Roles;

/** Signs the tokens of devices: for one ledger, service point and terminal, and not for long. */
@Startup
@Singleton
class DeviceSigner {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final @Nullable PrivateKey key;
  private final Duration validity;

  /**
   * @param key where the private key is, as PEM; without it no device is paired
   * @param validity how long a token is good, one second to one hour
   * @throws IllegalStateException if one of them is not as it has to be
   */
  @Inject
  DeviceSigner(
      @ConfigProperty(name = "saldo.devices.signing-key") Optional<Path> key,
      @ConfigProperty(name = "saldo.devices.token-validity") Duration validity) {
    this.key = key.map(DeviceSigner::read).orElse(null);
    this.validity = validity;
    if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
      throw new IllegalStateException(
          "SALDO_DEVICES_TOKEN_VALIDITY is %s: choose one second to one hour".formatted(validity));
    }
  }

  /** A token, and when it expires. */
  record Signed(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "a token until " + expiresAt;
    }
  }

  /**
   * Refuses before anything is done if nothing can be signed.
   *
   * @throws jakarta.ws.rs.WebApplicationException 503 PAIRING_NOT_CONFIGURED
   */
  void require() {
    key();
  }

  /** A token that is good from now on. */
  Signed sign(DevicePlace place, Instant now) {
    Instant expiresAt = now.plus(validity);
    String token =
        Jwt.issuer(DeviceTokens.ISSUER)
            .upn(place.terminal())
            .groups(Set.of(Roles.DEVICE))
            .claim(Caller.LEDGER, place.ledger().value())
            .claim(Caller.SERVICE_POINT, place.servicePoint())
            .claim(Caller.TERMINAL, place.terminal())
            .claim(DeviceTokens.DEVICE, place.terminal())
            .issuedAt(now)
            .expiresAt(expiresAt)
            .sign(key());
    return new Signed(token, Instant.ofEpochSecond(expiresAt.getEpochSecond()));
  }

  private PrivateKey key() {
    if (key == null) {
      throw Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "PAIRING_NOT_CONFIGURED",
              "This service has no key to sign devices' tokens with: set"
                  + " SALDO_DEVICES_SIGNING_KEY and start it again.")
          .exception();
    }
    return key;
  }

  private static PrivateKey read(Path file) {
    try {
      return KeyUtils.decodePrivateKey(Files.readString(file));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      // without the cause, which might quote what is in the file
      throw new IllegalStateException(
          "SALDO_DEVICES_SIGNING_KEY names " + file + ", which is no private key as PEM");
    }
  }
}
