package saldo.cards.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where things are on a sheet of A4, in tenths of a millimetre: two columns of five cards, as the
 * usual pre-cut sheets have them, and marks in the margins where to cut.
 */
final class SheetLayout {
  static final int COLUMNS = 2;
  static final int ROWS = 5;
  static final int CARDS = COLUMNS * ROWS;

  private static final int CARD_WIDTH = 850;
  private static final int CARD_HEIGHT = 540;
  private static final int LEFT = 150;
  private static final int TOP = 135;

  /** Between the columns. */
  private static final int GUTTER = 100;

  /** Marks end before the card, so that none of them is left on it. */
  private static final int MARK_DISTANCE = 20;

  /** What fits between the columns, with the distance on both sides. */
  private static final int MARK_LENGTH = 60;

  private static final int TENTHS = 10;

  private SheetLayout() {}

  /** A place on the page, such as {@code left:15.0mm;top:13.5mm}. */
  static String place(int card) {
    return at(x(card % COLUMNS), TOP + card / COLUMNS * CARD_HEIGHT);
  }

  /** Thin lines that show the edges of all cards, outside of them. */
  static List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      for (int edge : List.of(x(column), x(column) + CARD_WIDTH)) {
        marks.add(Mark.down(edge, TOP - MARK_DISTANCE - MARK_LENGTH));
        marks.add(Mark.down(edge, TOP + ROWS * CARD_HEIGHT + MARK_DISTANCE));
      }
    }
    for (int row = 0; row <= ROWS; row++) {
      int edge = TOP + row * CARD_HEIGHT;
      marks.add(Mark.across(LEFT - MARK_DISTANCE - MARK_LENGTH, edge));
      for (int column = 0; column < COLUMNS; column++) {
        // between the columns one mark serves both
        marks.add(Mark.across(x(column) + CARD_WIDTH + MARK_DISTANCE, edge));
      }
    }
    return marks;
  }

  /**
   * A line of a crop mark.
   *
   * @param style which way it goes
   * @param place where it begins
   */
  public record Mark(String style, String place) {
    private static Mark down(int x, int y) {
      return new Mark("down", at(x, y));
    }

    private static Mark across(int x, int y) {
      return new Mark("across", at(x, y));
    }
  }

  private static int x(int column) {
    return LEFT + column * (CARD_WIDTH + GUTTER);
  }

  private static String at(int x, int y) {
    return "left:" + millimetres(x) + ";top:" + millimetres(y);
  }

  private static String millimetres(int tenths) {
    return String.format(Locale.ROOT, "%d.%dmm", tenths / TENTHS, tenths % TENTHS);
  }
}
