package saldo.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;

/**
 * Statements as workbooks: numbers are numbers and times are times, in the time zone that the
 * statement is printed in.
 */
public final class XlsxExport {
  private static final String[] HEADER = {
    "Date",
    "Booked",
    "Type",
    "Product",
    "Service point",
    "Card",
    "Litres",
    "Price per litre",
    "Odometer km",
    "Amount",
    "Balance",
    "Late",
    "Corrects",
    "Text",
    "Journal number"
  };
  private static final int[] WIDTHS = {17, 17, 13, 18, 22, 20, 10, 14, 12, 12, 12, 6, 22, 30, 14};
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final int FIRST_ROW = 6;
  private static final int AMOUNT = 9;
  private static final int BALANCE = 10;

  private final Statement statement;
  private final Rows rows;
  private final Worksheet sheet;
  private final String money;

  private XlsxExport(Statement statement, Worksheet sheet) {
    this.statement = statement;
    this.rows = new Rows(statement, Texts.english());
    this.sheet = sheet;
    int digits = Figures.digits(statement.currency());
    this.money = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
  }

  /** The workbook. */
  public static byte[] xlsx(Statement statement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Saldo", "1.0")) {
      new XlsxExport(statement, workbook.newWorksheet("Statement")).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write() {
    head();
    int row = FIRST_ROW;
    edge(row, "Opening balance", statement.openingMinor());
    for (StatementItem item : statement.items()) {
      row++;
      item(row, item);
    }
    edge(row + 1, "Closing balance", statement.closingMinor());
    sheet.freezePane(0, FIRST_ROW);
  }

  private void head() {
    sheet.value(0, 0, "Account");
    sheet.value(0, 1, statement.account().value());
    sheet.value(1, 0, "Statement");
    sheet.value(1, 1, statement.number());
    sheet.value(2, 0, "Until");
    time(2, 1, statement.period().until());
    sheet.value(3, 0, "Currency");
    sheet.value(3, 1, statement.currency());
    for (int column = 0; column < HEADER.length; column++) {
      sheet.value(FIRST_ROW - 1, column, HEADER[column]);
      sheet.width(column, WIDTHS[column]);
    }
    sheet.range(FIRST_ROW - 1, 0, FIRST_ROW - 1, HEADER.length - 1).style().bold().set();
  }

  private void item(int row, StatementItem item) {
    time(row, 0, item.businessTime());
    time(row, 1, item.bookedAt());
    sheet.value(row, 2, rows.kind(item));
    sheet.value(row, 3, rows.product(item));
    sheet.value(row, 4, rows.servicePoint(item));
    text(row, 5, item.detail().card());
    Long quantity = item.detail().quantityMl();
    if (quantity != null) {
      sheet.value(row, 6, Figures.litres(quantity));
      sheet.style(row, 6).format("0.00").set();
    }
    Long price = item.detail().unitMilliMinor();
    if (price != null) {
      sheet.value(row, 7, Figures.unitPrice(price, statement.currency()));
      sheet.style(row, 7).format("0.000").set();
    }
    Long odometer = item.detail().odometerKm();
    if (odometer != null) {
      sheet.value(row, 8, odometer);
    }
    amount(row, AMOUNT, item.amountMinor());
    amount(row, BALANCE, item.balanceMinor());
    sheet.value(row, 11, item.late() ? "late" : "");
    text(row, 12, item.detail().corrects());
    text(row, 13, item.detail().text());
    sheet.value(row, 14, item.seq());
  }

  private void edge(int row, String label, long minor) {
    sheet.value(row, 2, label);
    amount(row, BALANCE, minor);
  }

  private void amount(int row, int column, long minor) {
    sheet.value(row, column, Figures.amount(minor, statement.currency()));
    sheet.style(row, column).format(money).set();
  }

  private void time(int row, int column, Instant time) {
    sheet.value(row, column, LocalDateTime.ofInstant(time, rows.zone()));
    sheet.style(row, column).format(TIME).set();
  }

  private void text(int row, int column, @Nullable Object value) {
    if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
