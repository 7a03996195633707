package saldo.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A secret that people read out and type, and what is kept instead of it. */
final class SecretText {
  private SecretText() {}

  /**
   * The SHA-256 of a secret, read as people type it: small letters, blanks and hyphens make no
   * difference, O is 0, I and L are 1 (the alphabet is Crockford's base 32).
   */
  static byte[] hash(String secret) {
    String plain =
        secret
            .toUpperCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return sha256(plain.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
