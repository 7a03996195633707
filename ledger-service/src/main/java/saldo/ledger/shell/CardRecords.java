package saldo.ledger.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.ledger.domain.CardFile;
import saldo.ledger.domain.CardFile.Used;
import saldo.ledger.domain.GivenSoFar;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AllocationPeriod;

/**
 * What the ledger itself keeps of a card: where its balance went, how much it has spent, and what
 * plans have given to it.
 */
final class CardRecords {
  private final KeyValueStore<String, byte[]> store;

  /**
   * More days, weeks or months of one limit cannot be at a time: while it is noon in London, three
   * dates are somewhere. Fuel may become known days later, and must not drive out today.
   */
  private static final int PERIODS = 3;

  /**
   * A card's record.
   *
   * @param used of each limit, in the last days, weeks or months when it was used
   * @param given by plan, the periods it has given for; none if absent
   */
  private record Kept(
      @Nullable CardNumber replacedBy,
      Map<String, List<InPeriod>> used,
      @Nullable Map<String, List<AllocationPeriod>> given) {
    static final Kept NOTHING = new Kept(null, Map.of(), null);
  }

  /**
   * What was used in a period, whose name sorts by time among those as long.
   *
   * @param period such as {@code 2026-11-21}, {@code 2026-W47} or {@code 2026-11}
   */
  private record InPeriod(String period, long used) {
    static final int DAY = 10;
    static final int WEEK = 8;
    static final int MONTH = 7;
  }

  CardRecords(ProcessorContext<?, ?> context) {
    this.store = context.getStateStore(LedgerStores.THINGS);
  }

  /**
   * The same file with what is kept of its cards.
   *
   * @param counted other cards whose limits are concerned
   */
  CardFile complete(LedgerId ledger, CardFile file, Set<CardNumber> counted) {
    Map<CardNumber, CardNumber> replaced = new HashMap<>();
    Map<Used, Long> used = new HashMap<>();
    Map<CardNumber, Map<String, List<AllocationPeriod>>> given = new HashMap<>();
    Set<CardNumber> cards = new HashSet<>(counted);
    file.cards().values().forEach(card -> cards.add(card.number()));
    for (CardNumber number : cards) {
      Kept kept = read(ledger, number);
      if (kept.replacedBy() != null) {
        replaced.put(number, kept.replacedBy());
      }
      if (kept.given() != null) {
        given.put(number, kept.given());
      }
      kept.used()
          .forEach((limit, periods) ->
              periods.forEach(in -> used.put(new Used(number, limit, in.period()), in.used())));
    }
    return file.with(replaced, used, new GivenSoFar(given));
  }

  /** Keeps what has changed; a card changes with every purchase that a limit counts. */
  void store(LedgerId ledger, CardFile before, CardFile after) {
    Map<CardNumber, Map<Used, Long>> changed = new HashMap<>();
    after
        .replaced()
        .forEach((card, by) -> {
          if (!by.equals(before.replaced().get(card))) {
            changed.put(card, new HashMap<>());
          }
        });
    after
        .used()
        .forEach((what, minor) -> {
          if (!minor.equals(before.used().get(what))) {
            changed.computeIfAbsent(what.card(), card -> new HashMap<>()).put(what, minor);
          }
        });
    for (CardNumber card : after.given().periods().keySet()) {
      if (!after.given().of(card).equals(before.given().of(card))) {
        changed.computeIfAbsent(card, _ -> new HashMap<>());
      }
    }
    changed.forEach((card, used) -> {
      Map<String, List<InPeriod>> all = new HashMap<>(read(ledger, card).used());
      used.forEach((what, minor) ->
          all.merge(what.limit(), List.of(new InPeriod(what.period(), minor)), CardRecords::last));
      Map<String, List<AllocationPeriod>> given = after.given().of(card);
      Kept kept = new Kept(after.replaced().get(card), all, given.isEmpty() ? null : given);
      store.put(key(ledger, card), StoredJson.write(kept));
    });
  }

  private static List<InPeriod> last(List<InPeriod> before, List<InPeriod> changed) {
    List<InPeriod> all = new ArrayList<>(before);
    for (InPeriod one : changed) {
      int known = all.stream().map(InPeriod::period).toList().indexOf(one.period());
      if (known < 0) {
        all.add(one);
      } else {
        all.set(known, one);
      }
    }
    all.sort(Comparator.comparing(InPeriod::period));
    return Stream.of(InPeriod.DAY, InPeriod.WEEK, InPeriod.MONTH)
        .flatMap(length -> latest(all, length))
        .toList();
  }

  /** A limit that is changed to another length begins at zero. */
  private static Stream<InPeriod> latest(List<InPeriod> sorted, int length) {
    List<InPeriod> alike = sorted.stream().filter(in -> in.period().length() == length).toList();
    return alike.subList(Math.max(0, alike.size() - PERIODS), alike.size()).stream();
  }

  private Kept read(LedgerId ledger, CardNumber card) {
    byte[] bytes = store.get(key(ledger, card));
    try {
      return bytes == null ? Kept.NOTHING : SaldoJson.mapper().readValue(bytes, Kept.class);
    } catch (IOException e) {
      throw new UncheckedIOException("what is kept of a card can't be read: " + card, e);
    }
  }

  private static String key(LedgerId ledger, CardNumber card) {
    return ledger + "|card|" + card;
  }
}
