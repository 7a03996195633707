package saldo.gateway.file;

import java.text.Normalizer;
import java.util.Locale;
import saldo.gateway.fact.Digest;

/** Makes product groups from product names: what is spelt alike is one group. */
final class GroupCode {
  private static final int LONGEST = 32;
  private static final int HASHED = 8;

  private GroupCode() {}

  /** For example {@code Americano with Milk} becomes {@code americano-with-milk}. */
  static String of(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    String code =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    boolean lossy = code.isEmpty() || plain.codePoints().anyMatch(GroupCode::isForeignLetter);
    return lossy || code.length() > LONGEST ? hashed(code, plain) : code;
  }

  /** A letter that the code cannot show, so that two names could become one. */
  private static boolean isForeignLetter(int character) {
    return Character.isLetter(character) && character > 'z';
  }

  private static String hashed(String code, String plain) {
    String hash = Digest.of(plain.toLowerCase(Locale.ROOT)).substring(0, HASHED).replace('.', '-');
    String start = code.substring(0, Math.min(code.length(), LONGEST - HASHED - 1));
    return start.isEmpty() ? "p-" + hash : start + "-" + hash;
  }
}
