package saldo.cards.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.FloatReport;
import saldo.cards.view.FloatReport.Card;
import saldo.cards.view.FloatReport.Row;

/** The float as a table (RFC 4180): one line for each account. Totals are in the JSON only. */
final class FloatCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "account",
              "cards",
              "status",
              "cardGroup",
              "group",
              "currency",
              "balanceMinor",
              "heldMinor",
              "undeliveredMinor")
          .get();

  private FloatCsv() {}

  static String of(FloatReport report) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter table = new CSVPrinter(text, FORMAT)) {
      for (Row row : report.rows()) {
        table.printRecord(
            row.account(),
            each(row.cards(), Card::number),
            each(row.cards(), card -> card.status().name().toLowerCase(Locale.ROOT)),
            each(row.cards(), Card::group),
            row.group(),
            row.currency(),
            row.balanceMinor(),
            row.heldMinor(),
            row.undeliveredMinor());
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of several cards of an account, in the same order in each column. */
  private static String each(List<Card> cards, Function<Card, @Nullable Object> value) {
    return cards.stream()
        .map(card -> {
          @Nullable Object known = value.apply(card);
          return known == null ? "" : known.toString();
        })
        .collect(Collectors.joining(" "));
  }
}
