package saldo.http.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table: RFC 4180, fields separated by commas, a decimal point, times in UTC.
 * Numbers are written as they are, every other value as {@link CsvText}; nothing is an empty cell.
 *
 * @param <T> what is in a row
 */
public final class CsvTable<T> {
  /** What a table is. */
  public static final String MEDIA_TYPE = "text/csv";

  /** What a table is, and how its letters are written. */
  public static final String UTF_8 = MEDIA_TYPE + ";charset=UTF-8";

  private final List<Column<T>> columns;

  private CsvTable(List<Column<T>> columns) {
    this.columns = columns;
  }

  /** What a row has in a column. */
  @FunctionalInterface
  public interface Cell<T> {
    /** A number, or what is written as its text; nothing if null. */
    @Nullable Object of(T row);
  }

  private record Column<T>(String name, Cell<T> cell) {}

  /** A table that has no column yet. */
  public static <T> CsvTable<T> of() {
    return new CsvTable<>(List.of());
  }

  /** The same with one more column at its right. */
  public CsvTable<T> with(String name, Cell<T> cell) {
    return new CsvTable<>(
        Stream.concat(columns.stream(), Stream.of(new Column<>(name, cell))).toList());
  }

  /** The header and the rows. */
  public String text(Iterable<? extends T> rows) {
    StringBuilder text = new StringBuilder();
    try {
      header(text);
      rows(rows, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the names of the columns, with which a table begins. */
  public void header(Appendable out) throws IOException {
    printer(out).printRecord(columns.stream().map(Column::name).toList());
  }

  /** Writes rows, after those that were written before. */
  public void rows(Iterable<? extends T> rows, Appendable out) throws IOException {
    CSVPrinter printer = printer(out);
    for (T row : rows) {
      for (Column<T> column : columns) {
        printer.print(written(column.cell.of(row)));
      }
      printer.println();
    }
  }

  // what it writes to belongs to the caller
  private static CSVPrinter printer(Appendable out) throws IOException {
    return new CSVPrinter(out, CSVFormat.RFC4180);
  }

  private static @Nullable Object written(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal figure -> figure.toPlainString();
      case Number number -> number;
      default -> CsvText.guarded(value.toString());
    };
  }
}
