package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import saldo.schemas.UtcText;

/**
 * Steps through a JSON text that is as the mapper writes it: no white space, no escapes, plain
 * whole numbers, and whatever field is asked for next. Everything else is {@link NotCanonical},
 * also what is good JSON, so that no rule of JSON has to be known here twice.
 */
class CanonicalReader {
  /** With as many digits a number that is more than a long holds comes out negative. */
  private static final int MOST_DIGITS = 19;

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  /** What a decoder puts where bytes are no text. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private int at;
  private String repeated = "";
  private int repeatedFrom;
  private int repeatedTo;

  CanonicalReader(byte[] bytes) {
    this.bytes = bytes;
  }

  void begin() {
    take('{');
  }

  void end() {
    take('}');
  }

  /** Nothing follows. */
  void finish() {
    if (at != bytes.length) {
      throw new NotCanonical();
    }
  }

  /** Steps over a field's name if it is what comes next. */
  boolean has(Field field) {
    byte[] text = field.text();
    int comma = bytes[at - 1] == '{' ? 1 : 0;
    int end = at + text.length - comma;
    if (end > bytes.length || !Arrays.equals(bytes, at, end, text, comma, text.length)) {
      return false;
    }
    at = end;
    return true;
  }

  /** Steps over a field's name. */
  void name(Field field) {
    if (!has(field)) {
      throw new NotCanonical();
    }
  }

  void beginList() {
    take('[');
  }

  /** Steps to the next value of a list, or over the list's end. */
  boolean hasNext() {
    if (next() == ']') {
      at++;
      return false;
    }
    if (bytes[at - 1] != '[') {
      take(',');
    }
    return true;
  }

  long number() {
    boolean negative = next() == '-';
    int from = negative ? at + 1 : at;
    int i = from;
    long number = 0;
    while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9' && i - from <= MOST_DIGITS) {
      number = number * 10 + (bytes[i] - '0');
      i++;
    }
    int digits = i - from;
    boolean isPadded = digits > (negative ? 0 : 1) && bytes[from] == '0';
    if (digits == 0 || digits > MOST_DIGITS || number < 0 || isPadded) {
      throw new NotCanonical();
    }
    at = i;
    return negative ? -number : number;
  }

  int integer() {
    long number = number();
    if ((int) number != number) {
      throw new NotCanonical();
    }
    return (int) number;
  }

  boolean flag() {
    boolean flag = next() == 't';
    for (byte letter : flag ? TRUE : FALSE) {
      take(letter);
    }
    return flag;
  }

  String text() {
    int from = stepOverText();
    return decoded(from, at - 1);
  }

  /** A text of those that are the same all over a message, such as its currency. */
  String repeatedText() {
    int from = stepOverText();
    int to = at - 1;
    if (!Arrays.equals(bytes, from, to, bytes, repeatedFrom, repeatedTo)) {
      repeated = decoded(from, to);
      repeatedFrom = from;
      repeatedTo = to;
    }
    return repeated;
  }

  private String decoded(int from, int to) {
    String text = new String(bytes, from, to - from, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw new NotCanonical();
    }
    return text;
  }

  Instant time() {
    int from = stepOverText();
    return orGiveUp(UtcText.parse(bytes, from, at - 1));
  }

  <T> T word(Words<T> words) {
    int from = stepOverText();
    return orGiveUp(words.find(bytes, from, at - 1));
  }

  /** Steps behind the closing quote, and tells where the text began. */
  private int stepOverText() {
    take('"');
    byte[] text = bytes;
    for (int i = at; i < text.length; i++) {
      byte b = text[i];
      if (b == '"') {
        int from = at;
        at = i + 1;
        return from;
      }
      if (b == '\\' || (b >= 0 && b < ' ')) {
        break;
      }
    }
    throw new NotCanonical();
  }

  private void take(int expected) {
    if (next() != expected) {
      throw new NotCanonical();
    }
    at++;
  }

  private int next() {
    return at < bytes.length ? bytes[at] : -1;
  }

  private static <T> T orGiveUp(@Nullable T value) {
    if (value == null) {
      throw new NotCanonical();
    }
    return value;
  }
}
