package saldo.gateway.fpp.protocol;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a terminal tells about itself, the payload of its {@code S}: {@code
 * version/yyyymmdd/hhmmss/serial/release/last number}, such as {@code
 * V0042/20261121/153012/FT-2207/0011/000123}. How far the clock is off is for the host to say.
 *
 * @param activeVersion of the card table that it decides by, 0 (V0000) if it has none
 * @param clock what its clock shows, local time, to the second
 * @param serial its serial number, 1 to 16 characters; another one is another terminal
 * @param firmwareRelease 1 to 9999; some functions need a certain release or later
 * @param lastNumber that was given to a filling, 0 if there was none
 */
public record StatusReport(
    int activeVersion, LocalDateTime clock, String serial, int firmwareRelease, int lastNumber) {
  private static final int LONGEST_SERIAL = 16;
  private static final int HIGHEST_RELEASE = 9_999;
  private static final int FIELDS = 6;

  /**
   * @throws IllegalArgumentException if a value can not be sent
   */
  public StatusReport {
    clock = clock.truncatedTo(ChronoUnit.SECONDS);
    Fields.requireRange("the active version", activeVersion, 0, TableVersion.HIGHEST);
    Fields.requireText("the serial number", serial, LONGEST_SERIAL);
    Fields.requireRange("the firmware release", firmwareRelease, 1, HIGHEST_RELEASE);
    Fields.requireRange("the last number", lastNumber, 0, FillingRecord.HIGHEST_NUMBER);
  }

  /** Reads a payload. */
  public static Reading<StatusReport> parse(String payload) {
    return Fields.read(
        "the status",
        payload,
        FIELDS,
        fields ->
            new StatusReport(
                fields.one("the active version", TableVersion::parse, "V0000 to V9999"),
                fields.clock("the clock"),
                fields.text("the serial number", LONGEST_SERIAL),
                fields.integer("the firmware release", 4, 1),
                fields.integer("the last number", 6, 0)));
  }

  /** As a payload. */
  public String format() {
    return Fields.join(
        TableVersion.format(activeVersion),
        Fields.clock(clock),
        serial,
        Fields.digits(firmwareRelease, 4),
        FillingRecord.format(lastNumber));
  }
}
