package saldo.cards.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/**
 * What is registered as a table (RFC 4180): a header, then a line for each thing of a kind. What
 * {@link RegistryTable} writes, {@link TableReading} reads without loss.
 */
public final class RegistryTable {
  private static final List<MasterKind> ORDER =
      List.of(
          MasterKind.ORGANISATION,
          MasterKind.LOCATION,
          MasterKind.SERVICE_POINT,
          MasterKind.TERMINAL,
          MasterKind.BEARER,
          MasterKind.VEHICLE,
          MasterKind.PRODUCT_GROUP,
          MasterKind.PRODUCT,
          MasterKind.PRICE_LIST,
          MasterKind.CARD_GROUP,
          MasterKind.CARD_PROFILE,
          MasterKind.ALLOCATION_PLAN,
          MasterKind.TENDER_TYPE,
          MasterKind.USER,
          MasterKind.PROGRAMME);

  private RegistryTable() {}

  /** The kinds in an order in which their tables can be read: each names earlier ones only. */
  public static List<MasterKind> order() {
    return ORDER;
  }

  /** The names of a kind's columns, in order. */
  public static List<String> header(MasterKind kind) {
    return Stream.concat(Stream.of(Columns.ID), Columns.of(kind).stream().map(Column::name))
        .toList();
  }

  /**
   * Writes those of one kind that are registered at a time, by id. A bearer that turned out to be
   * another is left out.
   */
  public static String write(MasterKind kind, Collection<RegisteredItem> items, Instant at) {
    StringBuilder table = new StringBuilder();
    try {
      TableWriter.begin(kind, at, table).write(sorted(kind, items));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }

  private static List<RegisteredItem> sorted(MasterKind kind, Collection<RegisteredItem> items) {
    return items.stream()
        .filter(item -> item.kind() == kind)
        .sorted(Comparator.comparing(RegisteredItem::id))
        .toList();
  }
}
