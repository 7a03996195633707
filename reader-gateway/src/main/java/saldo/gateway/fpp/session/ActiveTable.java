package saldo.gateway.fpp.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.TableVersion;

/**
 * The card table that a terminal decides by.
 *
 * @param version 0 if there is none
 * @param entries by card
 */
public record ActiveTable(int version, Map<String, Entry> entries) {
  /** Of a terminal that never got one: nobody may fill. */
  public static final ActiveTable NONE = new ActiveTable(TableVersion.NONE, Map.of());

  /**
   * A card in a table.
   *
   * @param since the version with which this record came; what the card used up counts from there
   */
  public record Entry(CardRecord card, int since) {}

  /** Keeps the map as it is now. */
  public ActiveTable {
    entries = Map.copyOf(entries);
  }

  /** What is known of a card. */
  public Optional<Entry> entry(String card) {
    return Optional.ofNullable(entries.get(card));
  }

  ActiveTable changed(int newVersion, Collection<CardRecord> changes) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changes.forEach(card -> changed.put(card.card(), new Entry(card, newVersion)));
    return new ActiveTable(newVersion, changed);
  }
}
