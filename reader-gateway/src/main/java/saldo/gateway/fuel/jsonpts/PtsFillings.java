package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.FactRules;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.FuelIntake.Stored;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.intake.ReportedFilling;
import saldo.gateway.fuel.intake.ReportedFilling.Identity;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.jsonpts.Decimals;
import saldo.gateway.jsonpts.PumpTransaction;
import saldo.gateway.jsonpts.PumpTransaction.Reading;
import saldo.schemas.EntryId;
import saldo.schemas.reader.ReaderEvent.FillingUnbookable;

/**
 * Makes the fillings of controllers safe, however they come and however often: what is pushed and
 * what is fetched is the same filling if controller, pump, number and time are the same.
 */
final class PtsFillings {
  private static final String NOT_BOOKED = "jsonpts-unbookable:";

  private final FuelIntake intake;
  private final ReaderMemory memory;
  private final TagBalances balances;
  private final PtsSettings settings;
  private final Map<String, Map<String, Long>> takenMinor = new ConcurrentHashMap<>();

  PtsFillings(FuelIntake intake, ReaderMemory memory, TagBalances balances, PtsSettings settings) {
    this.intake = intake;
    this.memory = memory;
    this.balances = balances;
    this.settings = settings;
  }

  /**
   * Where fillings come from.
   *
   * @param ptsId the controller
   * @param drift how far its clock is ahead, as far as is known
   */
  record Source(FuelReaderPlace reader, Where where, String ptsId, Duration drift) {}

  /**
   * Makes a filling safe, if it is one of ours.
   *
   * @return whether it was not known before
   * @throws NotSafeException if disk or Kafka do not take it now: it has to come again
   */
  boolean commit(Source source, Reading reading) throws NotSafeException, InterruptedException {
    return switch (reading) {
      case Reading.Unreadable unreadable ->
          unbookable(source, unreadable.why(), unreadable.raw(), Digest.of(unreadable.raw()));
      case Reading.Read read -> isOurs(read.transaction()) && commit(source, read.transaction());
    };
  }

  private boolean isOurs(PumpTransaction one) {
    return settings.untagged() || !one.tag().isEmpty();
  }

  private boolean commit(Source source, PumpTransaction one)
      throws NotSafeException, InterruptedException {
    OptionalLong ml = Decimals.millilitres(one.litres());
    String currency = source.reader().connection().currency();
    OptionalLong minor = Decimals.minor(one.amount(), currency);
    if (ml.isEmpty() || minor.isEmpty()) {
      return unbookable(
          source,
          "its volume or amount has more decimals than millilitres or %s have, or is impossible"
              .formatted(currency),
          one.raw(),
          Digest.of(one.raw()));
    }
    if (ml.getAsLong() > FactRules.MOST_ML || minor.getAsLong() > FactRules.MOST_MINOR) {
      return unbookable(
          source, "its volume or amount is too large to be true", one.raw(), Digest.of(one.raw()));
    }
    return commit(source, one, new Counted(ml.getAsLong(), minor.getAsLong()));
  }

  private record Counted(long ml, long minor) {}

  private boolean commit(Source source, PumpTransaction one, Counted counted)
      throws NotSafeException, InterruptedException {
    FuelReaderPlace reader = source.reader();
    Identity identity = identity(source.ptsId(), one, counted);
    String seen = NOT_BOOKED + identity.name() + identity.content();
    if (memory.note(reader.ledger(), reader.terminal(), seen, Boolean.class).isPresent()) {
      return false;
    }
    Stored stored = intake.store(reader, source.where(), reported(source, one, counted, identity));
    if (stored == Stored.UNBOOKABLE || stored == Stored.NOTHING) {
      memory.putNote(reader.ledger(), reader.terminal(), seen, true);
    }
    if (stored == Stored.NEW) {
      taken(reader, one.tag(), counted.minor());
    }
    return stored == Stored.NEW;
  }

  private static Identity identity(String ptsId, PumpTransaction one, Counted counted) {
    return new Identity(
        Digest.shortOf(
            ptsId.toUpperCase(Locale.ROOT),
            Integer.toString(one.pump()),
            Integer.toString(one.number()),
            one.ended().toString()),
        Digest.of(
            Long.toString(counted.ml()), Long.toString(counted.minor()), one.grade(), one.tag()));
  }

  private ReportedFilling reported(
      Source source, PumpTransaction one, Counted counted, Identity identity) {
    OptionalLong price =
        one.price() == null
            ? OptionalLong.empty()
            : Decimals.unitMilliMinor(one.price(), source.reader().connection().currency());
    return new ReportedFilling(
        0,
        one.ended(),
        source.drift(),
        one.tag(),
        null,
        Integer.toString(one.pump()),
        one.grade(),
        counted.ml(),
        counted.minor(),
        null,
        one.raw(),
        identity,
        price.isPresent() ? (Long) price.getAsLong() : null,
        hold(source, one, identity));
  }

  /**
   * One that is known has its hold already, and may not take that of the next; nothing has none.
   */
  private @Nullable EntryId hold(Source source, PumpTransaction one, Identity identity) {
    boolean nothing = one.litres().signum() == 0 && one.amount().signum() == 0;
    if (nothing || intake.knows(source.reader(), identity)) {
      return null;
    }
    Instant filledAt = one.ended().atZone(source.reader().zone()).toInstant().minus(source.drift());
    return balances.spent(
        source.reader(), new TagBalances.AtPump(one.tag(), one.pump()), identity, filledAt);
  }

  private boolean unbookable(Source source, String why, String raw, String digest)
      throws NotSafeException, InterruptedException {
    FuelReaderPlace reader = source.reader();
    String seen = NOT_BOOKED + digest;
    if (memory.note(reader.ledger(), reader.terminal(), seen, Boolean.class).isEmpty()) {
      intake.write(source.where(), new FillingUnbookable(null, why, raw));
      memory.putNote(reader.ledger(), reader.terminal(), seen, true);
    }
    return false;
  }

  private void taken(FuelReaderPlace reader, String tag, long minor) {
    takenMinor.compute(
        key(reader),
        (_, before) -> {
          Map<String, Long> now = before == null ? new HashMap<>() : new HashMap<>(before);
          now.merge(tag, minor, Long::sum);
          return now;
        });
  }

  /**
   * What was taken at a reader since this was asked before, by tag, in minor units: also what was
   * pushed, as nobody else tells the poll run.
   */
  Map<String, Long> takenMinor(FuelReaderPlace reader) {
    @Nullable Map<String, Long> taken = takenMinor.remove(key(reader));
    return taken == null ? Map.of() : Map.copyOf(taken);
  }

  private static String key(FuelReaderPlace reader) {
    return reader.ledger() + "|" + reader.terminal();
  }
}
