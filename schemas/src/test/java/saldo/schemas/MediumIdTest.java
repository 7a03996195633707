package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediumIdTest {
  private static final String HASH_OF_ABC =
      "b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78";

  @ParameterizedTest
  @CsvSource({
    "mifare:04A1B2C3, mifare",
    "mifare:04A1B2C3D4E580, mifare",
    "mifare:04A1B2C3D4E5800102AF, mifare",
    "magstripe:9280000100047119, magstripe",
    "tag:E2801160600002, tag",
    "tag:a, tag",
    "qr:" + HASH_OF_ABC + ", qr"
  })
  void aMediumKnowsItsTechnology(String text, String technology) {
    assertThat(MediumId.of(text)).hasToString(text);
    assertThat(MediumId.of(text).technology()).isEqualTo(technology);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04A1B2C3",
        "mifare:",
        "mifare:04a1b2c3",
        "mifare:04A1B2C",
        "mifare:04A1B2C3D4",
        "mifare:04A1B2C3\n",
        "MIFARE:04A1B2C3",
        "qr:BA7816BF",
        "qr:7H3K-9Q2M",
        "qr:" + HASH_OF_ABC + "0",
        "magstripe:",
        "magstripe:9280-0001",
        "tag:E280 1160",
        "tag:12345678901234567890123456789012345678901",
        "nfc:04A1B2C3"
      })
  void otherTextIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediumId.of(text))
        .withMessageStartingWith("a medium is mifare:<uid in capital hex>")
        .withMessageEndingWith(text);
  }

  @Test
  void aCodeIsKeptAsItsHashOnly() {
    assertThat(MediumId.ofCode("ABC")).hasToString("qr:" + HASH_OF_ABC);
    assertThat(MediumId.ofCode("ABC")).isNotEqualTo(MediumId.ofCode("ABD"));
    assertThat(MediumId.ofCode("oi1l-7 x")).isEqualTo(MediumId.ofCode("01117X"));
  }
}
