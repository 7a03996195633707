package saldo.reporting.run;

import static saldo.reporting.run.TestBook.LEDGER;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldedStore;
import saldo.reporting.run.RunRequest.Mode;
import saldo.reporting.view.StatementProjection;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.reporting.Statement;
import saldo.testing.Repository;

/**
 * A production run in a process with the memory that the service has, over a store that was folded
 * before. While it runs, and whenever it has written a batch, the heap is collected, and the most
 * that was left is said.
 *
 * @param liveBytes the most that was in use after a collection
 * @param samples how often that was measured
 * @param statements how many were made
 */
record MeasuredRun(long liveBytes, long samples, long statements) {
  private static final long EVERY_MILLIS = 250;
  private static final String KEEPING = "keeping";
  private static final Pattern SAID = Pattern.compile("(\\d+) (\\d+) (\\d+)");

  /** The options of the service, as the launcher has them. */
  private static final Pattern OPTIONS =
      Pattern.compile("REPORTING\\(\"reporting-service\",[\\d, ]* \"([^\"]+)\"\\)");

  /** Measures a run over a directory. */
  static MeasuredRun over(Path directory) throws IOException, InterruptedException {
    return measure(directory, "");
  }

  /** The same of a run that keeps everything it has made, as none should. */
  static MeasuredRun keepingAll(Path directory) throws IOException, InterruptedException {
    return measure(directory, KEEPING);
  }

  private static MeasuredRun measure(Path directory, String how)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MeasuredRun.class.getName(), directory.toString(), how));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader()) {
      String last = out.lines().reduce((_, later) -> later).orElse("");
      Matcher said = SAID.matcher(last);
      if (process.waitFor() != 0 || !said.matches()) {
        throw new IllegalStateException("the run ended with " + process.exitValue() + ": " + last);
      }
      return new MeasuredRun(
          Long.parseLong(said.group(1)),
          Long.parseLong(said.group(2)),
          Long.parseLong(said.group(3)));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Such as -Xmx160m -Xms32m. */
  static List<String> options() throws IOException {
    String launcher =
        Files.readString(
            Repository.file("deploy/single-machine/src/main/java/saldo/machine/Service.java"));
    Matcher options = OPTIONS.matcher(launcher);
    if (!options.find()) {
      throw new IllegalStateException("the launcher says its options otherwise: look at Service");
    }
    return List.of(options.group(1).split(" ", -1));
  }

  public static void main(String[] args) {
    try (FoldedStore store = FoldedStore.open(Path.of(args[0]), new StatementProjection())) {
      RunRequest request = new RunRequest(Mode.PRODUCTION, null, null, true, null, null, "prices");
      LiveHeap heap = new LiveHeap();
      Instant now = Instant.parse("2030-01-01T00:00:00Z");
      Workplace workplace =
          new Workplace(
              store.store(),
              (_, _) -> {},
              _ -> new Forgetful(heap, args[1].equals(KEEPING)),
              (_, _) -> Optional.of(repriced()),
              () -> now);
      StatementRun run =
          new StatementRun(
              LEDGER, request, new Seal(CommandId.of("measured"), "finn", now), workplace);
      try (ScheduledExecutorService measuring = Executors.newSingleThreadScheduledExecutor()) {
        var _ = measuring.scheduleWithFixedDelay(heap, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        run.run();
      }
      System.out.println(heap.most + " " + heap.samples + " " + run.state().report().statements());
    }
  }

  private static Outcome repriced() {
    return new Outcome.Accepted(
        LEDGER,
        new EntryId("repriced"),
        1,
        1,
        Instant.EPOCH,
        List.of("filling-repriced"),
        List.of());
  }

  /** The most that was left of the heap. */
  private static final class LiveHeap implements Runnable {
    private long most;
    private long samples;

    @Override
    public synchronized void run() {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      most = Math.max(most, used);
      samples++;
    }
  }

  /** Writes what the service writes but signatures, which take long, and forgets it. */
  private static final class Forgetful implements Closings {
    private final List<Statement> kept = new ArrayList<>();
    private final LiveHeap heap;
    private final boolean keeps;

    Forgetful(LiveHeap heap, boolean keeps) {
      this.heap = heap;
      this.keeps = keeps;
    }

    @Override
    public void fix(List<Statement> statements) {
      List<byte[]> records = statements.stream().map(StoredJson::write).toList();
      heap.run();
      if (keeps && !records.isEmpty()) {
        kept.addAll(statements);
      }
    }

    @Override
    public void close() {}
  }
}
