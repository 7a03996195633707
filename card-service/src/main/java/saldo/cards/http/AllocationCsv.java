package saldo.cards.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import saldo.cards.allocation.AllocationLine;
import saldo.cards.allocation.AllocationReport;

/** A run as a table (RFC 4180): one line for each card. Totals are in the JSON only. */
final class AllocationCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("card", "account", "result", "amountMinor", "currency", "reason", "sentence")
          .get();

  private AllocationCsv() {}

  static String of(AllocationReport report) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
      for (AllocationLine line : report.lines()) {
        table.printRecord(
            line.card(),
            line.account(),
            line.result().name().toLowerCase(Locale.ROOT),
            line.amountMinor(),
            report.amount().currency(),
            line.reason(),
            line.sentence());
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
