package saldo.gateway.fpp.protocol;

/**
 * A card table has come, the payload of {@code F}: {@code V0042/00003/7A31}.
 *
 * @param version as in the begin
 * @param count as in the begin
 * @param crc over the payloads of all its {@code C} frames in their order, joined by LF
 */
public record TableEnd(int version, int count, int crc) {
  private static final int HIGHEST_CRC = 0xFFFF;

  /**
   * @throws IllegalArgumentException if a value can not be sent
   */
  public TableEnd {
    TableVersion.require(version);
    Fields.requireRange("the number of cards", count, 0, TableBegin.MOST_CARDS);
    Fields.requireRange("the checksum", crc, 0, HIGHEST_CRC);
  }

  /**
   * The end of a table.
   *
   * @param records all of them
   */
  public static TableEnd of(int version, RecordSum records) {
    return new TableEnd(version, records.count(), records.crc());
  }

  /** Reads a payload. */
  public static Reading<TableEnd> parse(String payload) {
    return Fields.read(
        "the table's end",
        payload,
        3,
        fields ->
            new TableEnd(
                fields.one("the version", TableVersion::parseSome, "V0001 to V9999"),
                fields.integer("the count", 5, 0),
                fields.one("the checksum", TableEnd::hex, "4 hexadecimal digits")));
  }

  private static int hex(String text) {
    if (!text.matches("[0-9A-F]{4}")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text, 16);
  }

  /** As a payload. */
  public String format() {
    return Fields.join(
        TableVersion.format(version), Fields.digits(count, 5), "%04X".formatted(crc));
  }
}
