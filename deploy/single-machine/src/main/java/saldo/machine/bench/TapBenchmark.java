package saldo.machine.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saldo.machine.Progress;
import saldo.machine.Service;
import saldo.machine.bench.TapReport.Tap;
import saldo.machine.bench.system.Workspace;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.JavaCommand;
import saldo.machine.process.ProcessEnd;
import saldo.schemas.SaldoJson;

/** How much of our own time a purchase from a card takes. */
public final class TapBenchmark {
  /** So many taps first, which do not count: a gateway runs for weeks. */
  public static final int WARMING = 50;

  /** In the gateway's jar; a service's classes are known here by their names only. */
  private static final String PROGRAM = "saldo.gateway.simulator.cli.CardTaps";

  private static final String READER = "a reader at ";
  private static final Duration GRACE = Duration.ofSeconds(10);

  private TapBenchmark() {}

  /**
   * Measures in a process of its own, which is started as a gateway is.
   *
   * @param warming so many taps first that do not count
   */
  public static TapReport run(
      BenchSettings settings, int warming, Workspace workspace, Progress progress)
      throws InterruptedException {
    int seconds = settings.seconds() * settings.rounds();
    progress.say("tapping for %d s, after %d taps to warm up".formatted(seconds, warming));
    List<String> arguments =
        List.of(
            "directory=" + workspace.directory("taps"), "warm=" + warming, "seconds=" + seconds);
    try {
      Process process = start(settings, workspace.directory("scratch"), arguments);
      ProcessHandle handle = process.toHandle();
      workspace.keep(() -> ProcessEnd.end(handle, GRACE));
      TapReport report = heard(process.inputReader(UTF_8), warming);
      if (process.waitFor() != 0) {
        throw new IOException("a tap was not done as it should be; its own words are above");
      }
      return report;
    } catch (IOException failed) {
      throw new MachineException(
          Code.MEASUREMENT_FAILED, "Taps cannot be measured: " + failed.getMessage(), failed);
    }
  }

  private static Process start(BenchSettings settings, Path scratch, List<String> arguments)
      throws IOException {
    Service gateway = Service.GATEWAY;
    List<String> command =
        new JavaCommand(scratch)
            .options(gateway.jvmOptions())
            .classPath(settings.installation().programClassPath(gateway.label()))
            .child(PROGRAM, arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // the same environment as the services have
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  private static TapReport heard(BufferedReader lines, int warming) throws IOException {
    String link = "";
    List<Tap> taps = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("{")) {
        taps.add(SaldoJson.mapper().readValue(line, Tap.class));
      } else if (line.startsWith(READER)) {
        link = line.substring(READER.length());
      }
    }
    return TapReport.of(link, warming, taps);
  }
}
