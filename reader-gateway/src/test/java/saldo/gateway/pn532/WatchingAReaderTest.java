package saldo.gateway.pn532;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;
import saldo.gateway.simulator.pty.Pty;

class WatchingAReaderTest {
  private static final CardUid UID = new CardUid("04A1B2C3");
  private static final CardUid OTHER = new CardUid("04D4E5F6");
  private static final ReaderEvent READY =
      new ReaderEvent.Ready(new Answer.Firmware(0x32, 1, 6, 7));
  private static final Pn532Reader.Times QUICK =
      new Pn532Reader.Times(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(50));

  @TempDir Path directory;
  private final ReaderSurface surface =
      ReaderSurface.of(SimulatedCard.blank(UID), SimulatedCard.blank(OTHER));
  private final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
  private Pn532Simulator simulator = simulator();
  private final List<Pn532Reader> readers = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Pn532Reader reader : readers) {
      reader.close();
    }
    simulator.close();
  }

  @Test
  @Tag("S0.021")
  void whatIsPutOnAReaderAndTakenAwayIsTold() throws Exception {
    Pn532Reader reader = watch(new LinkAddress.Tcp("127.0.0.1", simulator.listen(0)));
    happens(READY);

    surface.put(UID);
    happens(new ReaderEvent.InPlace(UID));
    assertThat(reader.inPlace()).contains(UID);

    surface.put(OTHER);
    happens(new ReaderEvent.Exchanged(UID, OTHER));
    surface.take();
    happens(new ReaderEvent.Gone(OTHER));
    assertThat(reader.inPlace()).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  @Tag("S0.023")
  void aCardThatCouldNotBeUsedIsToldAgainThoughItWasNeverTakenAway() throws Exception {
    Pn532Reader reader = watch(new LinkAddress.Tcp("127.0.0.1", simulator.listen(0)));
    happens(READY);
    surface.put(UID);
    happens(new ReaderEvent.InPlace(UID));

    reader.lookAnew();

    happens(new ReaderEvent.InPlace(UID));
  }

  @Test
  void aReaderOnATcpPortComesBackByItself() throws Exception {
    int port = simulator.listen(0);
    Pn532Reader reader = watch(new LinkAddress.Tcp("127.0.0.1", port));
    happens(READY);
    surface.put(UID);
    happens(new ReaderEvent.InPlace(UID));

    simulator.close();
    happens(new ReaderEvent.Gone(UID));
    assertThat(next()).isInstanceOf(ReaderEvent.Failed.class);
    hasFailed(reader);

    simulator = simulator();
    simulator.listen(port);
    happens(READY);
    happens(new ReaderEvent.InPlace(UID));
  }

  @Test
  void whoIsToldThatAReaderHasFailedCannotUseItAnyMore() throws Exception {
    CompletableFuture<Pn532Reader> watched = new CompletableFuture<>();
    CompletableFuture<Void> checked = new CompletableFuture<>();
    LinkAddress address = new LinkAddress.Tcp("127.0.0.1", simulator.listen(0));
    Pn532Reader reader =
        Pn532Reader.watch(
            address,
            QUICK,
            event -> {
              events.add(event);
              if (event instanceof ReaderEvent.Failed) {
                checked.completeAsync(
                    () -> {
                      hasFailed(watched.join());
                      return null;
                    },
                    Runnable::run);
              }
            });
    readers.add(reader);
    watched.complete(reader);
    happens(READY);

    simulator.close();

    checked.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aReaderAtASerialPortComesBackByItself() throws Exception {
    assumeTrue(Pty.isPossible(), "this system has no pseudo-terminals, so no serial port is tried");
    Path link = directory.resolve("reader");
    watch(Pn532.address("serial://" + link));
    assertThat(next()).isInstanceOf(ReaderEvent.Failed.class);

    simulator.linkPty(link);
    happens(READY);
    surface.put(UID);
    happens(new ReaderEvent.InPlace(UID));

    simulator.close();
    happens(new ReaderEvent.Gone(UID));
    assertThat(next()).isInstanceOf(ReaderEvent.Failed.class);

    simulator = simulator();
    simulator.linkPty(link);
    happens(READY);
    happens(new ReaderEvent.InPlace(UID));
  }

  @Test
  void theCardIsUsedWhileTheReaderIsWatched() throws Exception {
    Pn532Reader reader = watch(new LinkAddress.Tcp("127.0.0.1", simulator.listen(0)));
    surface.put(UID);
    happens(READY);
    happens(new ReaderEvent.InPlace(UID));

    for (int i = 0; i < 20; i++) {
      byte[] data = new byte[16];
      data[0] = (byte) i;
      byte[] read =
          reader.use(
              UID,
              card -> {
                card.select();
                card.authenticate(1, KeyKind.A, SectorKey.TRANSPORT);
                card.write(4, data);
                return card.read(4);
              });
      assertThat(read).isEqualTo(data);
    }
    assertThat(events).isEmpty();
  }

  @Test
  void aListenerThatFailsDoesNotEndTheWatch() throws Exception {
    int port = simulator.listen(0);
    surface.put(UID);
    readers.add(
        Pn532Reader.watch(
            new LinkAddress.Tcp("127.0.0.1", port),
            QUICK,
            event -> {
              events.add(event);
              throw new IllegalStateException("the listener is broken");
            }));
    happens(READY);
    happens(new ReaderEvent.InPlace(UID));
  }

  private static void hasFailed(Pn532Reader reader) {
    assertThatThrownBy(() -> reader.use(UID, card -> card.read(4)))
        .isInstanceOfSatisfying(
            CardException.class,
            refused -> assertThat(refused.kind()).isEqualTo(CardException.Kind.READER_FAILED))
        .hasMessageEndingWith("does not answer: see whether it is plugged in");
  }

  private Pn532Reader watch(LinkAddress address) {
    Pn532Reader reader = Pn532Reader.watch(address, QUICK, events::add);
    readers.add(reader);
    return reader;
  }

  private void happens(ReaderEvent event) throws InterruptedException {
    assertThat(next()).isEqualTo(event);
  }

  private ReaderEvent next() throws InterruptedException {
    ReaderEvent event = events.poll(20, TimeUnit.SECONDS);
    assertThat(event).as("what happens next").isNotNull();
    return event;
  }

  private Pn532Simulator simulator() {
    return new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD);
  }
}
