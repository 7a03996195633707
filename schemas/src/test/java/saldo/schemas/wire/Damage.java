package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What goes wrong with a text on its way, or is written otherwise by somebody else. */
final class Damage {
  private static final List<String> ODD =
      List.of(
          " ",
          "\n",
          "\"",
          "\\",
          "\\u0041",
          "0",
          "-",
          "-0",
          "00",
          ".0",
          "e2",
          "null",
          "true",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\u0000",
          "\u007f",
          "\u00c3\u00a4",
          "\u00ff",
          "\u00c0\u0080",
          "\u00ed\u00a0\u0080",
          "\u00ef\u00bf\u00bd",
          "{}",
          "[]",
          ",\"x\":1",
          "9".repeat(18),
          "9223372036854775807",
          "9223372036854775808",
          "\"type\":\"bulk\",",
          "z",
          "+",
          "24",
          "60");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "01",
          "-01",
          "1.0",
          "1e3",
          "+1",
          "2147483648",
          "-2147483649",
          "999999999999999999",
          "1000000000000000000",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775807",
          "-9223372036854775808",
          "99999999999999999999",
          "\"1\"",
          "null",
          "true",
          "",
          "-");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a b",
          "\u00c3\u00a5sa",
          "\\u0061",
          "a\\\"b",
          "a/1",
          "a/",
          "@cash.EUR",
          "4711",
          "9280000100047119",
          "9280000100047118",
          "C_VIRT_PS_SENTOFT",
          "number:9280000100047119",
          "number:9280000100047118",
          "keyed:C_VIRT_PS_SENTOFT",
          "KEYED:9280000100047119",
          "mifare:04A1B2C3",
          "mifare:04a1b2c3",
          "EURO",
          "eur",
          "cash",
          "CASH",
          "purse",
          "open",
          "normal",
          "loaded",
          "purchase",
          "2026-02-29T12:00:00Z",
          "2024-02-29T12:00:00Z",
          "1900-02-29T00:00:00Z",
          "2026-04-31T12:00:00.000Z",
          "2026-11-21T24:00:00Z",
          "2026-11-21T23:59:60Z",
          "2026-11-21T23:60:59Z",
          "0000-01-01T00:00:00Z",
          "2026-00-01T00:00:00Z",
          "2026-13-01T00:00:00Z",
          "2026-12-00T00:00:00Z",
          "2026-11-21T14:05:07.25Z",
          "2026-11-21T14:05:07.250000Z",
          "2026-11-21T14:05:07+01:00",
          "2026-11-21t14:05:07z",
          "2026-11-21T14:05:07,250Z",
          "2026-11-21 14:05:07Z",
          "+2026-11-21T14:05:07Z",
          "2026-11-21T14:05:07.",
          "2026-11-21T14:05:7.250Z",
          "2026-11-21T14:05:07.2x0Z");
  private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[])-?\\d+");
  private static final Pattern TEXT = Pattern.compile("(?<=:\")[^\"]*(?=\")");
  private static final Pattern FIELD = Pattern.compile("\"\\w+\":(\"[^\"]*\"|-?\\d+|true|false),?");

  private final RandomGenerator random;

  Damage(RandomGenerator random) {
    this.random = random;
  }

  /** The text with one to three things done to it. */
  byte[] of(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = once(text);
    }
    return text.getBytes(ISO_8859_1);
  }

  private String once(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(1, 20)));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(to);
      case 1 -> text.substring(0, at) + one(ODD) + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(to);
      case 3 -> text.substring(0, to) + text.substring(at);
      case 4 -> text.substring(0, at);
      case 5 -> text + one(ODD);
      case 6 -> instead(text, NUMBER, one(NUMBERS));
      case 7 -> instead(text, TEXT, one(TEXTS));
      default -> moved(text);
    };
  }

  private String instead(String text, Pattern part, String other) {
    List<MatchResult> parts = part.matcher(text).results().toList();
    if (parts.isEmpty()) {
      return text;
    }
    MatchResult found = parts.get(random.nextInt(parts.size()));
    return text.substring(0, found.start()) + other + text.substring(found.end());
  }

  /** A field is taken out, or put where another one is. */
  private String moved(String text) {
    List<MatchResult> fields = FIELD.matcher(text).results().toList();
    if (fields.isEmpty()) {
      return text;
    }
    MatchResult field = fields.get(random.nextInt(fields.size()));
    String without = text.substring(0, field.start()) + text.substring(field.end());
    return random.nextBoolean() ? without : instead(without, FIELD, field.group() + "$0");
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
