package saldo.reporting.export;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.http.csv.CsvTable;
import saldo.http.csv.CsvTable.Cell;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementPeriod;

/**
 * Statements as tables, amounts in major units. The first row after the header is the opening, the
 * last one the closing.
 */
public final class CsvExport {
  private static final CsvTable<Line> TABLE =
      CsvTable.<Line>of()
          .with("ledger", line -> line.statement.ledger())
          .with("account", line -> line.statement.account())
          .with("statement", line -> line.statement.number())
          .with("seq", Line::seq)
          .with("kind", Line::kind)
          .with("businessTime", Line::time)
          .with("bookedAt", item(StatementItem::bookedAt))
          .with("servicePoint", detail(Detail::servicePoint))
          .with("terminal", detail(Detail::terminal))
          .with("card", detail(Detail::card))
          .with("product", detail(Detail::product))
          .with("litres", Line::litres)
          .with("unitPrice", Line::unitPrice)
          .with("odometerKm", detail(Detail::odometerKm))
          .with("amount", Line::amount)
          .with("balance", line -> Figures.amount(line.balanceMinor, line.currency()))
          .with("currency", Line::currency)
          .with("late", item(StatementItem::late))
          .with("corrects", detail(Detail::corrects))
          .with("text", detail(Detail::text))
          .with("event", item(StatementItem::event))
          .with("entry", item(StatementItem::entry));

  private CsvExport() {}

  /** The table. */
  public static String csv(Statement statement) {
    StatementPeriod period = statement.period();
    Line opening =
        new Line(
            statement, period.fromSeq(), "opening", period.from(), statement.openingMinor(), null);
    Line closing =
        new Line(
            statement, period.toSeq(), "closing", period.until(), statement.closingMinor(), null);
    Stream<Line> items = statement.items().stream().map(item -> Line.of(statement, item));
    return TABLE.text(
        Stream.of(Stream.of(opening), items, Stream.of(closing))
            .flatMap(Function.identity())
            .toList());
  }

  private record Line(
      Statement statement,
      long seq,
      String kind,
      @Nullable Instant time,
      long balanceMinor,
      @Nullable StatementItem item) {

    static Line of(Statement statement, StatementItem item) {
      return new Line(
          statement,
          item.seq(),
          Rows.name(item.kind()),
          item.businessTime(),
          item.balanceMinor(),
          item);
    }

    String currency() {
      return statement.currency();
    }

    @Nullable Object amount() {
      return item == null ? null : Figures.amount(item.amountMinor(), currency());
    }

    @Nullable Object litres() {
      Long quantity = item == null ? null : item.detail().quantityMl();
      return quantity == null ? null : Figures.litres(quantity);
    }

    @Nullable Object unitPrice() {
      Long price = item == null ? null : item.detail().unitMilliMinor();
      return price == null ? null : Figures.unitPrice(price, currency());
    }
  }

  /** Nothing of an opening or a closing. */
  private static Cell<Line> item(Cell<StatementItem> cell) {
    return line -> line.item == null ? null : cell.of(line.item);
  }

  private static Cell<Line> detail(Cell<Detail> cell) {
    return item(item -> cell.of(item.detail()));
  }
}
