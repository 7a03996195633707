package saldo.gateway.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as an identity provider would sign them. */
final class Tokens {
  static final String SIGNING_KEY = "saldo-test.signing-key";
  private static final int KEY_BITS = 2048;

  private Tokens() {}

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String device(String device) {
    return of("device", device, "canteen").sign(signingKey());
  }

  static String device(String device, String ledger) {
    return of("device", device, ledger).sign(signingKey());
  }

  static String user(String role, String ledger) {
    return of(role, "anna", ledger).sign(signingKey());
  }

  static String claiming(String claim, String value) {
    return of("device", "someone", "canteen").claim(claim, value).sign(signingKey());
  }

  static String expired() {
    return of("device", "till-1", "canteen").expiresAt(1).sign(signingKey());
  }

  static String forged() {
    return of("device", "till-1", "canteen").sign(newKeys().getPrivate());
  }

  private static JwtClaimsBuilder of(String role, String upn, String ledger) {
    return Jwt.issuer("saldo").upn(upn).groups(Set.of(role)).claim("ledger", ledger);
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
}
