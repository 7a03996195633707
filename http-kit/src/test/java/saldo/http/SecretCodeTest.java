package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.schemas.MediumId;
import saldo.schemas.PresentedCode;

class SecretCodeTest {
  private static final int MANY = 1_000;
  private static final String GROUP = "[0-9A-HJKMNP-TV-Z]{4}";

  private final SecureRandom random = new SecureRandom();

  @Test
  void aScannedCodeIsSevenGroupsOfFourDigitsThatNobodyMixesUp() {
    assertThat(codes(SecretCode.SCANNED))
        .hasSize(MANY)
        .allMatch(code -> code.matches(GROUP + "(-" + GROUP + "){6}"));
  }

  @Test
  void aSpokenCodeIsFourOfThem() {
    assertThat(codes(SecretCode.SPOKEN))
        .hasSize(MANY)
        .allMatch(code -> code.matches(GROUP + "(-" + GROUP + "){3}"));
  }

  @Test
  void aCodeIsReadWhateverWayItIsTyped() {
    String code = SecretCode.random(random, SecretCode.SPOKEN).text();
    String typed =
        code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');

    assertThat(PresentedCode.of(typed)).isEqualTo(PresentedCode.of(code));
    assertThat(MediumId.ofCode(typed)).isEqualTo(MediumId.ofCode(code));
  }

  @Test
  void aCodeIsNotShownByChance() {
    SecretCode code = SecretCode.random(random, SecretCode.SPOKEN);

    assertThat(code.toString()).doesNotContain(code.text());
  }

  private Set<String> codes(int digits) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      codes.add(SecretCode.random(random, digits).text());
    }
    return codes;
  }
}
