package saldo.gateway.file;

import static java.util.regex.Matcher.quoteReplacement;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.gateway.fact.RefusedException;

class BadMappingsTest {
  private static final String TAG = "{column: card, form: tag}";

  @Test
  void theMappingOfTheTestsIsGood() {
    assertThatCode(() -> MappingReader.read(Machine.MAPPING)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openAs: purse      | openas: purse         | constants.openas: unknown field
          source: machine    | source: My Machine    | source is 1 to 32
          ledger: canteen    | ledger: The Canteen   | lower-case letters
          ledger: canteen    | #                     | ledger: required
          Europe/Helsinki    | Mars/Olympus          | zone is none
          zone:              | charset: utf-99 zone: | cannot be used
          yyyy-MM-dd HH:mm   | yyyy-QQQQQQQ          | Java's DateTimeFormatter
          decimals: 2        | decimals: 9           | decimals is from 0 to 4
          decimals: 2        | decimals: two         | columns.amount.decimals: a whole number
          decimals: 2        | decimals: 2, mark: x  | mark is . or ,
          card: purchase     | card: payment         | purchase, load, cash-sale
          card: purchase     | card: wipe            | told by its reader
          card: purchase     | card: filling         | reported by their terminal
          account: card      | #                     | columns.account or columns.card is needed
          account: card      | card: {column: card, form: tag} #      | openAs is for accounts
          account: card      | card: {column: card, form: chip} #     | columns.card.form: one of
          account: card      | card: {column: card} #                 | columns.card.form: required
          tender: cash       | #                     | constants.tender says
          tender: cash       | tender: gold          | constants.tender: one of
          currency: EUR      | currency: euro        | three capital letters
          1400               | 14000                 | from 0 to 10000
          openAs: purse      | openAs: revenue       | purse or prepaid
          machine-1          | machine 1             | terminal is 1 to 32
          skip:              | identity: [] #        | cannot be used
          columns:           | columns: 7 #          | cannot be used
          """)
  void aBadMappingIsRefusedWithASentence(String part, String instead, String sentence) {
    String yaml = Machine.MAPPING.replaceFirst(Pattern.quote(part), quoteReplacement(instead));

    assertThatThrownBy(() -> MappingReader.read(yaml))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(MappingReader.INVALID)
        .hasMessageContaining(sentence);
  }

  @Test
  void anAccountAndACardAreOneTooMany() {
    String both = Machine.MAPPING.replace("account: card", "account: card\n  card: " + TAG);

    assertThatThrownBy(() -> MappingReader.read(both))
        .hasMessageContaining("either columns.account or columns.card names the holder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a\n- b",
        "hello",
        "{",
        "a: &x [*x, *x]",
        "\t: :",
        "\u0000",
        "!!java.net.URL [x]",
        "%YAML 9.9\n---\n"
      })
  void whatIsNoMappingAtAllIsRefused(String yaml) {
    assertThatThrownBy(() -> MappingReader.read(yaml)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aHugeMappingIsRefused() {
    assertThatThrownBy(() -> MappingReader.read("#".repeat(MappingReader.MOST_BYTES + 1)))
        .hasMessageContaining("longer than");
  }
}
