package saldo.gateway.online;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/**
 * Connects when first asked, and again at the next question if that failed: the gateway starts and
 * takes facts with Kafka away. While one thread connects, the others are told at once that Kafka is
 * away, so that they do not pile up.
 */
public final class LateLedgerLink implements LedgerLink {
  private final Supplier<LedgerLink> connect;
  private final ReentrantLock connecting = new ReentrantLock();
  private volatile @Nullable LedgerLink link;

  /**
   * @param connect makes a connected link, or throws
   */
  public LateLedgerLink(Supplier<LedgerLink> connect) {
    this.connect = connect;
  }

  @Override
  public Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience) {
    return connected().ask(command, patience);
  }

  private LedgerLink connected() {
    LedgerLink existing = link;
    if (existing != null) {
      return existing;
    }
    if (!connecting.tryLock()) {
      throw away(new IllegalStateException("still connecting"));
    }
    try {
      existing = link;
      if (existing == null) {
        existing = connect.get();
        link = existing;
      }
      return existing;
    } catch (KafkaUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      throw away(e);
    } finally {
      connecting.unlock();
    }
  }

  private static KafkaUnavailableException away(RuntimeException cause) {
    return new KafkaUnavailableException("Kafka is away: ask again later", cause);
  }

  @Override
  public void close() {
    connecting.lock();
    try {
      LedgerLink existing = link;
      if (existing != null) {
        existing.close();
      }
    } finally {
      connecting.unlock();
    }
  }
}
