package saldo.gateway.fpp.protocol;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a terminal's clock is to show, the payload of {@code T}: {@code yyyymmdd/hhmmss}, such as
 * {@code 20261121/153012}. The terminal answers with its status, whose clock proves it.
 *
 * @param clock the terminal's local time, to the second
 */
public record ClockSetting(LocalDateTime clock) {
  /** Cuts what is less than a second. */
  public ClockSetting {
    clock = clock.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Reads a payload. */
  public static Reading<ClockSetting> parse(String payload) {
    return Fields.read(
        "the clock setting", payload, 2, fields -> new ClockSetting(fields.clock("the time")));
  }

  /** As a payload. */
  public String format() {
    return Fields.clock(clock);
  }
}
