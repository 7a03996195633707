package saldo.gateway.fuel.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.ReaderEvent.RunStarted;

/**
 * A poll run, as it was written down.
 *
 * @param run its id
 * @param startedAt when it began
 * @param started who asked for what
 * @param fillings how many were collected so far, from 0
 * @param sent the readers that took a table so far
 * @param endedAt when it was over; it goes on if absent
 * @param ended how it ended
 */
public record RunState(
    String run,
    Instant startedAt,
    RunStarted started,
    long fillings,
    List<String> sent,
    @Nullable Instant endedAt,
    @Nullable RunEnded ended) {
  static RunState of(String run, Instant startedAt, RunStarted started) {
    return new RunState(run, startedAt, started, 0, List.of(), null, null);
  }

  RunState collected(long more) {
    return new RunState(run, startedAt, started, fillings + more, sent, endedAt, ended);
  }

  RunState sentTo(String terminal) {
    List<String> all = Stream.concat(sent.stream(), Stream.of(terminal)).distinct().toList();
    return new RunState(run, startedAt, started, fillings, all, endedAt, ended);
  }

  RunState ended(Instant at, RunEnded how) {
    return new RunState(run, startedAt, started, fillings, sent, at, how);
  }
}
