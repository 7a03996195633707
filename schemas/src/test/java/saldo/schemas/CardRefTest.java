package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardRefTest {
  private static final CardNumber NUMBER = CardNumber.of("9280000100047119");
  private static final MediumId CHIP = MediumId.of("mifare:04A1B2C3");

  @Test
  void aNumberThatWasReadIsNotKeyed() {
    CardRef card = CardRef.number(NUMBER);
    assertThat(card).isEqualTo(CardRef.of("number:9280000100047119"));
    assertThat(card.isKeyed()).isFalse();
    assertThat(card.isMedium()).isFalse();
    assertThat(card.number()).isEqualTo(NUMBER);
  }

  @Test
  void aNumberThatWasTypedIsKeyed() {
    CardRef card = CardRef.keyed(NUMBER);
    assertThat(card).isEqualTo(CardRef.of("keyed:9280000100047119"));
    assertThat(card.isKeyed()).isTrue();
    assertThat(card.isMedium()).isFalse();
    assertThat(card.number()).isEqualTo(NUMBER);
  }

  @Test
  void aMediumHasNoNumber() {
    CardRef card = CardRef.medium(CHIP);
    assertThat(card).isEqualTo(CardRef.of("mifare:04A1B2C3"));
    assertThat(card.isKeyed()).isFalse();
    assertThat(card.isMedium()).isTrue();
    assertThatIllegalStateException().isThrownBy(card::number);
  }

  @Test
  void aVirtualCardIsPresentedByItsName() {
    assertThat(CardRef.of("keyed:C_VIRT_PS_SENTOFT").number())
        .isEqualTo(CardNumber.of("C_VIRT_PS_SENTOFT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"number:9280000100047118", "keyed:9280000100047118"})
  void aMistypedNumberIsRefusedHoweverItCame(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardRef.of(text))
        .withMessageStartingWith("the check digit of the card number is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"number:", "keyed:", "number:keyed:9280000100047119"})
  void whatFollowsIsANumber(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardRef.of(text))
        .withMessageStartingWith("a card number is 1 to 40");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9280000100047119", "KEYED:9280000100047119", "mifare:04a1b2c3", "medium:1"})
  void otherTextIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardRef.of(text))
        .withMessage("a card is presented as number:…, keyed:…, code:… or its medium: " + text);
  }

  @Test
  void whatAQrReaderReadsGoesNoFurther() throws IOException {
    CardRef card = SaldoJson.strict().readValue("\"code:7X2K-9Q4M\"", CardRef.class);
    assertThat(card).isEqualTo(CardRef.medium(MediumId.ofCode("7X2K9Q4M")));
    assertThat(card.isMedium()).isTrue();
    assertThat(SaldoJson.mapper().writeValueAsString(card)).doesNotContain("7X2K");
  }
}
