package saldo.gateway.fuel.fpp;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.TableVersion;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.memory.SentTable.Row;
import saldo.gateway.fuel.memory.TableChange;
import saldo.gateway.fuel.poll.ReaderDriver.Table;
import saldo.schemas.LedgerId;

/**
 * The card table that comes after the one a terminal has. It keeps only which cards are different:
 * records are worked out when they are asked for, as many terminals get large tables at once.
 */
final class FppTable {
  private final List<Right> rights;
  private final int[] cards;
  private final int[] different;
  private final int[] stale;
  private final List<CardRecord> gone;
  private final List<String> forgotten;
  private final int version;
  private final Optional<Integer> base;

  private FppTable(Plan plan, Table table, int active, int known) {
    this.rights = table.rights();
    this.cards = plan.cards.stream().toArray();
    this.different = plan.different.stream().toArray();
    this.stale = plan.stale.stream().toArray();
    this.gone = plan.gone;
    this.forgotten = plan.forgotten;
    this.version = active % TableVersion.HIGHEST + 1;
    boolean delta = !table.whole() && active > 0 && active == known;
    this.base = delta ? Optional.of(active) : Optional.empty();
  }

  /**
   * A reader's memory.
   *
   * @param terminal the reader
   */
  record Known(ReaderMemory memory, LedgerId ledger, String terminal) {}

  /**
   * The table for a terminal.
   *
   * @param active the version it says it has
   */
  static FppTable of(Table table, Known known, int active) {
    Set<String> touched = known.memory.touched(known.ledger, known.terminal);
    Plan plan = new Plan(table.rights(), touched);
    known.memory.rows(known.ledger, known.terminal, plan::compare);
    int version = known.memory.tableVersion(known.ledger, known.terminal);
    return new FppTable(plan, table, active, version);
  }

  /** Which cards are in the table, which records are different, and which rows we know. */
  private static final class Plan {
    private final List<Right> rights;
    private final Set<String> touched;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet cards = new BitSet();
    private final BitSet different = new BitSet();
    private final BitSet stale = new BitSet();
    private final List<CardRecord> gone = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    /**
     * @param touched cards that the terminal has counted something for: their records count anew
     */
    Plan(List<Right> rights, Set<String> touched) {
      this.rights = rights;
      this.touched = touched;
      for (int i = 0; i < rights.size(); i++) {
        Right right = rights.get(i);
        if (!right.card().fuel().products().isEmpty()
            && places.putIfAbsent(right.card().read(), i) == null) {
          cards.set(i);
        }
      }
      different.or(cards);
      stale.or(cards);
    }

    /** What the terminal has of a card. */
    void compare(String read, Row row) {
      @Nullable Integer place = places.get(read);
      if (place == null) {
        forgotten.add(read);
        FppCard.gone(row).ifPresent(gone::add);
        return;
      }
      Row now = FppCard.row(rights.get(place));
      if (now.record().equals(row.record()) && !touched.contains(read)) {
        different.clear(place);
      }
      if (now.equals(row)) {
        stale.clear(place);
      }
    }
  }

  int version() {
    return version;
  }

  /** How many records are different. */
  int changes() {
    return different.length + gone.size();
  }

  /** All of it, and what is different if the terminal has the one before. */
  CardTable toSend() {
    List<CardRecord> all = workedOut(cards.length, i -> record(cards[i]));
    List<CardRecord> changes =
        workedOut(
            changes(),
            i -> i < different.length ? record(different[i]) : gone.get(i - different.length));
    return new CardTable(version, all, base.map(before -> new CardTable.Delta(before, changes)));
  }

  private CardRecord record(int place) {
    return FppCard.record(rights.get(place));
  }

  private static List<CardRecord> workedOut(int count, IntFunction<CardRecord> record) {
    return new AbstractList<>() {
      @Override
      public CardRecord get(int index) {
        return record.apply(index);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  /**
   * What the terminal may have while it is sent the table: what is kept back for it covers both
   * tables, and its records are still those of before.
   */
  Iterable<Map.Entry<String, Row>> meanwhile(Known known) {
    return rows(right -> {
      Row before =
          known
              .memory
              .row(known.ledger, known.terminal, right.card().read())
              .orElse(FppCard.unknown(right));
      long most = Math.max(before.reservedMinor(), right.amountMinor());
      return new Row(before.record(), right.card().account(), most);
    });
  }

  /** What is different at a terminal that has taken it. */
  TableChange taken() {
    return new TableChange(version, rows(FppCard::row), forgotten);
  }

  private Iterable<Map.Entry<String, Row>> rows(Function<Right, Row> toRow) {
    return () ->
        Arrays.stream(stale)
            .mapToObj(rights::get)
            .map(right -> Map.entry(right.card().read(), toRow.apply(right)))
            .iterator();
  }
}
