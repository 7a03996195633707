package saldo.gateway.fpp.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
   * @param payloads of its {@code C} frames, in their order
   */
  public static TableEnd of(int version, List<String> payloads) {
    return new TableEnd(version, payloads.size(), crcOf(payloads));
  }

  /** The checksum of a table's records, 0 to FFFF. */
  public static int crcOf(List<String> payloads) {
    return Crc16.of(String.join("\n", payloads).getBytes(StandardCharsets.ISO_8859_1));
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
        TableVersion.format(version), "%05d".formatted(count), "%04X".formatted(crc));
  }
}
