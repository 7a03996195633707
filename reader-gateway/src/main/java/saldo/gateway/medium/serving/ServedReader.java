package saldo.gateway.medium.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.link.LinkAddress;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.desk.Desk;
import saldo.gateway.medium.desk.Operation;
import saldo.gateway.medium.desk.Result;
import saldo.gateway.medium.desk.Shown;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.pn532.Pn532Reader;
import saldo.gateway.pn532.ReaderEvent;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolFullException;

/**
 * A reader that is watched, and the desk behind it. What happens there, what a till wants, and what
 * is shown follow each other; any thread may ask.
 */
public final class ServedReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedReader.class);

  private final Desk desk;
  private final Pn532Reader reader;
  private final ReentrantLock using = new ReentrantLock(true);
  private final List<Consumer<Shown>> watchers = new CopyOnWriteArrayList<>();
  private Shown told;
  private boolean closed;

  /** Begins to watch, whether the reader is there or not. */
  public ServedReader(Desk desk, LinkAddress link, Pn532Reader.Times times) {
    this.desk = desk;
    this.told = desk.away("the reader does not answer yet: see whether it is plugged in");
    // what happens at once waits until this is whole
    using.lock();
    try {
      this.reader = Pn532Reader.watch(link, times, this::happened);
    } finally {
      using.unlock();
    }
  }

  /** What whoever stands here is shown. */
  public Shown shown() {
    return desk.shown();
  }

  /**
   * Tells somebody what is shown now, and each time it changes, one after the other.
   *
   * @param watcher should return at once
   * @return ends it
   */
  public Runnable watch(Consumer<Shown> watcher) {
    using.lock();
    try {
      watchers.add(watcher);
      watcher.accept(desk.shown());
      return () -> watchers.remove(watcher);
    } finally {
      using.unlock();
    }
  }

  /**
   * Does something with the card that lies there. The same key again gets the same answer, also
   * when nothing lies there.
   *
   * @throws SpoolFullException if the ledger can not be told; then the card was not touched
   */
  public Result carryOut(Operation operation) {
    return doing(() ->
        desk.repeated(operation)
            .orElseGet(
                () -> withCard(card -> desk.carryOut(card, operation)).orElseGet(desk::notReady)));
  }

  /** What became of an operation; nothing if it was never begun. */
  public Optional<Result> result(String key) {
    return desk.knownResult(key);
  }

  /**
   * Looks at the card that lies there as if it was put there now: it gets what waits for it by now.
   */
  public Shown look() {
    using.lock();
    try {
      if (!closed && reader.inPlace().isPresent()) {
        present();
      }
      return desk.shown();
    } finally {
      afterUse();
      using.unlock();
    }
  }

  /** Makes a purse on the blank card that lies there. */
  public Result format() {
    return doing(() -> withCard(desk::format).orElseGet(desk::notReady));
  }

  /**
   * Stops watching, and waits for what is under way: a write ends as if the card had been taken
   * away.
   */
  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException broken) {
      LOG.debug("a reader was not closed in order: {}", broken.getMessage());
    }
    using.lock();
    try {
      closed = true;
    } finally {
      using.unlock();
    }
  }

  private Result doing(Supplier<Result> work) {
    using.lock();
    try {
      return closed
          ? new Result.Declined("GATEWAY_STOPPING", "the gateway stops: ask again in a moment")
          : work.get();
    } finally {
      afterUse();
      using.unlock();
    }
  }

  private void happened(ReaderEvent event) {
    using.lock();
    try {
      if (closed) {
        return;
      }
      switch (event) {
        case ReaderEvent.Ready _, ReaderEvent.Gone _ -> desk.gone();
        case ReaderEvent.Failed(String sentence) -> desk.away(sentence);
        case ReaderEvent.InPlace _, ReaderEvent.Exchanged _ -> present();
      }
    } finally {
      afterUse();
      using.unlock();
    }
  }

  private void present() {
    try {
      Optional<Shown> _ = withCard(desk::present);
    } catch (SpoolFullException | SpoolFailedException | UncheckedIOException failed) {
      LOG.error("a card can not be served", failed);
      desk.away(
          "the gateway can not keep what happens now: see its log, and put the card on later");
    }
  }

  private <T> Optional<T> withCard(Function<SectorCard, T> use) {
    Optional<CardUid> uid = reader.inPlace();
    try {
      return uid.isPresent() ? Optional.of(reader.use(uid.get(), use::apply)) : Optional.empty();
    } catch (CardException away) {
      desk.away(String.valueOf(away.getMessage()));
      return Optional.empty();
    }
  }

  /** A card that was lost for a moment only, or put back at once, is served again. */
  private void afterUse() {
    if (desk.shown().state() == State.AWAITED || desk.shown().state() == State.EMPTY) {
      reader.lookAnew();
    }
    if (!told.isSame(desk.shown())) {
      told = desk.shown();
      watchers.forEach(watcher -> watcher.accept(told));
    }
  }
}
