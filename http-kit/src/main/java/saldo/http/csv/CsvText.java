package saldo.http.csv;

/**
 * Texts in cells. A spreadsheet computes what begins with one of some signs, and so would run what
 * somebody has entered as a name; an apostrophe before it makes it a text. What is written so is
 * read back as it was.
 */
public final class CsvText {
  private static final char MARK = '\'';

  /** With the wide ones, which spreadsheets take for the same. */
  private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvText() {}

  /** A text as a cell has it. */
  static String guarded(String text) {
    return isFormula(text) ? MARK + text : text;
  }

  /** The text that a cell has; what was not written here is as it is. */
  public static String read(String cell) {
    return cell.indexOf(MARK) == 0 && isFormula(cell) ? cell.substring(1) : cell;
  }

  /** Whether a sign comes first, or marks and then a sign, which reading would take for marked. */
  private static boolean isFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == MARK) {
      first++;
    }
    return first < text.length() && SIGNS.indexOf(text.charAt(first)) >= 0;
  }
}
