package saldo.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of a system, in the order in which they are started. Memory is given as what keeps
 * all of them together below 1.5 GiB; RocksDB and Kafka's own buffers come on top of the heap.
 */
public enum Service {
  BROKER("broker", 0, 0, "-Xmx160m -Xms64m"),
  LEDGER("ledger-service", 1, 0, "-Xmx192m -Xms96m -Xmn64m"),
  /** Mostly it follows the ledger, but somebody may have lost a card. */
  CARDS("card-service", 2, 5, "-Xmx128m -Xms32m"),
  /** A serial port is read in native code, which holds a carrier: enough for many at once. */
  GATEWAY("reader-gateway", 3, 0, "-Xmx96m -Xms32m -Djdk.virtualThreadScheduler.parallelism=32"),
  REPORTING("reporting-service", 4, 10, "-Xmx160m -Xms32m");

  /** The environment variable with more options for every process, separated by blanks. */
  static final String MORE_OPTIONS = "SALDO_JVM_OPTIONS";

  /**
   * Code is compiled while the services work. On few cores that is best done by what is left of
   * them: for minutes after a start, compilers would take as much as those who answer.
   */
  private static final String COMPILERS_STAND_BACK =
      "-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10";

  private final String label;
  private final int portOffset;
  private final int niceness;
  private final String jvmOptions;

  Service(String label, int portOffset, int niceness, String jvmOptions) {
    this.label = label;
    this.portOffset = portOffset;
    this.niceness = niceness;
    this.jvmOptions = jvmOptions;
  }

  /** Its name, which is also the name of its module. */
  public String label() {
    return label;
  }

  /** Its port less the base port; the broker has a port of its own. */
  public int portOffset() {
    return portOffset;
  }

  /** How far it stands back for those at a till when cores are few: 0 not at all, 19 the most. */
  public int niceness() {
    return niceness;
  }

  /** What its virtual machine is started with; what the environment adds counts last. */
  public List<String> jvmOptions() {
    return jvmOptions(System.getenv());
  }

  List<String> jvmOptions(Map<String, String> environment) {
    String all =
        jvmOptions + " " + COMPILERS_STAND_BACK + " " + environment.getOrDefault(MORE_OPTIONS, "");
    return List.of(all.strip().split("\\s+"));
  }

  public static Optional<Service> named(String label) {
    return List.of(values()).stream().filter(service -> service.label.equals(label)).findFirst();
  }
}
