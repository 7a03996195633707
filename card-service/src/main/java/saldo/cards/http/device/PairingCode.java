package saldo.cards.http.device;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * What is typed at a device to pair it: twelve digits of Crockford's base 32, which has no letters
 * that look like others, in groups of four. These are 60 random bits: within the hour that it is
 * good at most, not even who reads its hash in the journal finds it. It is shown once and never
 * kept, nor put into a log.
 */
record PairingCode(String text) {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  static PairingCode random(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int digits = 0; digits < LENGTH; digits++) {
      if (digits > 0 && digits % GROUP == 0) {
        text.append('-');
      }
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new PairingCode(text.toString());
  }

  /** What somebody typed: large or small, with or without hyphens, an O or an I for 0 or 1. */
  static PairingCode typed(String text) {
    String digits =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return new PairingCode(digits.replaceAll("(?<=\\G.{" + GROUP + "})(?!$)", "-"));
  }

  String hash() {
    return Hash.of(text);
  }

  @Override
  public String toString() {
    return "a pairing code";
  }
}
