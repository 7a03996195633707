package saldo.gateway.fuel.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reader.Unreachable;

/**
 * What a poll run is to do.
 *
 * @param readers which terminals to ask; all if absent
 * @param tables which card tables go out afterwards
 * @param unreachable what is done about readers that do not answer
 */
public record RunRequest(@Nullable List<String> readers, Tables tables, Unreachable unreachable) {
  /** Which card tables a run sends. */
  public enum Tables {
    /** None: fillings are collected, and nothing is sent. */
    @JsonProperty("none")
    NONE,
    /** What is different from what each reader has. */
    @JsonProperty("changes")
    CHANGES,
    /** Everything. */
    @JsonProperty("all")
    ALL
  }
}
