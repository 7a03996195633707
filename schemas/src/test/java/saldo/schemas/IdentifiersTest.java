package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
  private static final Function<String, Object> LEDGER = LedgerId::of;
  private static final Function<String, Object> ACCOUNT = AccountId::of;
  private static final Function<String, Object> COMMAND = CommandId::of;
  private static final Function<String, Object> ENTRY = EntryId::new;

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(LEDGER, "a"),
        Arguments.of(LEDGER, "canteen-north-2"),
        Arguments.of(LEDGER, "x".repeat(32)),
        Arguments.of(ACCOUNT, "Card_4711:a.b-c"),
        Arguments.of(ACCOUNT, "x".repeat(64)),
        Arguments.of(ACCOUNT, "@cash.EUR.till7"),
        Arguments.of(ACCOUNT, "@" + "x".repeat(95)),
        Arguments.of(COMMAND, "till7:000321"),
        Arguments.of(COMMAND, "x".repeat(64)),
        Arguments.of(ENTRY, "till7:000321"),
        Arguments.of(ENTRY, "till7:000321/1"),
        Arguments.of(ENTRY, "till7:000321/1000"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("good")
  void aGoodIdIsWrittenAsItIs(Function<String, Object> id, String text) {
    assertThat(id.apply(text)).hasToString(text);
  }

  static Stream<Arguments> bad() {
    String ledger = "a ledger id is 1 to 32 lower-case letters, digits and hyphens";
    String account = "an account id is 1 to 64 letters, digits and . _ : -";
    String command = "a command id is 1 to 64 letters, digits and . _ : -";
    String entry = "an entry id is a command id, or a command id with /1, /2 and so on";
    return Stream.of(
        Arguments.of(LEDGER, "", ledger),
        Arguments.of(LEDGER, "North", ledger),
        Arguments.of(LEDGER, "a_b", ledger),
        Arguments.of(LEDGER, "a|b", ledger),
        Arguments.of(LEDGER, "x".repeat(33), ledger),
        Arguments.of(ACCOUNT, "", account),
        Arguments.of(ACCOUNT, "@", account),
        Arguments.of(ACCOUNT, "card 1", account),
        Arguments.of(ACCOUNT, "card|1", account),
        Arguments.of(ACCOUNT, "card/1", account),
        Arguments.of(ACCOUNT, "kärta", account),
        Arguments.of(ACCOUNT, "a@b", account),
        Arguments.of(ACCOUNT, "x".repeat(65), account),
        Arguments.of(ACCOUNT, "@" + "x".repeat(96), account),
        Arguments.of(COMMAND, "", command),
        Arguments.of(COMMAND, "a/1", command),
        Arguments.of(COMMAND, "x".repeat(65), command),
        Arguments.of(ENTRY, "/1", entry),
        Arguments.of(ENTRY, "a/", entry),
        Arguments.of(ENTRY, "a/b", entry),
        Arguments.of(ENTRY, "a/1/2", entry),
        Arguments.of(ENTRY, "a/10000", entry));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("bad")
  void aBadIdIsRefusedWithItsRule(Function<String, Object> id, String text, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> id.apply(text))
        .withMessage(rule + ": " + text);
  }

  @Test
  void anEntryKnowsItsCommand() {
    CommandId command = CommandId.of("payroll");
    assertThat(EntryId.of(command).command()).isEqualTo(command);
    assertThat(EntryId.of(command, 1000)).hasToString("payroll/1000");
    assertThat(EntryId.of(command, 1000).command()).isEqualTo(command);
  }
}
