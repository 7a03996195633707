package saldo.gateway.fpp.protocol;

import java.util.OptionalInt;

/**
 * A card table is about to come, the payload of {@code B}: {@code V0042/00003/FULL}, or {@code
 * V0043/00001/DELTA/V0042} for changes to another version.
 *
 * @param version of the table that is active afterwards, 1 to 9999
 * @param count how many card records follow, 0 to 99,999
 * @param baseVersion of a delta: the version that it changes; empty for a full table
 */
public record TableBegin(int version, int count, OptionalInt baseVersion) {
  /** A terminal's memory does not hold more. */
  public static final int MOST_CARDS = 99_999;

  private static final String FULL = "FULL";
  private static final String DELTA = "DELTA";

  /**
   * @throws IllegalArgumentException if a value can not be sent
   */
  public TableBegin {
    TableVersion.require(version);
    Fields.requireRange("the number of cards", count, 0, MOST_CARDS);
    baseVersion.ifPresent(TableVersion::require);
  }

  /** Reads a payload. */
  public static Reading<TableBegin> parse(String payload) {
    boolean delta = payload.contains("/" + DELTA);
    return Fields.read("the table's begin", payload, delta ? 4 : 3, TableBegin::read);
  }

  private static TableBegin read(Fields fields) {
    int version = fields.one("the version", TableVersion::parseSome, "V0001 to V9999");
    int count = fields.integer("the count", 5, 0);
    boolean delta = fields.one("the kind", TableBegin::isDelta, "FULL or DELTA");
    return new TableBegin(
        version,
        count,
        delta
            ? OptionalInt.of(fields.one("the base", TableVersion::parseSome, "V0001 to V9999"))
            : OptionalInt.empty());
  }

  private static boolean isDelta(String kind) {
    return switch (kind) {
      case FULL -> false;
      case DELTA -> true;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  /** As a payload. */
  public String format() {
    String start = Fields.join(TableVersion.format(version), Fields.digits(count, 5));
    return baseVersion.isPresent()
        ? Fields.join(start, DELTA, TableVersion.format(baseVersion.getAsInt()))
        : Fields.join(start, FULL);
  }
}
