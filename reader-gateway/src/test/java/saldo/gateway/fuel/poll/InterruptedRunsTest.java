package saldo.gateway.fuel.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fuel.poll.RunRequest.Tables;
import saldo.gateway.fuel.view.RunState;
import saldo.schemas.reader.ReaderEvent.ReaderPolled;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.ReaderEvent.RunStarted;
import saldo.schemas.reader.ReaderEvent.TableSent;
import saldo.schemas.reader.RunResult;
import saldo.schemas.reader.Unreachable;

@Tag("S2.033")
class InterruptedRunsTest {
  private static final String RUN = "run-20261122-095900-000";

  @TempDir Path directory;
  private SmallGateway gateway;

  @BeforeEach
  void open() {
    gateway = new SmallGateway(directory);
    gateway.registered("pump", SmallFleet.terminal(gateway.link, true));
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aRunThatTheGatewayWasKilledInEndsAsWhatItWas() throws Exception {
    gateway.happened(RUN, null, started("pump", "other"));
    gateway.happened(RUN, "pump", new ReaderPolled(7, 5, 0, 1, "SIM-01-0", 11));
    gateway.happened(RUN, "other", new ReaderPolled(9, 3, 0, 1, "SIM-02-0", 11));
    gateway.happened(RUN, "pump", new ReaderPolled(8, 1, 0, 1, "SIM-01-0", 11));
    gateway.happened(RUN, "pump", new TableSent(2, 1, 4, 4, Map.of("EUR", 100L)));

    gateway.runs().endInterrupted();
    gateway.fold();

    RunEnded ended = Objects.requireNonNull(written(RUN).ended());
    assertThat(ended.result()).isEqualTo(RunResult.FAILED);
    assertThat(ended.sentence())
        .isEqualTo(
            "The gateway was stopped in the middle. What was collected stays collected, and 1 of 2"
                + " readers have a new table: ask for another run.");
    assertThat(ended.fillings()).isEqualTo(9);
    assertThat(ended.sent()).containsExactly("pump");
    assertThat(ended.missing()).containsExactly("other");
    assertThat(written(RUN).endedAt()).isEqualTo(SmallGateway.BEGIN);
  }

  @Test
  void itEndsOnceHoweverOftenTheGatewayStarts() throws Exception {
    gateway.happened(RUN, null, started("pump"));
    for (int i = 0; i < 3; i++) {
      gateway.runs().endInterrupted();
      gateway.fold();
      gateway.restart();
    }
    assertThat(gateway.events("run-ended")).hasSize(1);
  }

  @Test
  void whatHasAnEndKeepsIt() throws Exception {
    gateway.happened(RUN, null, started("pump"));
    RunEnded before =
        new RunEnded(RunResult.CANCELLED, "Stopped.", 0, null, List.of(), List.of("pump"));
    gateway.happened(RUN, null, before);

    gateway.runs().endInterrupted();
    gateway.fold();

    assertThat(written(RUN).ended()).isEqualTo(before);
    assertThat(gateway.events("run-ended")).isEmpty();
  }

  @Test
  void aRunThatGoesOnHereIsLeftAlone() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gateway.registered(
          "pump", SmallFleet.terminal("tcp://127.0.0.1:" + silent.getLocalPort(), true));
      RunRequest request = new RunRequest(null, Tables.NONE, Unreachable.WAIT);
      gateway.runs().start(SmallGateway.LEDGER, "frida", request);
      await().atMost(Duration.ofSeconds(10)).until(() -> !gateway.events("run-started").isEmpty());
      gateway.fold();

      gateway.runs().endInterrupted();

      assertThat(gateway.runs().isRunning(SmallGateway.LEDGER)).isTrue();
      assertThat(gateway.events("run-ended")).isEmpty();
    }
  }

  private RunState written(String run) {
    return gateway.runs().written(SmallGateway.LEDGER, run).orElseThrow();
  }

  private static RunStarted started(String... readers) {
    return new RunStarted("frida", List.of(readers), Unreachable.WAIT);
  }
}
