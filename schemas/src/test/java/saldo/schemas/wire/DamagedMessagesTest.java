package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.testing.Seeded;

/** What is wrong with a text, and whether anything is, is what the mapper says. */
class DamagedMessagesTest {
  private static final int CASES = 10_000;

  static List<Kind> kinds() {
    return Kind.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aDamagedTextIsReadOrRefusedAsByTheMapper(Kind kind) throws IOException {
    List<Object> examples = Kind.examples(kind.family());
    Seeded.cases(CASES)
        .check(random -> {
          Object message = examples.get(random.nextInt(examples.size()));
          byte[] bytes = new Damage(random).of(SaldoJson.mapper().writeValueAsBytes(message));
          assertThat(answer(kind.reader(), bytes))
              .as(() -> new String(bytes, UTF_8))
              .isEqualTo(answer(kind::byMapper, bytes));
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aTextThatEndsAnywhereIsRefusedAsByTheMapper(Kind kind) throws IOException {
    for (Object message : Kind.examples(kind.family())) {
      byte[] whole = SaldoJson.mapper().writeValueAsBytes(message);
      for (int length = 0; length < whole.length; length++) {
        byte[] bytes = Arrays.copyOf(whole, length);
        assertThat(answer(kind.reader(), bytes)).isEqualTo(answer(kind::byMapper, bytes));
      }
    }
  }

  @Test
  void aTextBeyondTheMappersLimitsIsLeftToTheMapper() {
    Origin origin = Origin.of("a".repeat(20_000_001));
    byte[] huge =
        LedgerWire.write(
            new Envelope<>(
                CommandId.of("c"),
                LedgerId.of("l"),
                origin,
                null,
                new Purchase(AccountId.of("a"), Money.of(1, "EUR"), null)));
    assertThatThrownBy(() -> LedgerWire.readCommand(huge))
        .hasMessageContaining("exceeds the maximum allowed");
  }

  private static Object answer(Kind.Reader reader, byte[] bytes) {
    try {
      return String.valueOf(reader.read(bytes));
    } catch (IOException e) {
      return e.getClass() + ": " + e.getMessage();
    }
  }
}
