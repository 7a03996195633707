package saldo.cards.csv;

import java.util.ArrayList;
import java.util.List;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.domain.registry.Limits;

/** The lines that are registered in one step: as many as one record of a topic carries. */
final class Batches {
  /** Of a step, and so of a line; a quarter of a record, with room for reasons, ids and times. */
  static final int BYTES = 1_000_000;

  private Batches() {}

  static List<List<Line>> of(List<Line> lines) {
    List<List<Line>> batches = new ArrayList<>();
    int begin = 0;
    long bytes = 0;
    for (int i = 0; i < lines.size(); i++) {
      int size = Row.bytes(lines.get(i).data());
      if (i - begin == Limits.ENTRIES || (i > begin && bytes + size > BYTES)) {
        batches.add(lines.subList(begin, i));
        begin = i;
        bytes = 0;
      }
      bytes += size;
    }
    if (begin < lines.size()) {
      batches.add(lines.subList(begin, lines.size()));
    }
    return batches;
  }
}
