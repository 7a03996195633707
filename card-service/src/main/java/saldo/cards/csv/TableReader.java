package saldo.cards.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import saldo.cards.csv.TableReading.Complaint;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.csv.TableReading.Read;
import saldo.cards.csv.TableReading.Unreadable;
import saldo.http.csv.CsvText;
import saldo.schemas.registry.MasterKind;

/** Reads the table of one kind. Columns may be in any order; one that is absent is empty. */
public final class TableReader {
  /** Nobody corrects more of them before trying again. */
  public static final int COMPLAINTS = 100;

  /** All bearers of a city; more come in several files. */
  static final int LINES = 100_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final MasterKind kind;
  private final List<String> known;
  private final Map<String, Line> lines = new HashMap<>();
  private final List<Line> inOrder = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();

  private TableReader(MasterKind kind) {
    this.kind = kind;
    this.known = RegistryTable.header(kind);
  }

  /** Reads all lines, or says what is wrong with them. */
  public static TableReading read(MasterKind kind, String table) {
    TableReader reader = new TableReader(kind);
    String text = table.startsWith(BYTE_ORDER_MARK) ? table.substring(1) : table;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
      reader.read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.complaints.isEmpty()
        ? new Read(ParentsFirst.of(reader.inOrder))
        : new Unreadable(List.copyOf(reader.complaints));
  }

  private void read(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    try {
      List<String> header = records.hasNext() ? records.next().toList() : List.of();
      checkHeader(header);
      boolean sound = complaints.isEmpty();
      while (sound && complaints.size() < COMPLAINTS && records.hasNext()) {
        List<String> cells = records.next().toList();
        line(parser.getCurrentLineNumber(), header, cells);
      }
    } catch (UncheckedIOException e) {
      complain(
          parser.getCurrentLineNumber() + 1,
          "from here on the file is not CSV: a quote is not closed, or there is text after it");
    }
  }

  private void checkHeader(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!known.contains(name)) {
        complain(1, "unknown column \"" + name + "\"; known are " + String.join(", ", known));
      } else if (!seen.add(name)) {
        complain(1, "the column " + name + " is there twice");
      }
    }
    if (!seen.contains(Columns.ID)) {
      complain(1, "the column id is missing: the first line has to name the columns");
    }
  }

  private void line(long number, List<String> header, List<String> cells) {
    if (inOrder.size() == LINES) {
      complain(number, "more than " + LINES + " lines: split the file");
    } else if (cells.size() != header.size()) {
      complain(number, "%d cells, but %d columns".formatted(cells.size(), header.size()));
    } else {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), CsvText.read(cells.get(i)));
      }
      thing(number, row);
    }
  }

  private void thing(long number, Map<String, String> row) {
    try {
      Line line = new Line(number, Row.id(row), Row.data(kind, row));
      if (Row.bytes(line.data()) > Batches.BYTES) {
        complain(number, "more than %,d bytes: say less of it".formatted(Batches.BYTES));
      }
      Line before = lines.putIfAbsent(line.id(), line);
      if (before != null) {
        complain(number, "the id " + line.id() + " is in line " + before.number() + " already");
      }
      inOrder.add(line);
    } catch (UnreadableCellException e) {
      complain(number, e.sentence());
    }
  }

  private void complain(long line, String sentence) {
    if (complaints.size() < COMPLAINTS) {
      complaints.add(new Complaint(line, sentence));
    }
  }
}
