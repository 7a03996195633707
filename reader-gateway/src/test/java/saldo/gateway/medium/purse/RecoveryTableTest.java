package saldo.gateway.medium.purse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.medium.mifare.ValueBlock;

/**
 * What is found on a card, and what it means: V0 is the balance before, V1 after, n the log line
 * before, sealed with V0, and n+1 the one after, sealed with V1.
 */
@Tag("S0.020")
@Tag("S0.023")
class RecoveryTableTest {
  private static final PurseKeys KEYS = PurseKeys.of(Bench.MASTER, Bench.UID, 1);
  private static final long V0 = 10_000;
  private static final long V1 = 7_500;
  private static final LogRecord N = new LogRecord(5, PurseOpcode.LOAD, 2, 100, Bench.DAY);
  private static final LogRecord N1 = new LogRecord(6, PurseOpcode.DEBIT, 7, 2_500, Bench.DAY);
  private static final byte[] TORN = new byte[16];
  private static final Map<String, byte[]> BLOCKS =
      Map.of(
          "V0", new ValueBlock((int) V0, 4).bytes(),
          "V1", new ValueBlock((int) V1, 4).bytes(),
          "other", new ValueBlock(99_999, 4).bytes(),
          "torn", TORN,
          "n", KEYS.sealed(N, V0),
          "n+1", KEYS.sealed(N1, V1));
  private static final PurseReading BEFORE = new PurseReading(Bench.UID, V0, N);
  private static final PurseReading AFTER = new PurseReading(Bench.UID, V1, N1);
  private static final Map<String, PurseState> STATES =
      Map.ofEntries(
          Map.entry("not begun", new PurseState.Whole(BEFORE)),
          Map.entry("done", new PurseState.Whole(AFTER)),
          Map.entry("back", new PurseState.Back(BEFORE)),
          Map.entry("forward", new PurseState.Forward(AFTER)),
          Map.entry("log lost", new PurseState.LogLost(V0, V1)),
          Map.entry("other lost", new PurseState.LogLost(99_999, V1)),
          Map.entry("only the log lost", new PurseState.LogLost(V0, V0)),
          Map.entry("another log", new PurseState.LogLost(V1, V1)),
          Map.entry("another's log", new PurseState.LogLost(99_999, 99_999)),
          Map.entry("worn out", new PurseState.Broken(PurseRefusal.WORN_OUT)),
          Map.entry("forged", new PurseState.Broken(PurseRefusal.FORGED)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V0    | V0    | n    | not begun
          V0    | torn  | n    | back
          V0    | V1    | n    | back
          V0    | V1    | n+1  | forward
          torn  | V1    | n+1  | forward
          V0    | V1    | torn | log lost
          V1    | V1    | n+1  | done
          torn  | torn  | n    | worn out
          torn  | torn  | n+1  | worn out
          torn  | torn  | torn | worn out
          V0    | other | n    | back
          other | V1    | n+1  | forward
          other | V1    | torn | other lost
          V0    | V0    | n+1  | only the log lost
          V1    | V1    | n    | another log
          V0    | V0    | torn | only the log lost
          other | other | n    | another's log
          V0    | torn  | torn | forged
          torn  | V1    | torn | forged
          torn  | V1    | n    | forged
          """)
  void whatIsFoundHasOneMeaning(String main, String backup, String log, String meaning) {
    PurseContents found = new PurseContents(block(main), block(backup), block(log));

    assertThat(PurseState.of(found, KEYS)).isEqualTo(STATES.get(meaning));
  }

  private static byte[] block(String name) {
    return BLOCKS.getOrDefault(name, TORN);
  }
}
