package saldo.gateway.fuel.memory;

import java.util.Collection;
import java.util.Map;
import saldo.gateway.fuel.memory.SentTable.Row;

/**
 * What has become of a card table that a reader took.
 *
 * @param version that it has now
 * @param rows that are new or different, by what the reader reads
 * @param gone what the reader reads of cards that are in it no more
 */
public record TableChange(
    int version, Iterable<Map.Entry<String, Row>> rows, Collection<String> gone) {}
