package saldo.gateway.fuel.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Right.Blocked;

/**
 * How a poll run goes at one reader.
 *
 * @param terminal which
 * @param step what is done with it
 * @param collectedAt when all its fillings were collected; not yet if absent
 * @param fillings how many came, from 0
 * @param tableVersion of the table it has now; unknown if absent
 * @param records how many card records were sent; none were if absent
 * @param active how many cards may fill there; unknown if absent
 * @param blocked how many may not, and why
 * @param problem what went wrong; nothing if absent
 * @param notes what somebody should know
 */
public record ReaderReport(
    String terminal,
    Step step,
    @Nullable Instant collectedAt,
    long fillings,
    @Nullable Integer tableVersion,
    @Nullable Long records,
    @Nullable Long active,
    Map<Blocked, Long> blocked,
    @Nullable String problem,
    List<String> notes) {

  /** What is done with a reader. */
  public enum Step {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("collecting")
    COLLECTING,
    @JsonProperty("collected")
    COLLECTED,
    @JsonProperty("unreachable")
    UNREACHABLE,
    @JsonProperty("sending")
    SENDING,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("not-sent")
    NOT_SENT
  }

  static ReaderReport of(String terminal) {
    return new ReaderReport(
        terminal, Step.WAITING, null, 0, null, null, null, Map.of(), null, List.of());
  }

  ReaderReport at(Step other) {
    return new ReaderReport(
        terminal,
        other,
        collectedAt,
        fillings,
        tableVersion,
        records,
        active,
        blocked,
        problem,
        notes);
  }

  ReaderReport failed(Step other, String sentence) {
    return new ReaderReport(
        terminal,
        other,
        collectedAt,
        fillings,
        tableVersion,
        records,
        active,
        blocked,
        sentence,
        notes);
  }

  ReaderReport collected(Instant at, ReaderDriver.Collected collected) {
    return new ReaderReport(
        terminal,
        Step.COLLECTED,
        at,
        fillings + collected.fillings(),
        collected.tableVersion(),
        records,
        active,
        blocked,
        null,
        notes);
  }

  ReaderReport with(Map<Blocked, Long> reasons, List<String> more) {
    return new ReaderReport(
        terminal,
        step,
        collectedAt,
        fillings,
        tableVersion,
        records,
        active,
        reasons,
        problem,
        more);
  }

  ReaderReport sent(ReaderDriver.Sent sent, long activeCards) {
    return new ReaderReport(
        terminal,
        Step.SENT,
        collectedAt,
        fillings,
        sent.version(),
        sent.records(),
        activeCards,
        blocked,
        null,
        notes);
  }
}
