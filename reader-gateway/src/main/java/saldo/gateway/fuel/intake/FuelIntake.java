package saldo.gateway.fuel.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.CommandIds;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Envelopes;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.Recognition;
import saldo.gateway.spool.Receipt;
import saldo.gateway.spool.RecordKey;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolFullException;
import saldo.gateway.spool.Submission;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.reader.ReaderEvent.FillingCollected;
import saldo.schemas.reader.ReaderEvent.FillingUnbookable;
import saldo.schemas.reader.ReaderEvent.NothingTaken;

/**
 * Takes what readers report, and returns when it is on disk here and in Kafka: only then may a
 * reader forget it. The same filling again changes nothing.
 */
public final class FuelIntake {
  private static final String ACTOR = "gateway";
  private static final String NUMBER_USED =
      "the reader has used this number for another filling before";
  private static final Duration DELIVERY = Duration.ofSeconds(10);

  /** Clocks that are less off are not corrected, as nobody could tell the difference. */
  private static final Duration TOLERATED_DRIFT = Duration.ofSeconds(30);

  private final Spool spool;
  private final ReaderEvents events;
  private final Recognition view;
  private final InstantSource clock;
  private final ProductCodes products;
  private final Map<String, Lock> numberings = new ConcurrentHashMap<>();

  public FuelIntake(Spool spool, ReaderEvents events, Recognition view, InstantSource clock) {
    this.spool = spool;
    this.events = events;
    this.view = view;
    this.clock = clock;
    this.products = new ProductCodes(view);
  }

  /** What became of a filling that is safe. */
  public enum Stored {
    /** It was not known before. */
    NEW,
    /** It was stored before. */
    KNOWN,
    /** A nozzle was lifted and hung up again: that is written down, and nothing is booked. */
    NOTHING,
    /** It cannot be booked, and is written down for somebody to look at. */
    UNBOOKABLE
  }

  /**
   * Makes a filling safe. What cannot be booked is written down for somebody to look at.
   *
   * @throws NotSafeException if disk or Kafka do not take it now
   */
  public Stored store(FuelReaderPlace reader, Where where, ReportedFilling reported)
      throws NotSafeException, InterruptedException {
    if (reported.isNothing()) {
      return nothing(reader, where, reported);
    }
    Instant filledAt = filledAt(reader, reported);
    Optional<Refusal> refusal = check(reported, filledAt);
    if (refusal.isPresent()) {
      return unbookable(where, reported, refusal.get().sentence());
    }
    Money amount = Money.of(reported.amountMinor(), reader.connection().currency());
    Filling filling = filling(reader, reported, filledAt);
    RecordFilling command =
        new RecordFilling(
            view.card(reader.ledger(), reported.card()), amount, filling, reported.hold());
    Appended appended = append(reader, reported, command);
    if (appended.receipt() == Receipt.CONFLICT) {
      return unbookable(where, reported, NUMBER_USED);
    }
    if (appended.receipt() == Receipt.STORED) {
      events.tell(
          where,
          new FillingCollected(
              appended.number(), reported.card(), amount, filling, reported.raw()));
    }
    if (!spool.awaitDelivered(DELIVERY)) {
      throw new NotSafeException("Kafka takes nothing now");
    }
    return appended.receipt() == Receipt.STORED ? Stored.NEW : Stored.KNOWN;
  }

  /** Whether a filling of this name was stored before, be it on its way or long booked. */
  public boolean knows(FuelReaderPlace reader, ReportedFilling.Identity identity) {
    RecordKey key = new RecordKey.Named(reader.ledger(), reader.terminal(), 1, identity.name());
    Submission same = new Submission(key, identity.content(), clock.millis(), "");
    return spool.trial(same) != Receipt.STORED;
  }

  /** The number of the last filling that a reader has reported, 0 if there was none. */
  public long lastNumber(FuelReaderPlace reader) {
    return spool.device(reader.ledger(), reader.terminal()).lastStored();
  }

