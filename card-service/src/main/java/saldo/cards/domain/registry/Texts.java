package saldo.cards.domain.registry;

/** What people write. */
final class Texts {
  private Texts() {}

  /** At most so many characters, all of which can be seen and stored. */
  static boolean isReadable(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        && text.codePoints().allMatch(Texts::isReadable);
  }

  private static boolean isReadable(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }
}
