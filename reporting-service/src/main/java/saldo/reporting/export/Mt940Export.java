package saldo.reporting.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItemKind;

/**
 * Statements as SWIFT MT940 customer statements: the text block as banks hand it out in files,
 * lines ended by CR LF, in the character set x. Fields: 20 reference, 25 account, 28C number, 60F
 * opening, 61 and 86 per item, 62F closing.
 */
public final class Mt940Export {
  private static final String LINE = "\r\n";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
  private static final DateTimeFormatter ENTRY_DATE = DateTimeFormatter.ofPattern("MMdd");
  private static final int REFERENCE = 16;
  private static final int ACCOUNT = 35;
  private static final int NUMBERS = 100_000;
  private static final int WORDS_LINE = 65;
  private static final int WORDS_LINES = 6;

  private final Statement statement;
  private final Rows rows;
  private final StringBuilder text = new StringBuilder();

  private Mt940Export(Statement statement) {
    this.statement = statement;
    this.rows = new Rows(statement, Texts.english());
  }

  /** The message, of which every character is one byte. */
  public static String mt940(Statement statement) {
    return new Mt940Export(statement).write();
  }

  private String write() {
    String account = statement.account().value();
    field("20", BankText.id(account + "/" + statement.number(), REFERENCE));
    field("25", BankText.id(account, ACCOUNT));
    field("28C", "%05d".formatted(statement.number() % NUMBERS));
    field("60F", balance(statement.openingMinor(), opening()));
    for (StatementItem item : statement.items()) {
      field("61", line(item));
      field("86", String.join(LINE, words(item)));
    }
    field("62F", balance(statement.closingMinor(), closing(statement.period().until())));
    return text.append("-").append(LINE).toString();
  }

  /** The same as the closing of the statement before, as SWIFT has it, whose day it is too. */
  private Instant opening() {
    Instant from = statement.period().from();
    if (from != null) {
      return closing(from);
    }
    return statement.items().isEmpty()
        ? closing(statement.period().until())
        : statement.items().getFirst().bookedAt();
  }

  /** On the last day of a period. */
  private static Instant closing(Instant until) {
    return until.minusNanos(1);
  }

  private String line(StatementItem item) {
    String type = item.kind() == StatementItemKind.TRANSFER ? "NTRF" : "NMSC";
    return date(item.businessTime())
        + ENTRY_DATE.format(item.bookedAt().atZone(rows.zone()))
        + sign(item.amountMinor())
        + amount(item.amountMinor())
        + type
        + BankText.limited("J" + item.seq(), REFERENCE);
  }

  /** At most six lines of 65 characters, none of which looks like a field or the end. */
  private List<String> words(StatementItem item) {
    String late = item.late() ? " (late)" : "";
    String words = BankText.plain(rows.kind(item) + late + " " + rows.words(item)).strip();
    List<String> lines = new ArrayList<>();
    String rest = words;
    while (!rest.isEmpty() && lines.size() < WORDS_LINES) {
      int end = Math.min(rest.length(), WORDS_LINE);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).replaceFirst("^[:\\- ]+", "");
    }
    return lines;
  }

  private String balance(long minor, Instant at) {
    return sign(minor) + date(at) + statement.currency() + amount(minor);
  }

  private String date(Instant at) {
    return DATE.format(at.atZone(rows.zone()));
  }

  private static String sign(long minor) {
    return minor < 0 ? "D" : "C";
  }

  /** The decimal comma is always there. */
  private String amount(long minor) {
    BigDecimal amount = Figures.amount(Math.abs(minor), statement.currency());
    String figures = amount.toPlainString().replace('.', ',');
    return figures.contains(",") ? figures : figures + ",";
  }

  private void field(String tag, String value) {
    text.append(':').append(tag).append(':').append(value).append(LINE);
  }
}
