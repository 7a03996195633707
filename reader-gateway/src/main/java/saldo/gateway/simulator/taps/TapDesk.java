package saldo.gateway.simulator.taps;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Desk;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.desk.DeskMemory;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.desk.MediumReports;
import saldo.gateway.medium.desk.Operation.Purchase;
import saldo.gateway.medium.desk.Result;
import saldo.gateway.medium.desk.Shown;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.medium.purse.ClassicPurse;
import saldo.gateway.medium.purse.MasterKey;
import saldo.gateway.medium.purse.PurseChange;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.purse.PurseRefusedException;
import saldo.gateway.medium.purse.PurseRight;
import saldo.gateway.medium.serving.ServedReader;
import saldo.gateway.pn532.Pn532;
import saldo.gateway.pn532.Pn532Reader;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.ChipTiming;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;
import saldo.gateway.simulator.pty.Pty;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;

/**
 * A vending machine's reader as a gateway serves it, with its memory and its spool on disk, and a
 * card with money on a simulated chip that takes as long as a real one. Kafka is away: what is told
 * to the ledger stays in the spool. One thread uses it.
 */
public final class TapDesk implements Closeable {
  /** Enough for more taps than anybody waits for. */
  private static final long LOADED_MINOR = 1_000_000_000;

  private static final long PRICE_MINOR = 180;
  private static final String CURRENCY = "EUR";
  private static final CardUid CARD = new CardUid("04A1B2C3");
  private static final CardNumber NUMBER = CardNumber.of("6400123000008");
  private static final DeskPlace PLACE =
      new DeskPlace(LedgerId.of("canteen"), "vending-1", null, 1, CURRENCY, false);
  private static final MasterKey KEY = MasterKey.of(new byte[16]);
  private static final long PATIENCE_SECONDS = 20;

  private final InstantSource clock;
  private final TapMeter meter = new TapMeter();
  private final SimulatedCard card;
  private final ReaderSurface surface;
  private final Pn532Simulator simulator;
  private final SimulatedCard twin;
  private final ReaderSurface bareSurface;
  private final Pn532Simulator bareSimulator;
  private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
  private final BareLine bare;
  private final DeskMemory memory;
  private final Spool spool;
  private final LinkAddress link;
  private final ServedReader reader;
  private long balanceMinor = LOADED_MINOR;
  private int taps;

  private TapDesk(Path directory, InstantSource clock) throws IOException {
    this.clock = clock;
    card = loaded();
    surface = ReaderSurface.of(card);
    simulator = simulator(surface, ChipTiming.AS_REAL.watchedBy(meter));
    twin = SimulatedCard.of(card.dump());
    bareSurface = ReaderSurface.of(twin);
    bareSimulator = simulator(bareSurface, ChipTiming.AS_REAL);
    bareSurface.put(CARD);
    bare = new BareLine(connected(bareSimulator).open());
    memory = DeskMemory.open(directory.resolve("desk"));
    spool = Spool.open(SpoolSettings.in(directory.resolve("spool")));
    link = connected(simulator);
    Desk desk =
        new Desk(
            PLACE,
            purseReader(PurseRight.SPEND),
            new Surroundings(
                (_, _, _) -> new Admission.Admitted(NUMBER, true),
                new NothingWaits(),
                memory,
                new MediumReports(spool, clock, MediumReports.PATIENCE)));
    reader = new ServedReader(desk, link, Pn532Reader.Times.USUAL);
    Runnable _ = reader.watch(shown::add);
  }

  /**
   * Opens it, with nothing on the reader.
   *
   * @param directory for memory and spool: the disk that they wait for
   * @throws IOException with a sentence if there is no line, or the reader does not answer
   */
  public static TapDesk open(Path directory, InstantSource clock)
      throws IOException, InterruptedException {
    TapDesk desk = new TapDesk(directory, clock);
    desk.awaitShown(State.EMPTY);
    return desk;
  }

  /** Where the reader is: at a serial port, or on a TCP port where there are no such ports. */
  public String link() {
    return link.toString();
  }

  /**
   * Somebody buys something: the card is put on the reader, found, presented, paid with, and taken
   * away. Time is taken from when the chip hears the look that finds the card. Then the same is
   * done with a card like it and no gateway.
   *
   * @throws IOException with a sentence if the card was not written, or not as it should be
   */
  public Tap tap() throws IOException, InterruptedException {
    // the look that found nothing has just ended, and the next one is far
    meter.reset();
    surface.put(CARD);
    awaitShown(State.READY);
    taps++;
    Result result =
        reader.carryOut(new Purchase("tap-" + taps, Money.of(PRICE_MINOR, CURRENCY), null));
    TapMeter.Measured measured = meter.end();
    long bareNanos = bare.carryOut(measured.commands());
    check(result);
    // last, so that the next tap begins as long before a look as it can
    surface.take();
    awaitShown(State.EMPTY);
    return new Tap(
        measured.wholeNanos(), bareNanos, measured.waitedNanos(), measured.commands().size());
  }

  private void check(Result result) throws IOException {
    balanceMinor -= PRICE_MINOR;
    if (!result.equals(new Result.Done(Money.of(balanceMinor, CURRENCY)))) {
      throw new IOException(
          "tap %d should have left %d on the card: %s".formatted(taps, balanceMinor, result));
    }
    if (!Arrays.equals(card.dump(), twin.dump())) {
      throw new IOException("tap %d was not the same without a gateway".formatted(taps));
    }
  }

  private void awaitShown(State state) throws IOException, InterruptedException {
    @Nullable Shown now;
    do {
      now = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (now == null) {
        throw new IOException(
            "the reader should be %s, and is: %s".formatted(state, reader.shown().sentence()));
      }
    } while (now.state() != state);
  }

  private SimulatedCard loaded() {
    SimulatedCard card = SimulatedCard.blank(CARD);
    ClassicPurse purse = new ClassicPurse(new CardOnReader(card), purseReader(PurseRight.LOAD));
    try {
      purse.format();
      purse.execute(purse.prepare(new PurseChange.Load(LOADED_MINOR)));
    } catch (CardException | PurseRefusedException wrong) {
      throw new IllegalStateException("a blank card can not be loaded", wrong);
    }
    card.halt();
    return card;
  }

  private static Pn532Simulator simulator(ReaderSurface surface, ChipTiming timing) {
    return new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD.with(timing));
  }

  private static LinkAddress connected(Pn532Simulator to) throws IOException {
    return Pty.isPossible()
        ? new LinkAddress.Serial(to.openPty().toString(), Pn532.USUAL_BAUD)
        : new LinkAddress.Tcp("127.0.0.1", to.listen(0));
  }

  private PurseReader purseReader(PurseRight right) {
    return new PurseReader(KEY, right, PLACE.number(), clock);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    bare.close();
    bareSimulator.close();
    simulator.close();
    memory.close();
    spool.close();
  }
}
