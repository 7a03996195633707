package saldo.gateway.medium.admission;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.medium.desk.Centre;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.online.LedgerLink;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/**
 * Asks the ledger what waits for a card. Each claim has an id of its own: who took something and
 * did not hear of it gets the same again. With Kafka away a claim may still reach the ledger after
 * it was given up, which does no harm for the same reason.
 */
public final class LedgerCentre implements Centre {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerCentre.class);

  /** Somebody holds a card to a reader meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Questions that were given up and are still on their way are among them. */
  private static final int MOST_AT_ONCE = 32;

  private final LedgerLink ledger;
  private final InstantSource clock;
  private final AtomicLong claims = new AtomicLong();
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  /**
   * @param clock makes the ids of claims differ from those before a restart
   */
  public LedgerCentre(LedgerLink ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** {@inheritDoc} It takes about a second at most, whatever Kafka does. */
  @Override
  public Answer claim(CardRef card, DeskPlace place) {
    if (!free.tryAcquire()) {
      return new Answer.Away();
    }
    Envelope<LedgerCommand> claim =
        new Envelope<>(id(place), place.ledger(), origin(place), null, new ClaimDelivery(card));
    CompletableFuture<Optional<Outcome>> asked = new CompletableFuture<>();
    Thread.ofVirtual().name("claim").start(() -> ask(claim, asked));
    return answer(asked);
  }

  /** The ledger takes one terminal for the same one again. */
  private static Origin origin(DeskPlace place) {
    return new Origin("gateway", place.terminal(), place.servicePoint(), null);
  }

  private CommandId id(DeskPlace place) {
    return CommandIds.ofRequest(
        place.terminal(),
        "claim-%d-%d-%d".formatted(place.number(), clock.millis(), claims.incrementAndGet()));
  }

  private void ask(Envelope<LedgerCommand> claim, CompletableFuture<Optional<Outcome>> asked) {
    try {
      asked.complete(ledger.ask(claim, PATIENCE));
    } catch (RuntimeException away) {
      asked.completeExceptionally(away);
    } finally {
      free.release();
    }
  }

  private static Answer answer(CompletableFuture<Optional<Outcome>> asked) {
    try {
      return asked
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .map(LedgerCentre::answer)
          .orElseGet(Answer.Away::new);
    } catch (ExecutionException failed) {
      LOG.info("the ledger could not be asked what waits for a card: {}", failed.getMessage());
    } catch (TimeoutException late) {
      LOG.debug("the ledger has not said yet what waits for a card");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new Answer.Away();
  }

  private static Answer answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> answer(accepted.toWrite());
      case Outcome.Rejected _, Outcome.Bulk _ -> new Answer.Nothing();
    };
  }

  private static Answer answer(Outcome.@Nullable ToWrite write) {
    return write == null
        ? new Answer.Nothing()
        : new Answer.ToWrite(write.account(), write.number(), write.amount());
  }
}
