package saldo.schemas;

/** The alphabets of the ids, checked by hand because every message passes here several times. */
final class Identifiers {
  static final int LEDGER_LENGTH = 32;
  static final int NAME_LENGTH = 64;
  private static final int HOUSE_LENGTH = 96;
  private static final int BULK_SUFFIX_LENGTH = 5;

  private Identifiers() {}

  static void requireLedger(String text) {
    require(
        isName(text, 0, LEDGER_LENGTH) && isLowerCase(text),
        "a ledger id is 1 to 32 lower-case letters, digits and hyphens",
        text);
  }

  static void requireAccount(String text) {
    boolean house = text != null && text.startsWith("@");
    require(
        house ? isName(text, 1, HOUSE_LENGTH) : isName(text, 0, NAME_LENGTH),
        "an account id is 1 to 64 letters, digits and . _ : -",
        text);
  }

  static void requireCommand(String text) {
    require(
        isName(text, 0, NAME_LENGTH), "a command id is 1 to 64 letters, digits and . _ : -", text);
  }

  static void requirePlace(String text) {
    require(
        isName(text, 0, NAME_LENGTH),
        "a terminal or service point is 1 to 64 letters, digits and . _ : -",
        text);
  }

  static void requireEntry(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    boolean valid =
        slash < 0
            ? isName(text, 0, NAME_LENGTH)
            : isName(text.substring(0, slash), 0, NAME_LENGTH) && isNumber(text, slash + 1);
    require(valid, "an entry id is a command id, or a command id with /1, /2 and so on", text);
  }

  private static boolean isName(String text, int from, int longest) {
    if (text == null || text.length() <= from || text.length() > longest) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (!isNameCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == ':';
  }

  private static boolean isLowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text, int from) {
    int digits = text.length() - from;
    if (digits <= 0 || digits >= BULK_SUFFIX_LENGTH) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean valid, String rule, String text) {
    if (!valid) {
      throw new IllegalArgumentException(rule + ": " + text);
    }
  }
}
