package saldo.cards.csv;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import saldo.http.csv.CsvTable;
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

  /** The table of a kind. */
  public static CsvTable<RegistryRow> of(MasterKind kind) {
    CsvTable<RegistryRow> table = CsvTable.<RegistryRow>of().with(Columns.ID, RegistryRow::id);
    for (Column column : Columns.of(kind)) {
      table = table.with(column.name(), row -> column.cell(row.fields()));
    }
    return table;
  }

  /** The rows of those things that are registered at a time. */
  public static List<RegistryRow> rows(Stream<RegisteredItem> items, Instant at) {
    return items.flatMap(item -> RegistryRow.of(item, at).stream()).toList();
  }

  /**
   * Writes those of one kind that are registered at a time, by id. A bearer that turned out to be
   * another is left out.
   */
  public static String write(MasterKind kind, Collection<RegisteredItem> items, Instant at) {
    Stream<RegisteredItem> sorted =
        items.stream()
            .filter(item -> item.kind() == kind)
            .sorted(Comparator.comparing(RegisteredItem::id));
    return of(kind).text(rows(sorted, at));
  }
}
