package saldo.gateway.medium.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import saldo.testing.Seeded;

class ValueBlockTest {
  private static final byte[] DATA_SHEET =
      HexFormat.of().parseHex("87D612007829EDFF87D6120011EE11EE");

  @Test
  void theExampleOfTheDataSheetIsReadAndWritten() {
    assertThat(ValueBlock.parse(DATA_SHEET)).contains(new ValueBlock(1_234_567, 17));
    assertThat(new ValueBlock(1_234_567, 17).bytes()).isEqualTo(DATA_SHEET);
  }

  @Test
  void anyValueComesBack() {
    Seeded.cases(500)
        .check(random -> {
          ValueBlock any = new ValueBlock(random.nextInt(), random.nextInt(256));
          assertThat(ValueBlock.parse(any.bytes())).contains(any);
        });
  }

  @Test
  void noBitMayBeWrong() {
    for (int bit = 0; bit < DATA_SHEET.length * Byte.SIZE; bit++) {
      byte[] wrong = DATA_SHEET.clone();
      wrong[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(ValueBlock.parse(wrong)).as("bit %d", bit).isEmpty();
    }
  }
}
