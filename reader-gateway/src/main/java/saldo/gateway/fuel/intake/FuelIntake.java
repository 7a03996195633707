package saldo.gateway.fuel.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Envelopes;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.FuelView;
import saldo.gateway.spool.Receipt;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolFullException;
import saldo.gateway.spool.Submission;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.reader.ReaderEvent.FillingCollected;
import saldo.schemas.reader.ReaderEvent.FillingUnbookable;

/**
 * Takes what readers report, and returns when it is on disk here and in Kafka: only then may a
 * reader forget it. The same filling again changes nothing.
 */
public final class FuelIntake {
  private static final String ACTOR = "gateway";
  private static final Duration DELIVERY = Duration.ofSeconds(10);

  /** Clocks that are less off are not corrected, as nobody could tell the difference. */
  private static final Duration TOLERATED_DRIFT = Duration.ofSeconds(30);

  private final Spool spool;
  private final ReaderEvents events;
  private final FuelView view;
  private final InstantSource clock;
  private final ProductCodes products;

  public FuelIntake(Spool spool, ReaderEvents events, FuelView view, InstantSource clock) {
    this.spool = spool;
    this.events = events;
    this.view = view;
    this.clock = clock;
    this.products = new ProductCodes(view);
  }

  /**
   * Makes a filling safe. What cannot be booked is written down for somebody to look at.
   *
   * @throws NotSafeException if disk or Kafka do not take it now
   */
  public void store(FuelReaderPlace reader, Where where, ReportedFilling reported)
      throws NotSafeException, InterruptedException {
    Instant filledAt = filledAt(reader, reported);
    Optional<Refusal> refusal = check(reported, filledAt);
    if (refusal.isPresent()) {
      unbookable(where, reported, refusal.get().sentence());
      return;
    }
    Money amount = Money.of(reported.amountMinor(), reader.connection().currency());
    Filling filling = filling(reader, reported, filledAt);
    Receipt receipt = append(reader, reported, amount, filling);
    if (receipt == Receipt.CONFLICT) {
      unbookable(where, reported, "the reader has used this number for another filling before");
      return;
    }
    if (receipt == Receipt.STORED) {
      events.tell(
          where,
          new FillingCollected(
              reported.number(), reported.card(), amount, filling, reported.raw()));
    }
    if (!spool.awaitDelivered(DELIVERY)) {
      throw new NotSafeException("Kafka takes nothing now");
    }
  }

  /**
   * Writes down what else a reader has reported.
   *
   * @throws NotSafeException if Kafka does not take it now
   */
  public void write(Where where, ReaderEvent event) throws NotSafeException, InterruptedException {
    events.write(where, event);
  }

  private void unbookable(Where where, ReportedFilling reported, String sentence)
      throws NotSafeException, InterruptedException {
    events.write(where, new FillingUnbookable(reported.number(), sentence, reported.raw()));
  }

  private Receipt append(
      FuelReaderPlace reader, ReportedFilling reported, Money amount, Filling filling)
      throws NotSafeException {
    CommandId id = CommandIds.ofDevice(reader.terminal(), reported.number());
    Origin origin = new Origin(ACTOR, reader.terminal(), reader.servicePoint(), reported.number());
    LedgerCommand command =
        new RecordFilling(view.card(reader.ledger(), reported.card()), amount, filling, null);
    Envelope<LedgerCommand> envelope =
        new Envelope<>(id, reader.ledger(), origin, filling.filledAt(), command);
    Submission submission =
        new Submission(
            new RecordKey.OfDevice(reader.ledger(), reader.terminal(), reported.number()),
            Digest.of(reported.raw()),
            clock.millis(),
            Envelopes.json(envelope));
    try {
      return spool.append(List.of(submission)).getFirst();
    } catch (SpoolFullException | SpoolFailedException e) {
      throw new NotSafeException(String.valueOf(e.getMessage()));
    }
  }

  private Filling filling(FuelReaderPlace reader, ReportedFilling reported, Instant filledAt) {
    String product =
        products
            .find(reader.ledger(), reported.product(), clock.instant())
            .orElse(reported.product());
    return new Filling(
        filledAt,
        reader.servicePoint(),
        product,
        reported.quantityMl(),
        Filling.unitMilliMinor(reported.amountMinor(), reported.quantityMl()),
        reported.odometerKm(),
        reported.pump(),
        reported.clock().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
        reported.ended());
  }

  /** By the reader's clock, less what that is known to be wrong. */
  private static Instant filledAt(FuelReaderPlace reader, ReportedFilling reported) {
    Instant said = reported.clock().atZone(reader.zone()).toInstant();
    boolean wrong = reported.drift().abs().compareTo(TOLERATED_DRIFT) > 0;
    return wrong ? said.minus(reported.drift()) : said;
  }

  private static Optional<Refusal> check(ReportedFilling reported, Instant filledAt) {
    if (reported.quantityMl() < 1 || reported.amountMinor() < 1) {
      return Optional.of(
          new Refusal("FILLING_EMPTY", "a filling without quantity or amount: nothing is booked"));
    }
    return FactRules.time(filledAt);
  }
}
