package saldo.gateway.fpp.protocol;

/** Numbers of card tables: 1 to 9999, then from 1 again; 0 is no table. On the wire "V0042". */
public final class TableVersion {
  /** No table was ever activated. */
  public static final int NONE = 0;

  /** After this version comes 1. */
  public static final int HIGHEST = 9_999;

  private TableVersion() {}

  /** The version after this one. */
  public static int after(int version) {
    return version % HIGHEST + 1;
  }

  /**
   * Whether a version comes after another: within the next 4,999, so that this holds across the
   * change from 9999 to 1 as well. Every version comes after none.
   */
  public static boolean isAfter(int version, int other) {
    if (version == NONE || other == NONE) {
      return version != NONE;
    }
    int ahead = Math.floorMod(version - other, HIGHEST);
    return ahead > 0 && ahead <= HIGHEST / 2;
  }

  /** As on the wire. */
  public static String format(int version) {
    return "V%04d".formatted(version);
  }

  /**
   * From the wire.
   *
   * @throws IllegalArgumentException if it is none
   */
  static int parse(String text) {
    if (!text.matches("V[0-9]{4}")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text.substring(1));
  }

  /** From the wire, where a table has to have one. */
  static int parseSome(String text) {
    int version = parse(text);
    require(version);
    return version;
  }

  /**
   * @throws IllegalArgumentException if it is no version of a table
   */
  static void require(int version) {
    Fields.requireRange("the version", version, 1, HIGHEST);
  }
}
