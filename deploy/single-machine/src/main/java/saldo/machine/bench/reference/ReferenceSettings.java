package saldo.machine.bench.reference;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import saldo.machine.bench.report.Tuning;

/**
 * What a reference is told by whoever starts its process.
 *
 * @param bootstrap of the broker
 * @param tuning the same as the product's
 * @param journalBytes how large its journal records are: as large as the product's
 * @param outcomeBytes how large its outcomes are, likewise
 */
public record ReferenceSettings(
    String bootstrap, Tuning tuning, int journalBytes, int outcomeBytes) {
  private static final String PREFIX = "saldo.bench.";
  private static final String BOOTSTRAP = PREFIX + "bootstrap";
  private static final String COMMIT = PREFIX + "commit-millis";
  private static final String THREADS = PREFIX + "threads";
  private static final String JOURNAL = PREFIX + "journal-bytes";
  private static final String OUTCOME = PREFIX + "outcome-bytes";

  /** As options of a JVM. */
  public List<String> options() {
    return List.of(
        "-D" + BOOTSTRAP + "=" + bootstrap,
        "-D" + COMMIT + "=" + tuning.commitInterval().toMillis(),
        "-D" + THREADS + "=" + tuning.threads(),
        "-D" + JOURNAL + "=" + journalBytes,
        "-D" + OUTCOME + "=" + outcomeBytes);
  }

  /** From the options of this JVM. */
  static ReferenceSettings ofThisProcess() {
    return new ReferenceSettings(
        Objects.requireNonNull(System.getProperty(BOOTSTRAP), BOOTSTRAP),
        new Tuning(Duration.ofMillis(Integer.getInteger(COMMIT)), Integer.getInteger(THREADS)),
        Integer.getInteger(JOURNAL),
        Integer.getInteger(OUTCOME));
  }
}
