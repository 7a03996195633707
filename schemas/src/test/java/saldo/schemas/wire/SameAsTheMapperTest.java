package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.examples.RandomMessages;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.testing.Seeded;

/** Nobody can tell who wrote a message, and everybody reads the same in it. */
class SameAsTheMapperTest {
  private static final int CASES = 3_000;

  static List<Kind> kinds() {
    return Kind.all();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENVELOPE", "JOURNAL_ENTRY", "OUTCOME", "ACCOUNT_SNAPSHOT"})
  void everyExampleIsWrittenInTheMappersBytes(Family family) throws IOException {
    for (Object message : Kind.examples(family)) {
      assertWrittenTheSame(message);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyExampleIsReadAsTheMapperReadsIt(Kind kind) throws IOException {
    for (Object message : Kind.examples(kind.family())) {
      byte[] bytes = SaldoJson.mapper().writeValueAsBytes(message);
      assertThat(kind.reader().read(bytes)).isEqualTo(message).isEqualTo(kind.byMapper(bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anyMessageIsWrittenAndReadAsByTheMapper(Kind kind) {
    Seeded.cases(CASES)
        .check(random -> {
          Object message = kind.draw().apply(new RandomMessages(random));
          byte[] bytes = assertWrittenTheSame(message);
          assertThat(kind.reader().read(bytes))
              .as(() -> new String(bytes, UTF_8))
              .isEqualTo(message)
              .isEqualTo(kind.byMapper(bytes));
        });
  }

  @Test
  void anyOutcomeIsWrittenInTheMappersBytes() {
    Seeded.cases(CASES)
        .check(random -> assertWrittenTheSame(new RandomMessages(random).next(Outcome.class)));
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void noTextIsTooLongOrTooOdd(String actor) throws IOException {
    assertWrittenTheSame(
        new Envelope<LedgerCommand>(
            CommandId.of("c-1"),
            LedgerId.of("l"),
            Origin.of(actor),
            null,
            new RecordCashSale(Money.of(1, "EUR"), null)));
  }

  static Stream<String> oddTexts() {
    return Stream.of(
        "half \ud83d",
        "\ude00 half",
        "\ude00\ud83d",
        "a".repeat(1_000),
        "a".repeat(10_000),
        "ä\"".repeat(10_000),
        "😀".repeat(10_000),
        "a" + "😀".repeat(10_000));
  }

  private static byte[] assertWrittenTheSame(Object message) throws IOException {
    byte[] expected = SaldoJson.mapper().writeValueAsBytes(message);
    byte[] written = write(message);
    assertThat(new String(written, UTF_8)).isEqualTo(new String(expected, UTF_8));
    assertThat(written).isEqualTo(expected);
    return written;
  }

  @SuppressWarnings("unchecked") // an envelope is only ever around a command of the ledger
  private static byte[] write(Object message) {
    return switch (message) {
      case JournalEntry entry -> LedgerWire.write(entry);
      case AccountSnapshot account -> LedgerWire.write(account);
      case Outcome outcome -> LedgerWire.write(outcome);
      default -> LedgerWire.write((Envelope<LedgerCommand>) message);
    };
  }
}
