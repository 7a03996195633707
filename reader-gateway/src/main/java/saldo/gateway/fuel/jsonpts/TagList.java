package saldo.gateway.fuel.jsonpts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.memory.SentTable.Row;
import saldo.gateway.fuel.poll.ReaderDriver.Table;

/**
 * The tags that may fill at a controller. An entry has no limits: whether a card may be in the list
 * is decided before, by what the reader is registered to be able to do. A card that may not fill is
 * not in the list at all.
 *
 * @param sent what the controller has if it takes it
 * @param added tags it does not have, or under another name
 * @param gone tags it has too many
 */
record TagList(SentTable sent, List<Entry> added, List<String> gone) {
  private static final int HIGHEST_VERSION = 9_999;

  /**
   * A tag.
   *
   * @param name for people
   */
  record Entry(String tag, String name) {}

  /** The list that comes after the one a controller took. */
  static TagList of(Table table, SentTable before) {
    Map<String, Row> rows = new HashMap<>();
    List<Entry> added = new ArrayList<>();
    for (Right right : table.rights()) {
      if (right.isActive()) {
        Entry entry = new Entry(right.card().read(), right.card().number().value());
        Row row = new Row(entry.name(), right.card().account(), right.amountMinor());
        Row same = before.rows().get(entry.tag());
        rows.put(entry.tag(), row);
        if (same == null || !same.record().equals(entry.name())) {
          added.add(entry);
        }
      }
    }
    List<String> gone =
        before.rows().keySet().stream().filter(tag -> !rows.containsKey(tag)).sorted().toList();
    return new TagList(new SentTable(before.version() % HIGHEST_VERSION + 1, rows), added, gone);
  }

  /** All entries, in the order of their tags. */
  List<Entry> all() {
    return sent.rows().entrySet().stream()
        .map(each -> new Entry(each.getKey(), each.getValue().record()))
        .sorted((one, other) -> one.tag().compareTo(other.tag()))
        .toList();
  }

  /**
   * What a controller may have while it is being sent the list: version 0, so that it gets all of
   * it the next time if nobody knows how this one ended, and all tags of both.
   */
  SentTable meanwhile(SentTable before) {
    Map<String, Row> both = new HashMap<>(before.rows());
    both.putAll(sent.rows());
    return new SentTable(0, both);
  }
}
