package saldo.gateway.pn532.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.testing.Seeded;

class CommandsTest {
  static final List<String> HOST = Trace.HOST;
  static final List<String> CHIP = Trace.CHIP;
  private static final Octets UID = Octets.parse("DEADBEEF");

  @ParameterizedTest
  @FieldSource("HOST")
  void everyCommandOfTheTraceIsReadAndWritten(String hex) {
    Octets data = Octets.parse(hex).from(1);

    assertThat(Command.parse(data).map(Command::octets)).contains(data);
  }

  @ParameterizedTest
  @FieldSource("CHIP")
  void everyAnswerOfTheTraceIsReadAndWritten(String hex) {
    Octets data = Octets.parse(hex).from(1);

    assertThat(Answer.parse(data).map(Answer::octets)).contains(data);
  }

  @Test
  void everyAnswerIsToItsCommand() {
    for (int i = 0; i < HOST.size(); i++) {
      Command command = Command.parse(Octets.parse(HOST.get(i)).from(1)).orElseThrow();
      Answer answer = Answer.parse(Octets.parse(CHIP.get(i)).from(1)).orElseThrow();

      assertThat(answer.to()).as(HOST.get(i)).isEqualTo(command.code());
    }
  }

  @Test
  void theTraceMeansWhatItSays() {
    assertThat(answer("0332010607"))
        .isEqualTo(new Answer.Firmware(Answer.Firmware.PN532, 1, 6, 0x07));
    assertThat(answer("4B010100040804DEADBEEF"))
        .isEqualTo(new Answer.Listed(Optional.of(new Target(1, 0x0004, 0x08, UID))));
    assertThat(answer("4B00")).isEqualTo(new Answer.Listed(Optional.empty()));
    assertThat(answer("4114"))
        .isEqualTo(new Answer.Exchanged(ChipStatus.AUTHENTICATION, Octets.NONE));
    assertThat(command("320500010A")).isInstanceOf(Command.RfConfiguration.class);
    assertThat(Command.RfConfiguration.lookAgain(2).octets()).hasToString("3205FF0102");
  }

  @Test
  void cardsAreToldAsTheirDatasheetSays() {
    Octets key = Octets.parse("A0A1A2A3A4A5");
    Octets block = Octets.parse("000102030405060708090A0B0C0D0E0F");
    List<CardCommand> commands =
        List.of(
            new CardCommand.Authenticate(CardCommand.KeySlot.A, 4, key, UID),
            new CardCommand.Authenticate(CardCommand.KeySlot.B, 7, key, UID),
            new CardCommand.Read(63),
            new CardCommand.Write(4, block),
            new CardCommand.Decrement(4, 1_234_567),
            new CardCommand.Increment(5, -2),
            new CardCommand.Restore(5),
            new CardCommand.Transfer(4));

    assertThat(commands.stream().map(CardCommand::octets).map(Octets::toString))
        .containsExactly(
            "6004A0A1A2A3A4A5DEADBEEF",
            "6107A0A1A2A3A4A5DEADBEEF",
            "303F",
            "A004000102030405060708090A0B0C0D0E0F",
            "C00487D61200",
            "C105FEFFFFFF",
            "C20500000000",
            "B004");
    assertThat(commands.stream().map(each -> CardCommand.parse(each.octets()).orElseThrow()))
        .isEqualTo(commands);
  }

  @Test
  void whatFollowsATransferIsNotLookedAt() {
    assertThat(CardCommand.parse(Octets.parse("B00400000000")))
        .contains(new CardCommand.Transfer(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "60", "6004A0A1A2A3A4A5DEADBE", "A00400", "C004000000", "1A00"})
  void whatACardDoesNotKnowIsNoCommand(String hex) {
    assertThat(CardCommand.parse(Octets.parse(hex))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D4", "06", "4A01", "4001", "0863", "12", "99FF"})
  void whatTheChipDoesNotKnowIsNoCommand(String hex) {
    assertThat(Command.parse(Octets.parse(hex))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03", "033201", "4B", "4B01", "4B0101000408", "4B010100040804DEADBE", "41"})
  void anAnswerThatIsCutShortIsNone(String hex) {
    assertThat(Answer.parse(Octets.parse(hex))).isEmpty();
  }

  @Test
  void aKeyIsNotShown() {
    Octets key = Octets.parse("A0A1A2A3A4A5");

    assertThat(new CardCommand.Authenticate(CardCommand.KeySlot.A, 4, key, UID))
        .hasToString("Authenticate[slot=A, block=4, uid=DEADBEEF]");
    assertThatThrownBy(() -> new CardCommand.Write(4, key))
        .hasMessage("a block has 16 bytes, not 6");
    assertThatThrownBy(() -> new CardCommand.Authenticate(CardCommand.KeySlot.A, 4, UID, UID))
        .hasMessage("a key has 6 bytes and a number 4, not 4 and 4");
  }

  @ParameterizedTest
  @EnumSource(ChipStatus.class)
  void everyStatusIsReadWhateverItsHighBitsSay(ChipStatus status) {
    assertThat(ChipStatus.of(status.code())).isEqualTo(status);
    assertThat(ChipStatus.of(status.code() | 0x40)).isEqualTo(status);
    assertThat(status.sentence()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"8, UNKNOWN", "20, AUTHENTICATION", "1, TIMEOUT", "19, FORMAT_MISMATCH"})
  void statusesAreWhatTheyAre(int octet, ChipStatus status) {
    assertThat(ChipStatus.of(octet)).isEqualTo(status);
  }

  @Test
  void nothingCrashesTheReadersOfData() {
    List<String> all = new ArrayList<>(HOST);
    all.addAll(CHIP);
    Seeded.cases(20_000)
        .check(random -> {
          byte[] data = Octets.parse(all.get(random.nextInt(all.size()))).from(1).toBytes();
          data[random.nextInt(data.length)] = (byte) random.nextInt();
          Octets damaged = Octets.of(data).part(0, 1 + random.nextInt(data.length));

          Command.parse(damaged).ifPresent(each -> assertThat(each.octets()).isNotNull());
          Answer.parse(damaged).ifPresent(each -> assertThat(each.octets()).isNotNull());
          if (damaged.length() > 2) {
            CardCommand.parse(damaged.from(2))
                .ifPresent(each -> assertThat(CardCommand.parse(each.octets())).contains(each));
          }
        });
  }

  private static Answer answer(String hex) {
    return Answer.parse(Octets.parse(hex)).orElseThrow();
  }

  private static Command command(String hex) {
    return Command.parse(Octets.parse(hex)).orElseThrow();
  }
}
