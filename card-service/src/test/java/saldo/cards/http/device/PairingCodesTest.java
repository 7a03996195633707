package saldo.cards.http.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingCodesTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void aCodeHasTwelveDigitsNoneOfWhichLooksLikeAnother() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      codes.add(PairingCode.random(random).text());
    }
    assertThat(codes)
        .hasSize(1_000)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7H1K-90QR-2TVW",
        "7h1k90qr2tvw",
        " 7H1K 90QR 2TVW ",
        "7hIk-9oqr-2tvw",
        "7HLK9OQR2TVW"
      })
  void itIsTheSameHoweverItIsTyped(String typed) {
    PairingCode code = PairingCode.typed(typed);

    assertThat(code).isEqualTo(new PairingCode("7H1K-90QR-2TVW"));
    assertThat(code.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsNoCodeIsOneThatNobodyHas() {
    assertThat(PairingCode.typed("").hash()).isNotEqualTo(PairingCode.typed("x").hash());
    assertThat(PairingCode.typed("-".repeat(100_000)).text()).isEmpty();
  }

  @Test
  void neitherCodeNorSecretIsPutIntoALog() {
    PairingCode code = PairingCode.random(random);
    DeviceSecret secret = DeviceSecret.random(random);

    assertThat(code.toString()).doesNotContain(code.text());
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(new PairingsResource.SaidCode(code.text()).toString()).doesNotContain(code.text());
    assertThat(new PairingsResource.KeptSecret("canteen", "till", secret.text()).toString())
        .doesNotContain(secret.text());
  }
}
