package saldo.gateway.pn532;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.pn532.protocol.Answer;

/**
 * A reader that is watched for as long as this is open: it says what is put on it and taken away,
 * and comes back by itself after it was unplugged. Any thread may use it.
 */
public final class Pn532Reader implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Pn532Reader.class);

  /** One look that finds nothing may be a disturbance. */
  private static final int MISSES_UNTIL_GONE = 2;

  private final LinkAddress address;
  private final Times times;
  private final Consumer<ReaderEvent> listener;
  private final ReentrantLock talking = new ReentrantLock(true);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Pn532 chip;
  private volatile @Nullable CardUid inPlace;
  private int misses;
  private boolean failed;

  /**
   * How often things are done.
   *
   * @param lookEvery how often the reader is looked at for a card
   * @param retryFirst how soon a reader that has failed is tried again; then twice as late each
   *     time
   * @param retryMost how late at most
   */
  public record Times(Duration lookEvery, Duration retryFirst, Duration retryMost) {
    /** For a reader that people stand before. */
    public static final Times USUAL =
        new Times(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2));
  }

  /** What is done with a card. */
  @FunctionalInterface
  public interface Use<T> {
    /**
     * Selects the card, opens a sector, and so on.
     *
     * @throws CardException if the card or the reader can not do it
     */
    T with(SectorCard card) throws CardException;
  }

  private Pn532Reader(LinkAddress address, Times times, Consumer<ReaderEvent> listener) {
    this.address = address;
    this.times = times;
    this.listener = listener;
  }

  /**
   * Begins to watch a reader, whether it is there or not.
   *
   * @param address see {@link Pn532#address}
   * @param listener is told what happens, in the order it happens and in the reader's own thread;
   *     it may use the card at once
   */
  public static Pn532Reader watch(
      LinkAddress address, Times times, Consumer<ReaderEvent> listener) {
    Pn532Reader reader = new Pn532Reader(address, times, listener);
    Thread.ofVirtual().name("pn532-" + address).start(reader::run);
    return reader;
  }

  /** The card that lies there, as it was seen last. */
  public Optional<CardUid> inPlace() {
    return Optional.ofNullable(inPlace);
  }

  /**
   * Takes the card that lies there for gone without telling it, so that it is told again when it is
   * seen the next time: for whoever could not use it, though it was never taken away.
   */
  public void lookAnew() {
    inPlace = null;
  }

  /**
   * Does something with a card, while nobody else uses the reader.
   *
   * @param uid the only card that it is meant for
   * @throws CardException as the use does, and {@code READER_FAILED} if the reader does not answer
   */
  public <T> T use(CardUid uid, Use<T> use) throws CardException {
    talking.lock();
    try {
      Pn532 open = chip;
      if (open == null) {
        throw new CardException(
            CardException.Kind.READER_FAILED,
            "the reader at %s does not answer: see whether it is plugged in".formatted(address));
      }
      return use.with(new Pn532Card(open, uid));
    } finally {
      talking.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    Pn532 open = chip;
    if (open != null) {
      open.close();
    }
  }

  private void run() {
    Duration retry = times.retryFirst();
    while (isOpenAfter(Duration.ZERO)) {
      try (Pn532 open = new Pn532(address.open())) {
        Answer.Firmware firmware = open.setUp();
        chip = open;
        ready(firmware);
        retry = times.retryFirst();
        watch(open);
      } catch (IOException gone) {
        // first, so that whoever is told does not use it any more
        chip = null;
        failed(String.valueOf(gone.getMessage()));
      } finally {
        chip = null;
      }
      if (!isOpenAfter(retry)) {
        return;
      }
      retry = shorter(retry.multipliedBy(2), times.retryMost());
    }
  }

  private void watch(Pn532 open) throws IOException {
    do {
      Optional<CardUid> found;
      talking.lock();
      try {
        found = open.detect().flatMap(Pn532Card::uidOf);
      } finally {
        talking.unlock();
      }
      found.ifPresentOrElse(this::found, this::missed);
    } while (isOpenAfter(times.lookEvery()));
  }

  private void ready(Answer.Firmware firmware) {
    LOG.info(
        "the reader at {} answers: PN532, firmware {}.{}",
        address,
        firmware.version(),
        firmware.revision());
    failed = false;
    tell(new ReaderEvent.Ready(firmware));
  }

  /** Once, until it answers again. */
  private void failed(String sentence) {
    if (failed || closing.getCount() == 0) {
      return;
    }
    failed = true;
    LOG.warn("the reader at {} has failed and is tried again: {}", address, sentence);
    gone();
    tell(new ReaderEvent.Failed(sentence));
  }

  private void found(CardUid uid) {
    misses = 0;
    CardUid before = inPlace;
    if (uid.equals(before)) {
      return;
    }
    inPlace = uid;
    tell(before == null ? new ReaderEvent.InPlace(uid) : new ReaderEvent.Exchanged(before, uid));
  }

  private void missed() {
    misses++;
    if (misses >= MISSES_UNTIL_GONE) {
      gone();
    }
  }

  private void gone() {
    CardUid before = inPlace;
    if (before != null) {
      inPlace = null;
      tell(new ReaderEvent.Gone(before));
    }
  }

  /** What a listener does wrong does not end the watch. */
  private void tell(ReaderEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException wrong) {
      LOG.error("what happened at the reader at {} was not taken in: {}", address, event, wrong);
    }
  }

  /** Whether it is still open after so long. */
  private boolean isOpenAfter(Duration pause) {
    try {
      return !closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
