package saldo.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a virtual machine has learned of each service in a training run, so that the next ones start
 * with its classes linked and know which of its methods are busy. Each is for the jars and the JDK
 * that it was made with: with others the virtual machine says so in the log and starts without.
 *
 * <p>Source: <a href="https://openjdk.org/jeps/514">JEP 514</a> and <a
 * href="https://openjdk.org/jeps/515">JEP 515</a>, whose term is AOT cache.
 *
 * @param directory where they are kept
 */
public record StartCaches(Path directory) {
  /** What is done with a service's cache when its virtual machine is started. */
  public enum Step {
    /** The usual: it is used if there is one. */
    USE,
    /** What happens is recorded, and written down at an orderly end. */
    RECORD,
    /** The cache is made of a record; nothing is started. */
    CREATE
  }

  /** A service's cache. */
  public Path of(Service service) {
    return directory.resolve(service.label() + ".aot");
  }

  /** What was recorded of a service; not needed any more when its cache is made. */
  public Path record(Service service) {
    return directory.resolve(service.label() + ".aotconf");
  }

  /** A cache that is being made: nobody is to start with half of it. */
  public Path unfinished(Service service) {
    return directory.resolve(service.label() + ".unfinished");
  }

  /** Options of the virtual machine. */
  List<String> options(Service service, Step step) {
    return switch (step) {
      case USE -> Files.exists(of(service)) ? List.of("-XX:AOTCache=" + of(service)) : List.of();
      case RECORD -> List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record(service));
      case CREATE ->
          List.of(
              "-XX:AOTMode=create",
              "-XX:AOTConfiguration=" + record(service),
              "-XX:AOTCache=" + unfinished(service),
              // JDK 25 finds some of these under another's name and says so at every start
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-AOTAdapterCaching");
    };
  }
}
