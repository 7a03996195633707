package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a fuel terminal is reached.
 *
 * @param driver what it speaks
 * @param link where it is: {@code tcp://host:port}, {@code serial:///dev/…?baud=9600}, or {@code
 *     http://host:port/path} for {@link Driver#JSON_PTS}
 * @param address its number among those on the same link, from 1; 1 if absent
 * @param currency in which it counts, ISO 4217
 */
public record Connection(Driver driver, String link, @Nullable Integer address, String currency) {
  /** What a fuel terminal speaks. */
  public enum Driver {
    /** FPP/1, over a serial line or TCP. */
    @JsonProperty("fpp")
    FPP,
    /** The HTTP interface of PTS forecourt controllers. */
    @JsonProperty("jsonpts")
    JSON_PTS
  }
}
