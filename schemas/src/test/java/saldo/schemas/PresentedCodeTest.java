package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I30")
class PresentedCodeTest {
  private static final String ONCE =
      "once:9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a";

  @Test
  void whatSomebodyTypesGoesNoFurther() throws IOException {
    PresentedCode code = SaldoJson.strict().readValue("\"code:7x2k-9q4m\"", PresentedCode.class);
    assertThat(code).isEqualTo(PresentedCode.of("7X2K 9Q4M"));
    assertThat(SaldoJson.mapper().writeValueAsString(code)).doesNotContainIgnoringCase("7x2k");
    assertThat(code.toString()).isEqualTo("a code");
  }

  @Test
  void lettersThatLookLikeDigitsAreThem() {
    assertThat(PresentedCode.of("oil0")).isEqualTo(PresentedCode.of("0110"));
    assertThat(PresentedCode.of("7X2K")).isNotEqualTo(PresentedCode.of("7X2N"));
  }

  @Test
  void aTillMayHashItItself() {
    // SHA-256 of the four bytes 01 02 03 04, as hex digits of a code would be of their text.
    PresentedCode hashed = new PresentedCode(ONCE);
    assertThat(hashed.value()).isEqualTo(ONCE);
    assertThat(hashed.hash().value())
        .isEqualTo("twice:8de472e2399610baaa7f84840547cd409434e31f5d3bd71e4d947f283874f9c0");
  }

  @Test
  void whatIsKeptCannotBePresented() {
    String kept = PresentedCode.of("7X2K-9Q4M").hash().value();
    assertThatIllegalArgumentException().isThrownBy(() -> new PresentedCode(kept));
    String hex = kept.substring(kept.indexOf(':') + 1);
    assertThat(new PresentedCode("once:" + hex).hash().value()).isNotEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7X2K-9Q4M", "once:7X2K", "qr:7X2K", "Code:7X2K", ""})
  void aSecretThatIsBadlyWrittenIsNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PresentedCode(text))
        .withMessage("a code is presented as code:… or as once:<its SHA-256 in small hex>");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodeHash(text))
        .withMessageStartingWith("a code is issued with its hash");
  }
}
