package saldo.machine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.machine.bench.LedgerReport.RecordBytes;
import saldo.machine.bench.LedgerReport.Variant;
import saldo.machine.bench.PostgresReport.Clients;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.machine.bench.report.Rounds;
import saldo.schemas.SaldoJson;

class ReportsTest {
  private static final RecordBytes BYTES = new RecordBytes(250, 400, 500);

  @Test
  void theFirstVariantAndTheBestNumberOfClientsCount() {
    LedgerReport report =
        LedgerReport.of(
            List.of(variant(1, true, 9_000), variant(16, false, 20_000)),
            new PostgresReport(
                "15.1",
                null,
                List.of(
                    new Clients(1, Rounds.of(List.of(200.0))),
                    new Clients(8, Rounds.of(List.of(300.0))),
                    new Clients(32, Rounds.of(List.of(250.0))))),
            BYTES,
            123_456);

    JsonNode json = SaldoJson.mapper().valueToTree(report);

    assertThat(json.get("decidedPerSecond").asLong()).isEqualTo(9_000);
    assertThat(json.get("bareLoopPerSecond").asLong()).isEqualTo(15_000);
    assertThat(json.get("postgresPerSecond").asLong()).isEqualTo(300);
    assertThat(json.get("ratioToBareLoop").asDouble()).isEqualTo(0.6);
    assertThat(json.get("ratioToPostgres").asDouble()).isEqualTo(30);
    assertThat(json.get("durability").asText()).contains("flush", "fsync");
    assertThat(json.get("variants")).hasSize(2);
    assertThat(String.join("\n", report.lines()))
        .contains("one ledger, journal flush on", "16 ledgers, journal flush off")
        .contains("0.60 times the bare loop", "30.00 times PostgreSQL")
        .contains("reached", "123,456 commands were accepted once");
  }

  @Test
  void withoutPostgresItsFiguresAreNullAndTheReasonIsSaid() {
    LedgerReport report =
        LedgerReport.of(
            List.of(variant(1, true, 3_000)),
            PostgresReport.missing("PostgreSQL's server was not found: install it"),
            BYTES,
            1);

    JsonNode json = SaldoJson.mapper().valueToTree(report);

    assertThat(json.get("postgresPerSecond").isNull()).isTrue();
    assertThat(json.get("ratioToPostgres").isNull()).isTrue();
    assertThat(json.at("/postgres/missing").asText()).contains("install it");
    assertThat(String.join("\n", report.lines()))
        .contains("PostgreSQL was not measured. PostgreSQL's server was not found: install it.")
        .contains("missed");
  }

  @Test
  void latenciesAreComparedByTheirMediansOverTheRounds() {
    LatencyReport report =
        new LatencyReport(
            List.of(
                LatencyReport.Rate.of(
                    1_000,
                    List.of(round(28, 90, 0), round(30, 70, 0), round(90, 60, 0)),
                    List.of(round(25, 60, 0), round(20, 70, 0), round(30, 500, 0)))),
            LatencyReport.DURABILITY);

    assertThat(report.rates().getFirst().ratioP50()).isEqualTo(1.2);
    assertThat(report.rates().getFirst().ratioP99()).isEqualTo(1);
    assertThat(report.isComplete()).isTrue();
    assertThat(String.join("\n", report.lines())).contains("30.0 ms", "25.0 ms", ": reached.");
  }

  @Test
  void aRequestThatFailedIsNotHidden() {
    LatencyReport report =
        new LatencyReport(
            List.of(LatencyReport.Rate.of(100, List.of(round(1, 2, 3)), List.of(round(1, 2, 0)))),
            LatencyReport.DURABILITY);

    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void aFootprintIsComparedWithWhatIsWanted() {
    FootprintReport report =
        new FootprintReport(
            9.5,
            21,
            List.of(new FootprintReport.Memory("broker", 300L << 20, 400L << 20)),
            300L << 20,
            400L << 20,
            60_000,
            520,
            2_100,
            800);

    assertThat(String.join("\n", report.lines()))
        .contains("400 MiB", "520")
        .contains("with 60,000 events; at most 20 s are wanted: missed")
        .contains("At most 1536 MiB of memory together are wanted: reached");
  }

  @Test
  void aPollRunIsTakenApartIntoItsPhases() throws IOException {
    JsonNode run =
        SaldoJson.mapper()
            .readTree(
                """
                {"phases":[
                  {"phase":"collecting","at":"2026-11-22T10:00:00Z"},
                  {"phase":"booking","at":"2026-11-22T10:00:07.5Z"},
                  {"phase":"calculating","at":"2026-11-22T10:00:09Z"},
                  {"phase":"sending","at":"2026-11-22T10:00:10Z"},
                  {"phase":"ended","at":"2026-11-22T10:01:02Z"}],
                 "readers":[{"fillings":3,"records":20},{"fillings":4}]}\
                """);

    PollReport.Run measured = PollReport.Run.of(run);
    PollReport report =
        new PollReport(new PollReport.Size(2, 10, 7), measured, List.of(measured, measured), false);

    assertThat(measured).isEqualTo(new PollReport.Run(7, 20, 7.5, 1.5, 1, 52));
    assertThat(String.join("\n", report.lines()))
        .contains("A run after 7 fillings takes 62.0 s (median); at most 60 s are wanted: missed")
        .contains("BALANCES ARE WRONG");
  }

  @Test
  void whatATapTakesBesidesItsBareCommandsIsOurOwn() {
    TapReport report =
        TapReport.of("serial:///dev/pts/1", 20, List.of(tap(400, 390), tap(410, 404), tap(9, 11)));

    assertThat(report.whole().maxMicros()).isBetween(410_000L, 411_000L);
    assertThat(report.own().p50Micros()).isBetween(6_000L, 6_010L);
    assertThat(report.own().p99Micros()).isBetween(10_000L, 10_010L);
    assertThat(String.join("\n", report.lines()))
        .contains("3 purchases after 20 to warm up, 47 commands each, at serial:///dev/pts/1")
        .contains("At the same percentile it is 10.0 ms (p50) and 5.9 ms (p99);")
        .endsWith("tap by tap, with what shakes either of the two: 3 of 3 taps.");
  }

  @Test
  void aTapThatTakesTooLongIsNotHidden() {
    TapReport.Tap slow = tap(400, 380);

    assertThat(String.join("\n", TapReport.of("", 0, List.of(slow, slow)).lines()))
        .endsWith(": 0 of 2 taps.");
    assertThat(String.join("\n", TapReport.of("", 0, List.of(tap(2, 1), slow)).lines()))
        .endsWith(": 1 of 2 taps.");
  }

  private static TapReport.Tap tap(long wholeMillis, long bareMillis) {
    return new TapReport.Tap(
        wholeMillis * 1_000_000, bareMillis * 1_000_000, bareMillis * 900_000, 47);
  }

  private static Variant variant(int ledgers, boolean flush, double perSecond) {
    Rounds ours = Rounds.of(List.of(perSecond));
    Rounds loop = Rounds.of(List.of(15_000.0));
    return new Variant(
        ledgers, flush, 50_000, ours, loop, ours.ratioTo(loop), Rounds.of(List.of(2.5, 3.5)));
  }

  private static Percentiles round(long p50Millis, long p99Millis, int failed) {
    return new Percentiles(
        p50Millis * 1_000, p99Millis * 1_000, p99Millis * 2_000, p99Millis * 3_000, 1_000, failed);
  }
}
