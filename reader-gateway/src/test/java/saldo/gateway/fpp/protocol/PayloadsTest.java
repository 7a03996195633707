package saldo.gateway.fpp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadsTest {
  private static final String FILLING = Vectors.FILLING.format();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000123/|the filling has 2 fields, not 11",
        "000123>00123|the number of the filling is '00123': it should be 6 digits",
        "000123>000000|the number of the filling is '000000': it should be at least 1",
        "20261121>20260230|the time of the filling is '20260230/153012': it should be a date and a"
            + " time as yyyymmdd/hhmmss",
        "9752030004711>|the card of the filling is '': it should be 1 to 32 characters",
        "00040500>-0040500|the quantity of the filling is '-0040500': it should be 8 digits",
        "/02/>/00/|the pump of the filling is '00': it should be at least 1",
        "OK>OKOKO|the end reason of the filling is 'OKOKO': it should be 1 to 4 characters"
      })
  void whatIsWrongWithAFillingIsSaidInASentence(String change, String sentence) {
    String[] parts = change.split(">", -1);
    String payload = parts.length == 1 ? change : FILLING.replace(parts[0], parts[1]);

    assertThat(FillingRecord.parse(payload)).isEqualTo(new Reading.Unreadable<>(sentence));
  }

  @ParameterizedTest
  @CsvSource({"0000000", "'       '", "''"})
  void anOdometerOfZerosOrBlanksIsNone(String odometer) {
    String payload = FILLING.replace("0420117", odometer);

    assertThat(FillingRecord.parse(payload).orThrow().odometerKm()).isEmpty();
  }

  @Test
  void theNumberCanBeReadWhereTheRestCannot() {
    assertThat(FillingRecord.numberOf("000124/rubbish")).hasValue(124);
    assertThat(FillingRecord.numberOf("rubbish")).isEmpty();
  }

  @Test
  void aDeltaNamesItsBase() {
    TableBegin delta = new TableBegin(43, 1, OptionalInt.of(42));

    assertThat(delta.format()).isEqualTo("V0043/00001/DELTA/V0042");
    assertThat(TableBegin.parse(delta.format()).orThrow()).isEqualTo(delta);
  }

  @ParameterizedTest
  @CsvSource({"V0042/00003/DELTA", "V0000/00003/FULL", "V0042/3/FULL", "V0042/00003/HALF", "42"})
  void aBeginThatIsNoneIsRefused(String payload) {
    assertThat(TableBegin.parse(payload)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void aStatusTellsAllThatTheHostNeeds() {
    StatusReport status =
        new StatusReport(42, LocalDateTime.parse("2026-11-21T15:30:12"), "FT-2207", 11, 123);

    assertThat(status.format()).isEqualTo("V0042/20261121/153012/FT-2207/0011/000123");
    assertThat(StatusReport.parse(status.format()).orThrow()).isEqualTo(status);
  }

  @Test
  void aTerminalThatIsNewHasNoTableAndNoNumber() {
    StatusReport status = StatusReport.parse("V0000/20260101/000000/NEW/0011/000000").orThrow();

    assertThat(status.activeVersion()).isEqualTo(TableVersion.NONE);
    assertThat(status.lastNumber()).isZero();
  }

  @Test
  void aRefusalIsACodeAndASentence() {
    Nak nak = new Nak(Nak.Reason.BASE, "the active table is V0041");

    assertThat(nak.format()).isEqualTo("BASE/the active table is V0041");
    assertThat(Nak.parse(nak.format())).isEqualTo(nak);
    assertThat(Nak.parse("TIRED/of it")).isEqualTo(new Nak(Nak.Reason.OTHER, "TIRED?of it"));
  }

  @ParameterizedTest
  @CsvSource({"2,1,true", "1,2,false", "1,1,false", "1,9999,true", "9999,1,false", "7,0,true"})
  void versionsComeAfterEachOtherAlsoWhereTheyBeginAnew(int version, int other, boolean after) {
    assertThat(TableVersion.isAfter(version, other)).isEqualTo(after);
  }

  @Test
  void theVersionAfterTheHighestIsTheFirst() {
    assertThat(TableVersion.after(9_998)).isEqualTo(9_999);
    assertThat(TableVersion.after(9_999)).isEqualTo(1);
    assertThat(TableVersion.after(TableVersion.NONE)).isEqualTo(1);
  }

  @Test
  void whatCannotBeSentIsNotEvenMade() {
    assertThatThrownBy(() -> new Frame(256, FrameType.POLL, 0, 0, ""))
        .hasMessage("address is 256; give 0 to 255");
    assertThatThrownBy(() -> new Frame(1, FrameType.POLL, 0, 0, "a\nb"))
        .hasMessageContaining("character 2 of the payload");
    assertThatThrownBy(() -> new Frame(1, FrameType.POLL, 0, 0, "x".repeat(1_025)))
        .hasMessageContaining("is too long");
    assertThatThrownBy(() -> new StatusReport(1, LocalDateTime.MIN, "a/b", 1, 1))
        .hasMessageContaining("without a slash");
  }
}
