package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import saldo.schemas.SaldoJson;
import saldo.schemas.UtcText;

/** A JSON text that grows, byte for byte as the mapper would write it. */
class CanonicalWriter {
  /** Most messages are shorter, so that few have to move while they grow. */
  private static final int USUAL_LENGTH = 1_024;

  private static final int LONGEST_NUMBER = 20;
  private static final byte[] SMALLEST = Long.toString(Long.MIN_VALUE).getBytes(US_ASCII);
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private byte[] bytes = new byte[USUAL_LENGTH];
  private int at;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, at);
  }

  void begin() {
    put('{');
  }

  void end() {
    put('}');
  }

  void beginList() {
    put('[');
  }

  /** Separates a list's next value from the one before. */
  void next() {
    if (bytes[at - 1] != '[') {
      put(',');
    }
  }

  void endList() {
    put(']');
  }

  void name(Field field) {
    byte[] text = field.text();
    int comma = bytes[at - 1] == '{' ? 1 : 0;
    append(text, comma, text.length - comma);
  }

  /** A field's name that is data. */
  void name(String name) {
    if (bytes[at - 1] != '{') {
      put(',');
    }
    text(name);
    put(':');
  }

  void number(long number) {
    if (number == Long.MIN_VALUE) {
      append(SMALLEST, 0, SMALLEST.length);
      return;
    }
    reserve(LONGEST_NUMBER);
    if (number < 0) {
      bytes[at++] = '-';
    }
    long rest = Math.abs(number);
    int end = at + digits(rest);
    for (int i = end - 1; i >= at; i--) {
      long tenth = rest / 10;
      bytes[i] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
    at = end;
  }

  void flag(boolean flag) {
    byte[] text = flag ? TRUE : FALSE;
    append(text, 0, text.length);
  }

  void time(Instant time) {
    reserve(UtcText.LONGEST + 2);
    int end = UtcText.print(time, bytes, at + 1);
    if (end == at + 1) {
      text(DateTimeFormatter.ISO_INSTANT.format(time));
      return;
    }
    bytes[at] = '"';
    bytes[end] = '"';
    at = end + 1;
  }

  void word(byte[] word) {
    put('"');
    append(word, 0, word.length);
    put('"');
  }

  void text(String text) {
    int length = text.length();
    reserve(length + 2);
    byte[] into = bytes;
    int to = at;
    into[to++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        quoted(text);
        return;
      }
      into[to++] = (byte) c;
    }
    into[to++] = '"';
    at = to;
  }

  private void quoted(String text) {
    try {
      byte[] quoted = SaldoJson.mapper().writeValueAsBytes(text);
      append(quoted, 0, quoted.length);
    } catch (JsonProcessingException e) {
      throw new NotCanonical(); // so the mapper says it, with the place in the message
    }
  }

  private void put(char c) {
    reserve(1);
    bytes[at++] = (byte) c;
  }

  private void append(byte[] text, int from, int length) {
    reserve(length);
    System.arraycopy(text, from, bytes, at, length);
    at += length;
  }

  private void reserve(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
    }
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