  /**
   * Writes down what else a reader has reported.
   *
   * @throws NotSafeException if Kafka does not take it now
   */
  public void write(Where where, ReaderEvent event) throws NotSafeException, InterruptedException {
    events.write(where, event);
  }

  /** Its number is used up like that of any other, or it would be missing. */
  private Stored nothing(FuelReaderPlace reader, Where where, ReportedFilling reported)
      throws NotSafeException, InterruptedException {
    ReportedFilling.Identity identity = reported.identity();
    Submission number =
        new Submission(
            identity == null
                ? new RecordKey.OfDevice(reader.ledger(), reader.terminal(), reported.number())
                : new RecordKey.Named(reader.ledger(), reader.terminal(), 1, identity.name()),
            identity == null ? Digest.of(reported.raw()) : identity.content(),
            clock.millis(),
            "");
    Receipt receipt = spool.trial(number);
    if (receipt == Receipt.CONFLICT) {
      return unbookable(where, reported, NUMBER_USED);
    }
    if (receipt == Receipt.STORED) {
      @Nullable Long own = identity == null ? (Long) reported.number() : null;
      events.write(where, new NothingTaken(own, reported.card(), reported.raw()));
    }
    if (identity == null) {
      append(number);
    }
    return Stored.NOTHING;
  }

  private Stored unbookable(Where where, ReportedFilling reported, String sentence)
      throws NotSafeException, InterruptedException {
    @Nullable Long number = reported.identity() == null ? (Long) reported.number() : null;
    events.write(where, new FillingUnbookable(number, sentence, reported.raw()));
    return Stored.UNBOOKABLE;
  }

  private record Appended(long number, Receipt receipt) {}

  private Appended append(FuelReaderPlace reader, ReportedFilling reported, RecordFilling command)
      throws NotSafeException {
    LedgerId ledger = reader.ledger();
    String terminal = reader.terminal();
    ReportedFilling.Identity identity = reported.identity();
    if (identity == null) {
      long number = reported.number();
      return append(
          reader,
          new RecordKey.OfDevice(ledger, terminal, number),
          new Named(number, CommandIds.ofDevice(terminal, number), Digest.of(reported.raw())),
          command);
    }
    // the number is given and used up in one disk write: a crash leaves neither a gap nor a double
    Lock numbering = numberings.computeIfAbsent(ledger + "|" + terminal, _ -> new ReentrantLock());
    numbering.lock();
    try {
      long number = spool.device(ledger, terminal).lastStored() + 1;
      return append(
          reader,
          new RecordKey.Named(ledger, terminal, number, identity.name()),
          new Named(number, CommandIds.ofNamed(identity.name()), identity.content()),
          command);
    } finally {
      numbering.unlock();
    }
  }

  private record Named(long number, CommandId id, String content) {}

  private Appended append(FuelReaderPlace reader, RecordKey key, Named named, RecordFilling command)
      throws NotSafeException {
    Origin origin = new Origin(ACTOR, reader.terminal(), reader.servicePoint(), named.number());
    Instant at = command.filling().filledAt();
    Envelope<LedgerCommand> envelope =
        new Envelope<>(named.id(), reader.ledger(), origin, at, command);
    Submission submission =
        new Submission(key, named.content(), clock.millis(), Envelopes.json(envelope));
    return new Appended(named.number(), append(submission));
  }

  private Receipt append(Submission submission) throws NotSafeException {
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
        unitMilliMinor(reported),
        reported.odometerKm(),
        reported.pump(),
        reported.clock().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
        reported.ended());
  }

  private static long unitMilliMinor(ReportedFilling reported) {
    Long said = reported.unitMilliMinor();
    return said != null
        ? said
        : Filling.unitMilliMinor(reported.amountMinor(), reported.quantityMl());
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
          new Refusal(
              "FILLING_INCOMPLETE",
              reported.quantityMl() < 1
                  ? "a filling that costs something, and no quantity: nothing is booked"
                  : "a filling with a quantity that costs nothing: nothing is booked"));
    }
    return FactRules.time(filledAt);
  }
}
