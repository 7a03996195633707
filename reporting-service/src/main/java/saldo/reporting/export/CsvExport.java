package saldo.reporting.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;

/**
 * Statements as tables: RFC 4180, fields separated by commas, a decimal point, UTC times. The first
 * row after the header is the opening, the last one the closing.
 */
public final class CsvExport {
  static final String[] HEADER = {
    "ledger", "account", "statement", "seq", "kind", "businessTime", "bookedAt", "servicePoint",
    "terminal", "card", "product", "litres", "unitPrice", "odometerKm", "amount", "balance",
    "currency", "late", "corrects", "text", "event", "entry"
  };

  private CsvExport() {}

  /** The table. */
  public static String csv(Statement statement) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      printer.printRecord((Object[]) HEADER);
      edge(printer, statement, "opening", statement.openingMinor());
      for (StatementItem item : statement.items()) {
        item(printer, statement, item);
      }
      edge(printer, statement, "closing", statement.closingMinor());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void edge(CSVPrinter printer, Statement statement, String kind, long minor)
      throws IOException {
    boolean opening = kind.equals("opening");
    var period = statement.period();
    printer.printRecord(
        statement.ledger(),
        statement.account(),
        statement.number(),
        opening ? period.fromSeq() : period.toSeq(),
        kind,
        opening ? period.from() : period.until(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Figures.amount(minor, statement.currency()).toPlainString(),
        statement.currency(),
        null,
        null,
        null,
        null,
        null);
  }

  private static void item(CSVPrinter printer, Statement statement, StatementItem item)
      throws IOException {
    Detail detail = item.detail();
    String currency = statement.currency();
    Long quantity = detail.quantityMl();
    Long price = detail.unitMilliMinor();
    printer.printRecord(
        statement.ledger(),
        statement.account(),
        statement.number(),
        item.seq(),
        Rows.name(item.kind()),
        item.businessTime(),
        item.bookedAt(),
        detail.servicePoint(),
        detail.terminal(),
        detail.card(),
        safe(detail.product()),
        quantity == null ? null : Figures.litres(quantity).toPlainString(),
        price == null ? null : Figures.unitPrice(price, currency).toPlainString(),
        detail.odometerKm(),
        Figures.amount(item.amountMinor(), currency).toPlainString(),
        Figures.amount(item.balanceMinor(), currency).toPlainString(),
        currency,
        item.late(),
        detail.corrects(),
        safe(detail.text()),
        item.event(),
        item.entry());
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String safe(@Nullable Object value) {
    String text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
