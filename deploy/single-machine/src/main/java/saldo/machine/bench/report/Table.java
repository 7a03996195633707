package saldo.machine.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: the first column to the left, the others, which are figures, right. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header names the columns
   */
  public Table(String... header) {
    rows.add(List.of(header));
  }

  /**
   * @param cells as many as there are columns
   */
  public Table row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "a row of this table has %d cells, not %d"
              .formatted(rows.getFirst().size(), cells.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The header, a rule and the rows. */
  public List<String> lines() {
    int columns = rows.getFirst().size();
    List<Integer> widths = IntStream.range(0, columns).mapToObj(this::width).toList();
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(row, widths)));
    lines.add(1, "-".repeat(lines.getFirst().length()));
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(row.get(column), widths.get(column), column == 0))
        .collect(Collectors.joining(GAP));
  }

  private static String cell(String text, int width, boolean toTheLeft) {
    String space = " ".repeat(width - text.length());
    return toTheLeft ? text + space : space + text;
  }
}
