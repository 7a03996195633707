package saldo.cards.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Writes the table of one kind part by part, as {@link RegistryTable} has it. */
public final class TableWriter {
  private final Instant at;
  private final CSVPrinter printer;

  private TableWriter(Instant at, CSVPrinter printer) {
    this.at = at;
    this.printer = printer;
  }

  /**
   * Writes the header.
   *
   * @param at when what is written holds
   * @param out not closed at the end
   */
  @SuppressWarnings("resource") // what it writes to belongs to the caller
  public static TableWriter begin(MasterKind kind, Instant at, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT);
    printer.printRecord(RegistryTable.header(kind));
    return new TableWriter(at, printer);
  }

  /**
   * Writes those that are registered then.
   *
   * @param items by id, after those that were written before
   */
  public void write(List<RegisteredItem> items) throws IOException {
    for (RegisteredItem item : items) {
      MasterData data = item.mergedInto() == null ? item.at(at).orElse(null) : null;
      if (data != null) {
        printer.printRecord(row(item.id(), data));
      }
    }
  }

  private static List<String> row(String id, MasterData data) {
    JsonNode fields = SaldoJson.mapper().valueToTree(data);
    List<String> row = new ArrayList<>();
    row.add(id);
    for (Column column : Columns.of(data.kind())) {
      JsonNode value = fields;
      for (String field : column.path()) {
        value = value.path(field);
      }
      row.add(column.cell(value));
    }
    return row;
  }
}
