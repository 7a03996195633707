package saldo.gateway.medium.admission;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.LogRecord;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.online.LedgerLink;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/**
 * Asks the ledger what waits for a card, and what was begun with one that is torn. Each question
 * has an id of its own: who took something and did not hear of it gets the same again. With Kafka
 * away a question may still reach the ledger after it was given up, which does no harm for the same
 * reason.
 */
public final class LedgerCentre implements Centre {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerCentre.class);

  /** Somebody holds a card to a reader meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Questions that were given up and are still on their way are among them. */
  private static final int MOST_AT_ONCE = 32;

  private final LedgerLink ledger;
  private final InstantSource clock;
  private final AtomicLong questions = new AtomicLong();
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  /**
   * @param clock makes the ids of questions differ from those before a restart
   */
  public LedgerCentre(LedgerLink ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** {@inheritDoc} It takes about a second at most, whatever Kafka does. */
  @Override
  public Answer claim(CardRef card, DeskPlace place) {
    return asked(place, new ClaimDelivery(card))
        .map(LedgerCentre::answer)
        .orElseGet(Answer.Away::new);
  }

  /** {@inheritDoc} It takes about a second at most, whatever Kafka does. */
  @Override
  public Optional<List<BegunWrite>> begun(CardRef card, DeskPlace place) {
    return asked(place, new AskOpenWrites(card))
        .flatMap(outcome -> begun(outcome, place.currency()));
  }

  private Optional<Outcome> asked(DeskPlace place, LedgerCommand question) {
    if (!free.tryAcquire()) {
      return Optional.empty();
    }
    Envelope<LedgerCommand> envelope =
        new Envelope<>(id(place), place.ledger(), origin(place), null, question);
    CompletableFuture<Optional<Outcome>> asked = new CompletableFuture<>();
    Thread.ofVirtual().name("medium question").start(() -> ask(envelope, asked));
    return answer(asked);
  }

  /** The ledger takes one terminal for the same one again. */
  private static Origin origin(DeskPlace place) {
    return new Origin("gateway", place.terminal(), place.servicePoint(), null);
  }

  private CommandId id(DeskPlace place) {
    return CommandIds.ofRequest(
        place.terminal(),
        "medium-%d-%d-%d".formatted(place.number(), clock.millis(), questions.incrementAndGet()));
  }

  private void ask(Envelope<LedgerCommand> question, CompletableFuture<Optional<Outcome>> asked) {
    try {
      asked.complete(ledger.ask(question, PATIENCE));
    } catch (RuntimeException away) {
      asked.completeExceptionally(away);
    } finally {
      free.release();
    }
  }

  private static Optional<Outcome> answer(CompletableFuture<Optional<Outcome>> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      LOG.info("the ledger could not be asked about a card: {}", failed.getMessage());
    } catch (TimeoutException late) {
      LOG.debug("the ledger has not answered yet what it was asked about a card");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
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

  private Optional<List<BegunWrite>> begun(Outcome outcome, String currency) {
    return switch (outcome) {
      case Outcome.Accepted accepted when accepted.begun() != null ->
          Optional.of(
              accepted.begun().stream()
                  .filter(begun -> begun.after().currency().equals(currency))
                  .map(this::begun)
                  .toList());
      case Outcome.Rejected refused when refused.reason() == RejectionReason.NO_OPEN_WRITE ->
          Optional.of(List.of());
      case Outcome.Accepted _, Outcome.Rejected _, Outcome.Bulk _ -> Optional.empty();
    };
  }

  private BegunWrite begun(Begun begun) {
    MediumReading before = begun.before();
    int today = PurseReader.day(clock.instant());
    return new BegunWrite(
        LogRecord.lost(Math.toIntExact(before.writes()), before.reader(), today),
        before.balance().minor(),
        begun.after().minor());
  }
}
