package saldo.machine.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import saldo.machine.Processes;
import saldo.machine.Service;

/**
 * Under which conditions something was measured.
 *
 * @param startedAt when
 * @param cpu the processor's model
 * @param cores how many of them this process may use
 * @param memoryBytes the machine's memory
 * @param kernel operating system and version
 * @param fileSystem where the data was kept
 * @param fsync how long the disk takes to make a small append durable
 * @param loadAverage of the last minute, before the measurement began
 * @param jvm the Java virtual machine of all processes
 * @param service the one that is looked at first
 * @param jvmOptions what it and its references are started with
 * @param kafka version of broker and clients
 * @param brokers how many
 * @param partitions of every topic
 * @param flushEverything whether the broker flushes every topic, whatever a benchmark asks for
 * @param commitIntervalMillis how often a transaction ends, here and in the references
 * @param streamThreads of the ledger service and its references
 */
public record Conditions(
    Instant startedAt,
    String cpu,
    int cores,
    long memoryBytes,
    String kernel,
    String fileSystem,
    FsyncProbe fsync,
    String loadAverage,
    String jvm,
    String service,
    List<String> jvmOptions,
    String kafka,
    int brokers,
    int partitions,
    boolean flushEverything,
    long commitIntervalMillis,
    int streamThreads) {
  private static final String UNKNOWN = "unknown";
  private static final long BYTES_PER_KIB = 1024;

  /**
   * Looks around.
   *
   * @param directory where the data is going to be kept
   * @param service whose options are printed
   */
  public static Conditions gather(Path directory, Tuning tuning, int partitions, Service service) {
    return new Conditions(
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        memory(value("/proc/meminfo", "MemTotal")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        fileSystem(directory),
        FsyncProbe.of(directory),
        currentLoadAverage(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        service.label(),
        service.jvmOptions(),
        AppInfoParser.getVersion(),
        1,
        partitions,
        Processes.flushesEverything(System.getenv()),
        tuning.commitInterval().toMillis(),
        tuning.threads());
  }

  /** For people. */
  public List<String> lines() {
    return List.of(
        "measured   %s, load average %s before".formatted(startedAt, loadAverage),
        "machine    %s, %d cores, %s, %s"
            .formatted(cpu, cores, Figures.mebibytes(memoryBytes), kernel),
        "disk       %s, fsync of 4 KiB: median %s, p99 %s"
            .formatted(
                fileSystem,
                Figures.millis(fsync.medianMicros()),
                Figures.millis(fsync.p99Micros())),
        "software   %s (%s: %s), Kafka %s"
            .formatted(jvm, service, String.join(" ", jvmOptions), kafka),
        "set-up     %d broker%s, %d partitions, exactly once, commit interval %d ms, %d threads;"
                .formatted(
                    brokers,
                    flushEverything ? " that flushes every topic" : "",
                    partitions,
                    commitIntervalMillis,
                    streamThreads)
            + " all processes and the load on this one machine");
  }

  /** Of the last minute, now. */
  public static String currentLoadAverage() {
    List<String> lines = lines("/proc/loadavg");
    return lines.isEmpty() ? UNKNOWN : lines.getFirst().split(" ", 2)[0];
  }

  static String value(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(UNKNOWN);
  }

  static long memory(String kibibytes) {
    String digits = kibibytes.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits) * BYTES_PER_KIB;
  }

  private static String value(String file, String label) {
    return value(lines(file), label);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException notOnThisSystem) {
      return List.of();
    }
  }

  private static String fileSystem(Path directory) {
    try {
      return Files.getFileStore(directory).type();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
