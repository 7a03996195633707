package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.testing.Seeded;

class LogRecordTest {
  private static final List<PurseOpcode> OPCODES = List.of(PurseOpcode.values());

  @Test
  void aRecordIsWrittenByteByByte() {
    LogRecord record = new LogRecord(0x0A0B0C, PurseOpcode.DEBIT, 0x0102, 1_234_567, 0x50DC);

    assertThat(HexFormat.of().withUpperCase().formatHex(record.block()))
        .isEqualTo("0C0B0A44020187D61200DC5000000000");
  }

  @Test
  void anyRecordComesBack() {
    Seeded.cases(500)
        .check(random -> {
          LogRecord any =
              new LogRecord(
                  random.nextInt(LogRecord.HIGHEST_COUNTER + 1),
                  OPCODES.get(random.nextInt(OPCODES.size())),
                  random.nextInt(LogRecord.HIGHEST_READER + 1),
                  random.nextInt(Integer.MAX_VALUE),
                  random.nextInt(0x10000));
          assertThat(LogRecord.parse(any.block())).contains(any);
        });
  }

  @Test
  void anyBytesAreARecordOrNone() {
    Seeded.cases(500)
        .check(random -> {
          byte[] any = new byte[16];
          random.nextBytes(any);
          LogRecord.parse(any)
              .ifPresent(record -> assertThat(record.block()).startsWith(Arrays.copyOf(any, 12)));
        });
    assertThat(LogRecord.parse(new byte[16])).isEmpty();
  }

  @Test
  void whatDoesNotFitOnACardIsNoRecord() {
    assertThatThrownBy(() -> new LogRecord(0x1000000, PurseOpcode.LOAD, 1, 1, 1))
        .hasMessageContaining("does not fit on a card");
    assertThatThrownBy(() -> new LogRecord(1, PurseOpcode.LOAD, 1, 1L << 31, 1))
        .hasMessageContaining("does not fit on a card");
  }
}
