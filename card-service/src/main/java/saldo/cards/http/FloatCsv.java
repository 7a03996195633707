package saldo.cards.http;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.FloatReport;
import saldo.cards.view.FloatReport.Card;
import saldo.cards.view.FloatReport.Row;
import saldo.http.Parameters;
import saldo.http.csv.CsvTable;

/** The float as a table: one line for each account. Totals are in the JSON only. */
final class FloatCsv {
  private static final CsvTable<Row> TABLE =
      CsvTable.<Row>of()
          .with("account", Row::account)
          .with("cards", row -> each(row.cards(), Card::number))
          .with("status", row -> each(row.cards(), card -> Parameters.written(card.status())))
          .with("cardGroup", row -> each(row.cards(), Card::group))
          .with("group", Row::group)
          .with("currency", Row::currency)
          .with("balanceMinor", Row::balanceMinor)
          .with("heldMinor", Row::heldMinor)
          .with("undeliveredMinor", Row::undeliveredMinor)
          .with("onMediumMinor", Row::onMediumMinor)
          .with("inDoubtMinor", Row::inDoubtMinor)
          .with("differenceMinor", Row::differenceMinor);

  private FloatCsv() {}

  static String of(FloatReport report) {
    return TABLE.text(report.rows());
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
