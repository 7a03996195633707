package saldo.http;

import java.security.SecureRandom;

/**
 * A code that money is spent with, in groups of four digits of Crockford's base 32: it has no
 * letter that looks like another, and is read whatever way it is typed. It is shown once and never
 * kept, nor put into a log.
 */
public record SecretCode(String text) {
  /** The digits of a code that is printed and scanned: 140 bits. */
  public static final int SCANNED = 28;

  /** The digits of a code that is read out and typed: 80 bits. */
  public static final int SPOKEN = 16;

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  /**
   * Nobody can guess it, nor any other.
   *
   * @param digits how long it is; each is worth five random bits
   */
  public static SecretCode random(SecureRandom random, int digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new SecretCode(text.toString());
  }

  @Override
  public String toString() {
    return "a code";
  }
}
