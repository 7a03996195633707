package saldo.gateway.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.RefusedException;

/** Reads a CSV file row by row, in constant memory. */
final class CsvRows implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Set<String> columns;
  private final BudgetReader budget;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  private CsvRows(Set<String> columns, BudgetReader budget, CSVParser parser) {
    this.columns = columns;
    this.budget = budget;
    this.parser = parser;
    this.records = parser.iterator();
  }

  /**
   * Reads the header.
   *
   * @param columns the columns that will be asked for
   * @throws RefusedException if the file has no header with each of them, once
   */
  static CsvRows open(InputStream file, Mapping mapping, Set<String> columns) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(MappingReader.delimiter(mapping))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .get();
    try {
      Reader text =
          withoutMark(
              new BufferedReader(new InputStreamReader(file, MappingReader.charset(mapping))));
      BudgetReader budget = new BudgetReader(text);
      CSVParser parser = CSVParser.builder().setReader(budget).setFormat(format).get();
      requireColumns(parser.getHeaderNames(), columns);
      return new CsvRows(columns, budget, parser);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedException("FILE_UNREADABLE", "the file's header cannot be read as CSV");
    }
  }

  private static Reader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static void requireColumns(List<String> header, Set<String> columns) {
    for (String column : columns) {
      int times = Collections.frequency(header, column);
      if (times != 1) {
        throw new RefusedException(
            "COLUMN_MISSING",
            "the file needs one column %s and has %d: its columns are %s"
                .formatted(column, times, String.join(", ", header)));
      }
    }
  }

  /**
   * The next row, or null at the end.
   *
   * @throws UnreadableFileException if the file is no CSV from here on
   */
  @Nullable Row next() throws UnreadableFileException {
    budget.refill();
    try {
      return records.hasNext() ? row(records.next()) : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new UnreadableFileException(
          parser.getCurrentLineNumber() + 1,
          "from this line on the file is not CSV, such as a quote that is never closed: correct it"
              + " and import the whole file again");
    }
  }

  private Row row(CSVRecord record) {
    Map<String, String> values = new HashMap<>();
    for (String column : columns) {
      if (record.isSet(column)) {
        values.put(column, record.get(column).strip());
      }
    }
    return new Row(parser.getCurrentLineNumber(), record.isConsistent(), values);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
