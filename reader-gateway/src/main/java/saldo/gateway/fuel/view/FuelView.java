package saldo.gateway.fuel.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.FuelAccount;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.kit.StoredJson;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoredEntry;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.registry.Connection.Driver;

/** What the gateway knows of fuel, read at a moment. */
public final class FuelView implements Recognition {
  private static final int SLICE = 500;
  private static final byte[] ALL = {};

  private final ProjectionStore store;
  private final Waiting waiting;

  public FuelView(ProjectionRunner runner) {
    this(runner.store(), runner::awaitUntil);
  }

  /**
   * The same of a store that is folded in another way.
   *
   * @param waiting until more is folded
   */
  public FuelView(ProjectionStore store, Waiting waiting) {
    this.store = store;
    this.waiting = waiting;
  }

  /** Waits for what is folded. */
  @FunctionalInterface
  public interface Waiting {
    /** Waits until a condition holds; says whether it does, in time. */
    boolean until(BooleanSupplier condition, Duration patience) throws InterruptedException;
  }

  /**
   * What limits follow from.
   *
   * @param cards in the order of their numbers
   */
  public record Basis(List<FuelCard> cards, Map<AccountId, FuelAccount> accounts) {}

  /** What limits follow from at a moment, on a date at the readers. */
  public Basis basis(LedgerId ledger, Instant at, LocalDate today) {
    return store.atOneMoment(view -> {
      FuelCards.Found found = new FuelCards(view, ledger, at, today).find();
      return new Basis(found.cards(), found.accounts());
    });
  }

  /** The readers that have to be asked, in the order of their ids. */
  public List<FuelReaderPlace> readers(LedgerId ledger, Instant at) {
    return store.atOneMoment(view -> FuelReaders.of(ledger, new Registered(view, ledger, at)));
  }

  /**
   * The reader with a maker's number, in whichever ledger; none if there is none.
   *
   * @param serial compared without case
   */
  public Optional<FuelReaderPlace> withSerial(String serial, Driver driver, Instant at) {
    return ledgers().stream()
        .flatMap(ledger -> readers(ledger, at).stream())
        .filter(reader -> reader.connection().driver() == driver)
        .filter(reader -> serial.equalsIgnoreCase(reader.serial()))
        .findFirst();
  }

  /** The ledgers of which anything is registered. */
  public List<LedgerId> ledgers() {
    List<LedgerId> ledgers = new ArrayList<>();
    byte[] from = ALL;
    while (true) {
      List<StoredEntry> next = store.forward(Families.REGISTRY, ALL, from, 1);
      if (next.isEmpty()) {
        return ledgers;
      }
      String key = new String(next.getFirst().key(), UTF_8);
      String ledger = key.substring(0, key.indexOf('|'));
      ledgers.add(LedgerId.of(ledger));
      from = (ledger + "}").getBytes(UTF_8); // the first key after all that begin with ledger|
    }
  }

  @Override
  public Optional<String> product(LedgerId ledger, String code, Instant at) {
    return store.atOneMoment(
        view -> Optional.ofNullable(new Prices(new Registered(view, ledger, at)).product(code)));
  }

  /**
   * The highest prices that quantities at readers follow from: if they are the same, so are limits.
   *
   * @return thousandths of a minor unit for a litre, by profile, price list and currency
   */
  public SortedMap<String, Long> limitPrices(LedgerId ledger, Instant at) {
    return store.atOneMoment(view -> {
      Registered registered = new Registered(view, ledger, at);
      return new Prices(registered).ofLimits(registered);
    });
  }

  @Override
  public List<String> fuelGroups(LedgerId ledger, Instant at) {
    return store.atOneMoment(view -> new Prices(new Registered(view, ledger, at)).groups());
  }

  @Override
  public CardRef card(LedgerId ledger, String read) {
    for (String technology : List.of("magstripe:", "tag:")) {
      if (store.get(Families.MEDIA, Keys.of(ledger, technology + read)) != null) {
        return CardRef.of(technology + read);
      }
    }
    try {
      return CardRef.number(CardNumber.of(read));
    } catch (IllegalArgumentException e) {
      String letters = read.replaceAll("[^0-9A-Za-z]", "");
      return CardRef.of("magstripe:" + (letters.isEmpty() ? "unreadable" : letters));
    }
  }

  /**
   * Waits until a reader's fillings are booked, and the balances say so.
   *
   * @param number of its last filling
   * @return whether they are, in time
   */
  public boolean awaitBooked(FuelReaderPlace reader, long number, Duration patience)
      throws InterruptedException {
    byte[] key = Keys.of(reader.ledger(), reader.terminal());
    if (!waiting.until(() -> Keys.number(store.get(Families.BOOKED, key)) >= number, patience)) {
      return false;
    }
    // of those that are late now: others may come all the time, and are not waited for
    byte[] prefix = Keys.within(reader.ledger());
    List<StoredEntry> late = store.scan(Families.LATE, prefix, prefix, SLICE).toList();
    return waiting.until(() -> late.stream().noneMatch(this::isStillLate), patience);
  }

  private boolean isStillLate(StoredEntry late) {
    byte @Nullable [] now = store.get(Families.LATE, late.key());
    byte @Nullable [] account = now == null ? null : store.get(Families.ACCOUNTS, late.key());
    return now != null
        && (account == null
            || StoredJson.read(account, AccountSnapshot.class).seq() < Keys.number(late.value()));
  }

  /** What is known of each reader of which anything was heard. */
  public Map<String, ReaderState> readerStates(LedgerId ledger) {
    Map<String, ReaderState> states = new HashMap<>();
    byte[] prefix = Keys.within(ledger);
    store
        .scan(Families.READERS, prefix, prefix, SLICE)
        .forEach(entry ->
            states.put(
                new String(entry.key(), UTF_8).substring(prefix.length),
                StoredJson.read(entry.value(), ReaderState.class)));
    return states;
  }

  /** The last poll runs, the latest first. */
  public List<RunState> runs(LedgerId ledger, int limit) {
    return store.last(Families.RUNS, Keys.within(ledger), limit).stream()
        .map(entry -> StoredJson.read(entry.value(), RunState.class))
        .toList();
  }

  /** All poll runs that have no end, the earliest first. */
  public List<RunState> unended(LedgerId ledger) {
    byte[] prefix = Keys.within(ledger);
    return store
        .scan(Families.RUNS, prefix, prefix, SLICE)
        .map(entry -> StoredJson.read(entry.value(), RunState.class))
        .filter(run -> run.ended() == null)
        .toList();
  }

  /** A poll run; none if there was none with that id. */
  public Optional<RunState> run(LedgerId ledger, String run) {
    return Optional.ofNullable(store.get(Families.RUNS, Keys.of(ledger, run)))
        .map(bytes -> StoredJson.read(bytes, RunState.class));
  }
}
