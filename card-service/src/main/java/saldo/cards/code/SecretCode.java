package saldo.cards.code;

import java.security.SecureRandom;
import saldo.schemas.MediumId;

/**
 * The code of a QR card, which is what money is spent with: 140 random bits in Crockford's base 32,
 * in groups of four. It is shown once and never kept, nor put into a log.
 */
public record SecretCode(String text) {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DIGITS_OF_A_CODE = 28;
  private static final int GROUP = 4;

  /** Nobody can guess it, nor any other. */
  public static SecretCode random(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int digits = 0; digits < DIGITS_OF_A_CODE; digits++) {
      if (digits > 0 && digits % GROUP == 0) {
        text.append('-');
      }
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new SecretCode(text.toString());
  }

  /** What stands for the card at a reader that reads the code. */
  public MediumId medium() {
    return MediumId.ofCode(text);
  }

  @Override
  public String toString() {
    return "a code";
  }
}
