package saldo.http.testing;

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
import saldo.http.Permissions;
import saldo.http.Roles;

/** Tokens as an identity provider would sign them. */
public final class Tokens {
  /** The ledger that tokens are for if nothing else is said. */
  public static final String LEDGER = "canteen";

  private static final String SIGNING_KEY = "saldo-test.signing-key";
  private static final int KEY_BITS = 2048;

  /** By key and bearer: each run of a service has a key of its own. */
  private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

  private Tokens() {}

  /** What a service has to be told to accept tokens made here: a new key each time. */
  public static Map<String, String> config() {
    KeyPair keys = newKeys();
    return Map.of(
        "mp.jwt.verify.publickey",
        base64(keys.getPublic().getEncoded()),
        SIGNING_KEY,
        base64(keys.getPrivate().getEncoded()));
  }

  /** For the ledger of the tests; the bearer is called as the role. */
  public static String of(String role) {
    return of(role, role);
  }

  /** For the ledger of the tests. */
  public static String of(String role, String name) {
    // signing takes its time, and a walk over the roles needs few but often
    return SIGNED.computeIfAbsent(
        signingKeyText() + "|" + role + "|" + name, _ -> of(role, name, LEDGER));
  }

  /**
   * Signed anew each time.
   *
   * @param ledger its id, or * for every ledger
   */
  public static String of(String role, String name, String ledger) {
    return builder(role, name, ledger).sign(signingKey());
  }

  /** An administrator's, for one ledger or for every. */
  public static String ofLedger(String ledger) {
    return of(Roles.ADMIN, "anna", ledger);
  }

  /** With one more claim. */
  public static String claiming(String role, String claim, String value) {
    return builder(role, "anna", LEDGER).claim(claim, value).sign(signingKey());
  }

  /** Of somebody who may type card numbers, besides what their role allows. */
  public static String typing(String role) {
    return builder(role, role, LEDGER)
        .groups(Set.of(role, Permissions.MANUAL_ENTRY))
        .sign(signingKey());
  }

  public static String expired() {
    return builder(Roles.ADMIN, "anna", LEDGER).expiresAt(1).sign(signingKey());
  }

  public static String forged() {
    return builder(Roles.ADMIN, "anna", LEDGER).sign(newKeys().getPrivate());
  }

  public static String ofAnotherIssuer() {
    return builder(Roles.ADMIN, "anna", LEDGER).issuer("somebody").sign(signingKey());
  }

  private static JwtClaimsBuilder builder(String role, String name, String ledger) {
    return Jwt.issuer("saldo").upn(name).groups(Set.of(role)).claim("ledger", ledger);
  }

  private static String signingKeyText() {
    return ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class);
  }

  private static PrivateKey signingKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(signingKeyText())));
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
