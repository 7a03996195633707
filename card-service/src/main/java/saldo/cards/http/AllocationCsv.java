package saldo.cards.http;

import saldo.cards.allocation.AllocationLine;
import saldo.cards.allocation.AllocationReport;
import saldo.http.Parameters;
import saldo.http.csv.CsvTable;

/** A run as a table: one line for each card. Totals are in the JSON only. */
final class AllocationCsv {
  private AllocationCsv() {}

  static String of(AllocationReport report) {
    return CsvTable.<AllocationLine>of()
        .with("card", AllocationLine::card)
        .with("account", AllocationLine::account)
        .with("result", line -> Parameters.written(line.result()))
        .with("amountMinor", AllocationLine::amountMinor)
        .with("currency", _ -> report.amount().currency())
        .with("reason", AllocationLine::reason)
        .with("sentence", AllocationLine::sentence)
        .text(report.lines());
  }
}
