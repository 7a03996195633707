package saldo.ledger.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as an identity provider would sign them. */
final class Tokens {
  static final String LEDGER = "canteen";
  private static final String SIGNING_KEY = "saldo-test.signing-key";
  private static final int KEY_BITS = 2048;

  /** Of one run of the service: each run loads this class, and has a key, of its own. */
  private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

  private Tokens() {}

  /** What the service has to be told to accept tokens made here. */
  static Map<String, String> config() {
    KeyPair keys = newKeys();
    return Map.of(
        "mp.jwt.verify.publickey",
        base64(keys.getPublic().getEncoded()),
        SIGNING_KEY,
        base64(keys.getPrivate().getEncoded()));
  }

  /** For the ledger of the tests; the bearer is called as the role. */
  static String of(String role) {
    return of(role, role);
  }

  static String of(String role, String name) {
    // signing takes its time, and the walk over the roles needs few but often
    return SIGNED.computeIfAbsent(
        role + "|" + name, key -> builder(role, name, LEDGER).sign(signingKey()));
  }

  static String ofLedger(String ledger) {
    return builder(Roles.ADMIN, "anna", ledger).sign(signingKey());
  }

  static String expired() {
    return builder(Roles.ADMIN, "anna", LEDGER).expiresAt(1).sign(signingKey());
  }

  static String forged() {
    return builder(Roles.ADMIN, "anna", LEDGER).sign(newKeys().getPrivate());
  }

  static String ofAnotherIssuer() {
    return builder(Roles.ADMIN, "anna", LEDGER).issuer("somebody").sign(signingKey());
  }

  private static JwtClaimsBuilder builder(String role, String name, String ledger) {
    return Jwt.issuer("saldo").upn(name).groups(Set.of(role)).claim("ledger", ledger);
  }

  private static PrivateKey signingKey() {
    String key = ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
