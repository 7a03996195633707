package saldo.reporting.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Texts as banks' formats take them: short, and in few letters. */
final class BankText {
  /** What SWIFT calls the character set x, without the ends of lines. */
  private static final String ALLOWED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ";

  /** Letters that are more than a base letter with a mark. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          letter('ä', "ae"),
          letter('ö', "oe"),
          letter('ü', "ue"),
          letter('Ä', "Ae"),
          letter('Ö', "Oe"),
          letter('Ü', "Ue"),
          letter('ß', "ss"),
          letter('å', "aa"),
          letter('Å', "Aa"),
          letter('æ', "ae"),
          letter('Æ', "Ae"),
          letter('ø', "oe"),
          letter('Ø', "Oe"),
          letter('ł', "l"),
          letter('Ł', "L"),
          letter('ð', "d"),
          letter('þ', "th"),
          letter('€', "EUR"),
          letter('·', "-"),
          letter('–', "-"),
          letter('\u00a0', " "),
          letter('_', "-"),
          letter('|', "/"));

  private static final int HASH = 6;

  private BankText() {}

  /** In the character set x; what has no likeness in it becomes a full stop. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> plain.append(plain(c)));
    return plain.toString();
  }

  /**
   * At most so long: what is longer is cut and ends in a hash of the whole, so that two that differ
   * stay different.
   */
  static String limited(String text, int most) {
    return text.length() <= most ? text : hashed(text, text, most);
  }

  /**
   * An id in the character set x, at most so long. It ends in a hash of the whole if anything of it
   * is lost: ids that differ in what SWIFT does not have stay different.
   */
  static String id(String id, int most) {
    String plain = plain(id);
    return plain.equals(id) ? limited(id, most) : hashed(plain, id, most);
  }

  /** Without what XML 1.0 has no words for. */
  static String xml(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= ' '
                    && c != 0xFFFE
                    && c != 0xFFFF
                    && Character.getType(c) != Character.SURROGATE))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String plain(int letter) {
    String known = LETTERS.get(letter);
    if (known != null) {
      return known;
    }
    String base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    char first = base.charAt(0);
    return ALLOWED.indexOf(first) >= 0 ? Character.toString(first) : ".";
  }

  private static Map.Entry<Integer, String> letter(int letter, String plain) {
    return Map.entry(letter, plain);
  }

  private static String hashed(String shown, String whole, int most) {
    return shown.substring(0, Math.min(shown.length(), most - HASH - 1)) + "-" + hash(whole);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
