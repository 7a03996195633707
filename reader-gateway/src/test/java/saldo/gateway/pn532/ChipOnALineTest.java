package saldo.gateway.pn532;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.gateway.link.ByteLink;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.link.TcpLink;
import saldo.gateway.medium.CardUid;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.CardCommand.KeySlot;
import saldo.gateway.pn532.protocol.ChipStatus;
import saldo.gateway.pn532.protocol.Frame;
import saldo.gateway.pn532.protocol.FrameParser;
import saldo.gateway.pn532.protocol.FrameWriter;
import saldo.gateway.pn532.protocol.Octets;
import saldo.gateway.pn532.protocol.Target;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.ChipFaults;
import saldo.gateway.simulator.pn532.ChipTiming;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.Pn532Simulator.Habits;
import saldo.gateway.simulator.pn532.ReaderSurface;
import saldo.gateway.simulator.pty.Pty;

class ChipOnALineTest {
  private static final CardUid UID = new CardUid("04A1B2C3");
  private static final Octets TRANSPORT_KEY = Octets.parse("FFFFFFFFFFFF");
  private static final Octets BLOCK = Octets.parse("000102030405060708090A0B0C0D0E0F");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ReaderSurface surface = ReaderSurface.of(SimulatedCard.blank(UID));
  private Pn532Simulator simulator = new Pn532Simulator(surface, Habits.GOOD);

  enum Line {
    PTY,
    TCP
  }

  @AfterEach
  void close() throws IOException {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(Line.class)
  void aChipSaysWhoItIsAndWhatLiesOnIt(Line line) throws IOException {
    try (Pn532 chip = connect(line)) {
      assertThat(chip.setUp()).isEqualTo(new Answer.Firmware(0x32, 1, 6, 7));
      assertThat(chip.detect()).isEmpty();

      surface.put(UID);

      assertThat(chip.detect()).contains(new Target(1, 0x0004, 0x08, Octets.parse("04A1B2C3")));
    }
  }

  @ParameterizedTest
  @EnumSource(Line.class)
  void blocksAreWrittenAndRead(Line line) throws IOException {
    surface.put(UID);
    try (Pn532 chip = connect(line)) {
      chip.setUp();

      assertThat(writeAndRead(chip)).isEqualTo(new Answer.Exchanged(ChipStatus.OK, BLOCK));
    }
  }

  @Test
  void aCardIsWaitedForUntilItComes() throws Exception {
    try (Pn532 chip = connect(Line.TCP);
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      chip.setUp();
      assertThat(chip.await(Duration.ofMillis(30))).isEmpty();

      CompletableFuture<Void> put = CompletableFuture.runAsync(() -> surface.put(UID), other);
      assertThat(chip.await(LONG)).isPresent();
      put.get();

      surface.take();
      assertThat(chip.detect()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 7})
  void answersArriveInChunksOfAnySize(int bytes) throws IOException {
    goesWrong(new ChipFaults(1, 0, 0, 0, bytes));

    try (Pn532 chip = connect(Line.TCP)) {
      chip.setUp();
      assertThat(writeAndRead(chip).data()).isEqualTo(BLOCK);
    }
  }

  @Test
  void acknowledgementsThatGetLostDoNotMatter() throws IOException {
    goesWrong(new ChipFaults(1, 0, 0, 1_000, 0));

    try (Pn532 chip = connect(Line.TCP)) {
      chip.setUp();
      assertThat(writeAndRead(chip).data()).isEqualTo(BLOCK);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatNoiseAndLossDestroyIsAskedForAgain(int seed) throws IOException {
    goesWrong(new ChipFaults(seed, 150, 50, 50, 0));

    try (Pn532 chip = connect(Line.TCP)) {
      chip.setUp();
      for (int i = 0; i < 3; i++) {
        assertThat(writeAndRead(chip).data()).isEqualTo(BLOCK);
      }
    }
  }

  @Test
  void aChipTakesAsLongAsTheRealOneIfItIsToldTo() throws IOException {
    simulator.close();
    simulator = new Pn532Simulator(surface, Habits.GOOD.with(ChipTiming.AS_REAL));
    try (Pn532 chip = connect(Line.TCP)) {
      chip.setUp();
      long begin = System.nanoTime();

      writeAndRead(chip);

      // to select, open, write and read, and at least 150 bytes on the line
      Duration cards = Duration.ofMillis(5 + 5 + 10 + 3);
      Duration line = Duration.ofMillis(150 * 10 * 1_000 / 115_200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(cards.plus(line));
    }
  }

  @Test
  void aLineThatNobodyIsOnIsSaidInASentence() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Pn532 chip = new Pn532(tcp(silent.getLocalPort()))) {
      assertThatThrownBy(chip::setUp)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("nobody answers at tcp://127.0.0.1:")
          .hasMessageContaining("HSU");
    }
  }

  @Test
  void anotherChipIsSaidInASentence() throws Exception {
    checkSetUp(
        new Answer.Firmware(0x07, 1, 6, 7).frame(),
        "at tcp://127.0.0.1:%d is no PN532 but another chip");
    checkSetUp(
        new Frame.ApplicationError(),
        "the chip at tcp://127.0.0.1:%d does not understand command 02");
  }

  /** What is said of a chip that answers so to the question who it is. */
  private static void checkSetUp(Frame answer, String sentence) throws Exception {
    Frame done = new Answer.Other(0x14, Octets.NONE).frame();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Pn532 chip = new Pn532(tcp(server.getLocalPort()));
        ByteLink device = TcpLink.of(server.accept(), "device");
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> answering =
          other.submit(() -> {
            answerNext(device, done);
            answerNext(device, answer);
            return null;
          });
      assertThatThrownBy(chip::setUp)
          .isInstanceOf(IOException.class)
          .hasMessage(sentence.formatted(server.getLocalPort()));
      answering.get();
    }
  }

  private static void answerNext(ByteLink device, Frame answer) throws IOException {
    FrameParser parser = new FrameParser();
    byte[] buffer = new byte[1];
    while (parser.feed(buffer, device.read(buffer, LONG)).isEmpty()) {
      // until a command is whole
    }
    device.write(FrameWriter.write(new Frame.Ack()));
    device.write(FrameWriter.write(answer));
  }

  private Answer.Exchanged writeAndRead(Pn532 chip) throws IOException {
    surface.put(UID);
    int target = chip.detect().orElseThrow().number();
    Octets uid = Octets.of(UID.bytes());
    for (CardCommand command :
        new CardCommand[] {
          new CardCommand.Authenticate(KeySlot.A, 7, TRANSPORT_KEY, uid),
          new CardCommand.Write(4, BLOCK)
        }) {
      assertThat(chip.exchange(target, command).status()).isEqualTo(ChipStatus.OK);
    }
    return chip.exchange(target, new CardCommand.Read(4));
  }

  private void goesWrong(ChipFaults faults) throws IOException {
    simulator.close();
    simulator = new Pn532Simulator(surface, Habits.GOOD.with(faults));
  }

  private Pn532 connect(Line line) throws IOException {
    return switch (line) {
      case TCP -> new Pn532(tcp(simulator.listen(0)));
      case PTY -> {
        assumeTrue(
            Pty.isPossible(), "this system has no pseudo-terminals: no serial port is tried");
        yield new Pn532(Pn532.address("serial://" + simulator.openPty()).open());
      }
    };
  }

  private static ByteLink tcp(int port) throws IOException {
    return new LinkAddress.Tcp("127.0.0.1", port).open();
  }
}
