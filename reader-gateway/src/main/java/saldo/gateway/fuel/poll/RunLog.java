package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.poll.RunReport.Begun;
import saldo.gateway.fuel.poll.RunReport.Phase;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.schemas.reader.RunResult;

/** How a poll run goes, for those who look on while it does. */
final class RunLog {
  private final String run;
  private final String by;
  private final RunRequest request;
  private final Instant startedAt;
  private final Map<String, ReaderReport> readers = new ConcurrentSkipListMap<>();
  private final List<Begun> phases = new CopyOnWriteArrayList<>();
  private volatile List<String> notes = List.of();
  private volatile @Nullable Ended ended;

  /** How it ended. */
  private record Ended(Instant at, RunResult result, String sentence) {}

  RunLog(String run, String by, RunRequest request, Instant startedAt) {
    this.run = run;
    this.by = by;
    this.request = request;
    this.startedAt = startedAt;
    phase(Phase.COLLECTING, startedAt);
  }

  void readers(List<FuelReaderPlace> asked) {
    asked.forEach(reader -> readers.put(reader.terminal(), ReaderReport.of(reader.terminal())));
  }

  void phase(Phase now, Instant at) {
    phases.add(new Begun(now, at));
  }

  void notes(List<String> all) {
    notes = List.copyOf(all);
  }

  void update(String terminal, UnaryOperator<ReaderReport> change) {
    readers.computeIfPresent(terminal, (_, report) -> change.apply(report));
  }

  ReaderReport of(String terminal) {
    return readers.getOrDefault(terminal, ReaderReport.of(terminal));
  }

  long fillings() {
    return readers.values().stream().mapToLong(ReaderReport::fillings).sum();
  }

  List<String> terminals(ReaderReport.Step step) {
    return readers.values().stream()
        .filter(report -> report.step() == step)
        .map(ReaderReport::terminal)
        .toList();
  }

  void end(Instant at, RunResult result, String sentence) {
    ended = new Ended(at, result, sentence);
    phase(Phase.ENDED, at);
  }

  RunReport report() {
    Ended over = ended;
    List<Begun> begun = List.copyOf(phases);
    return new RunReport(
        run,
        by,
        request,
        begun.getLast().phase(),
        begun,
        startedAt,
        over == null ? null : over.at(),
        List.copyOf(readers.values()),
        over == null ? null : over.result(),
        over == null ? null : over.sentence(),
        notes);
  }
}
