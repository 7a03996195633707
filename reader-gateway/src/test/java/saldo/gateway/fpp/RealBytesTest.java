package saldo.gateway.fpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.Discarded;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.simulator.fpp.FaultPlan;
import saldo.gateway.simulator.fpp.FillRequest;
import saldo.gateway.simulator.fpp.FillResult;
import saldo.gateway.simulator.fpp.FppSimulator;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.pty.Pty;

class RealBytesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int FILLINGS = 5;
  private static final CardTable TABLE =
      CardTable.full(
          1,
          List.of(
              new CardRecord(
                  "card-1",
                  true,
                  List.of("D"),
                  CardRecord.UNLIMITED,
                  CardRecord.UNLIMITED,
                  CardRecord.UNLIMITED,
                  PeriodKind.NONE,
                  0,
                  0)));

  @TempDir Path directory;
  private final List<FppSimulator> simulators = new ArrayList<>();
  private final List<FppLine> lines = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeAll() throws IOException {
    for (FppLine line : lines) {
      line.close();
    }
    for (FppSimulator simulator : simulators) {
      simulator.close();
    }
  }

  @Test
  @Tag("S2.033")
  @Tag("S2.035")
  void manyTerminalsOnOneLineArePolledOneAfterTheOther() throws IOException {
    FppSimulator simulator = simulator(20, FaultPlan.none(1));
    FppLine line = connect(simulator);

    for (SimulatedTerminal simulated : simulator.terminals()) {
      assertThat(poll(line.terminal(simulated.address(), ZONE), simulated))
          .containsExactlyElementsOf(expected());
    }
    assertThat(line.discarded().frames()).isZero();
  }

  @Test
  void manyLinesArePolledAtOnce() throws Exception {
    List<Callable<List<Long>>> polls = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      FppSimulator simulator = simulator(1, FaultPlan.none(i));
      polls.add(() -> poll(connect(simulator).terminal(1, ZONE), simulator.terminal(1)));
    }
    checkAll(polls);
  }

  @Test
  void manySerialPortsArePolledAtOnce() throws Exception {
    assumeTrue(Pty.isPossible(), "this system has no pseudo-terminals, so no serial port is tried");
    List<Callable<List<Long>>> polls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      FppSimulator simulator = simulator(1, FaultPlan.none(i));
      String path = simulator.openPty().toString();
      polls.add(() -> {
        FppLine line = line(new LinkAddress.Serial(path, LinkAddress.USUAL_BAUD));
        return poll(line.terminal(1, ZONE), simulator.terminal(1));
      });
    }
    checkAll(polls);
  }

  @Test
  void aLinkToASerialPortIsThereAsLongAsItsTerminal() throws IOException {
    assumeTrue(Pty.isPossible(), "this system has no pseudo-terminals, so no serial port is tried");
    Path link = directory.resolve("fuel");
    FppSimulator simulator = simulator(1, FaultPlan.none(1));
    simulator.linkPty(link);

    FppLine line = line(LinkAddress.parse("serial://" + link));
    assertThat(line.terminal(1, ZONE).status()).isInstanceOf(Outcome.StatusRead.class);

    simulator.close();
    assertThat(Files.isSymbolicLink(link)).isFalse();
    FppSimulator other = simulator(1, FaultPlan.none(2));
    assertThatThrownBy(() -> other.linkPty(link.resolve("deeper")))
        .hasMessageContaining("is not there; make it");
    Files.createFile(link);
    assertThatThrownBy(() -> other.linkPty(link)).hasMessageContaining("is no link");
  }

  @Test
  void noiseAndLossOnRealLinesLoseAndDoubleNothing() throws Exception {
    List<Callable<List<Long>>> polls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      FppSimulator simulator = simulator(1, FaultPlan.none(i).withRates(60, 30, 60, 20));
      polls.add(() -> poll(connect(simulator).terminal(1, ZONE), simulator.terminal(1)));
    }
    checkAll(polls);
  }

  @Test
  void whatCannotBeStoredStaysInTheTerminal() throws IOException {
    FppSimulator simulator = simulator(1, FaultPlan.none(1));
    FppTerminal terminal = connect(simulator).terminal(1, ZONE);
    KeptFillings kept = new KeptFillings();
    kept.failAfter = 2;
    sell(terminal, simulator.terminal(1));

    assertThat(terminal.collect(kept.progress, kept))
        .isEqualTo(
            new Outcome.CollectingStopped(
                kept.progress, "a filling could not be stored: the disk is full"));
    assertThat(simulator.terminal(1).waiting()).isEqualTo(FILLINGS - 2);

    kept.failAfter = Integer.MAX_VALUE;
    assertThat(terminal.collect(kept.progress, kept)).isInstanceOf(Outcome.Collected.class);
    assertThat(kept.runningNumbers()).containsExactlyElementsOf(expected());
    assertThat(simulator.terminal(1).waiting()).isZero();
  }

  @Test
  void afterALineIsLostANewOneGoesOnWhereItStopped() throws IOException {
    FppSimulator simulator = simulator(1, FaultPlan.none(1));
    FppTerminal terminal = connect(simulator).terminal(1, ZONE);
    KeptFillings kept = new KeptFillings();
    sell(terminal, simulator.terminal(1));
    kept.failAfter = 3;
    terminal.collect(kept.progress, kept);
    simulator.cutLines();

    assertThat(terminal.collect(kept.progress, kept)).isInstanceOf(Outcome.LineFailed.class);

    kept.failAfter = Integer.MAX_VALUE;
    connect(simulator).terminal(1, ZONE).collect(kept.progress, kept);
    assertThat(kept.runningNumbers()).containsExactlyElementsOf(expected());
  }

  @Test
  void aTerminalThatIsNotThereIsOfflineAndTheOthersGoOn() throws IOException {
    FppSimulator simulator = simulator(1, FaultPlan.none(1));
    FppLine line = connect(simulator);

    assertThat(line.terminal(9, ZONE).status())
        .isEqualTo(new Outcome.TerminalOffline(1, Duration.ofSeconds(5)));
    assertThat(line.terminal(1, ZONE).status()).isInstanceOf(Outcome.StatusRead.class);
  }

  @Test
  void aWrongClockIsSet() throws IOException {
    FppSimulator simulator = simulator(1, FaultPlan.none(1).withClockError(Duration.ofHours(1)));

    Outcome.OfClock outcome = connect(simulator).terminal(1, ZONE).setClock();

    assertThat(outcome).isInstanceOf(Outcome.ClockSet.class);
    assertThat(simulator.terminal(1).clockError().abs()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theTrafficIsShown() throws IOException {
    FppSimulator simulator = simulator(1, FaultPlan.none(1));
    List<String> seen = new ArrayList<>();
    LinkAddress address = new LinkAddress.Tcp("127.0.0.1", simulator.listen(0));
    FppLine line = new FppLine(address.open(), CLOCK, new Seen(seen));
    lines.add(line);

    line.terminal(1, ZONE).status();

    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).isEqualTo("> STATUS ");
    assertThat(seen.getLast()).startsWith("< STATUS V0000/").endsWith("/SIM-01-0/0011/000000");
  }

  private record Seen(List<String> frames) implements FppTraffic {
    @Override
    public void sent(Frame frame, Instant at) {
      frames.add("> %s %s".formatted(frame.type(), frame.payload()));
    }

    @Override
    public void received(Frame frame, Instant at) {
      frames.add("< %s %s".formatted(frame.type(), frame.payload()));
    }

    @Override
    public void discarded(Discarded soFar, Instant at) {
      frames.add("discarded " + soFar);
    }
  }

  /** Sends a table, sells, and collects, again and again until that has worked. */
  private static List<Long> poll(FppTerminal terminal, SimulatedTerminal simulated) {
    KeptFillings kept = new KeptFillings();
    sell(terminal, simulated);
    Outcome outcome = terminal.collect(kept.progress, kept);
    for (int i = 0; !(outcome instanceof Outcome.Collected) && i < 20; i++) {
      outcome = terminal.collect(kept.progress, kept);
    }
    assertThat(outcome).isInstanceOf(Outcome.Collected.class);
    return kept.runningNumbers();
  }

  private static void sell(FppTerminal terminal, SimulatedTerminal simulated) {
    for (int i = 0; simulated.table().version() != TABLE.version() && i < 20; i++) {
      terminal.sendTable(TABLE);
    }
    for (int i = 0; i < FILLINGS; i++) {
      assertThat(simulated.fill(FillRequest.of("card-1", "D", 20_000)))
          .isInstanceOf(FillResult.Filled.class);
    }
  }

  private static void checkAll(List<Callable<List<Long>>> polls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Long>> poll : threads.invokeAll(polls)) {
        assertThat(poll.get()).containsExactlyElementsOf(expected());
      }
    }
  }

  private static List<Long> expected() {
    return LongStream.rangeClosed(1, FILLINGS).boxed().toList();
  }

  private FppSimulator simulator(int terminals, FaultPlan plan) {
    FppSimulator simulator =
        FppSimulator.of(
            FppSimulator.addresses(terminals).stream()
                .map(address -> new SimulatedTerminal(address, ZONE, CLOCK, plan))
                .toList(),
            plan,
            SimulatorEvents.IGNORED);
    simulators.add(simulator);
    return simulator;
  }

  private FppLine connect(FppSimulator simulator) throws IOException {
    return line(new LinkAddress.Tcp("127.0.0.1", simulator.listen(0)));
  }

  private FppLine line(LinkAddress address) throws IOException {
    FppLine line = new FppLine(address.open(), CLOCK, FppTraffic.NONE);
    lines.add(line);
    return line;
  }
}
