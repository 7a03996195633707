package saldo.gateway.fuel.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reader.RunResult;

/**
 * How a poll run goes.
 *
 * @param run its id
 * @param by who asked for it
 * @param phase what it does now
 * @param phases what it has done so far, and when that began
 * @param startedAt when it began: fillings up to then count in its limits
 * @param endedAt when it was over; it goes on if absent
 * @param readers how it goes at each reader
 * @param result how it ended; it goes on if absent
 * @param sentence the same in words
 * @param notes what somebody should know, such as groups whose cards have different limits
 */
public record RunReport(
    String run,
    String by,
    RunRequest request,
    Phase phase,
    List<Begun> phases,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<ReaderReport> readers,
    @Nullable RunResult result,
    @Nullable String sentence,
    List<String> notes) {

  /**
   * That a phase has begun.
   *
   * @param at when; it lasted until the next began
   */
  public record Begun(Phase phase, Instant at) {}

  /** What a run does. */
  public enum Phase {
    /** Fillings are collected from all readers. */
    @JsonProperty("collecting")
    COLLECTING,
    /** The ledger books them. */
    @JsonProperty("booking")
    BOOKING,
    /** Limits are calculated. */
    @JsonProperty("calculating")
    CALCULATING,
    /** Card tables go out. */
    @JsonProperty("sending")
    SENDING,
    /** It is over. */
    @JsonProperty("ended")
    ENDED
  }
}
