package saldo.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import saldo.machine.broker.BrokerMain;
import saldo.machine.data.DataDirectory;
import saldo.machine.failure.MachineException;
import saldo.machine.keys.SigningKeys;
import saldo.machine.process.JavaCommand;
import saldo.machine.process.ProcessSpec;

/** How each service is started. */
public final class Processes {
  private static final int PARTITIONS = 4;

  /** glibc gives every thread its own arena otherwise, which costs more than all heaps together. */
  private static final String ARENAS = "2";

  static final String FLUSH_EVERYTHING = "SALDO_KAFKA_FLUSH_EVERYTHING";

  private static final String CONTROLLERS = "SALDO_FUEL_JSONPTS_CONTROLLERS";

  private final Settings settings;

  public Processes(Settings settings) {
    this.settings = settings;
  }

  /** A service's command line and environment. */
  public ProcessSpec spec(Service service) {
    return switch (service) {
      case BROKER -> spec(service, broker(), Map.of());
      case LEDGER, CARDS, GATEWAY, REPORTING ->
          spec(service, quarkus(service), environment(service));
    };
  }

  private ProcessSpec spec(Service service, List<String> command, Map<String, String> more) {
    DataDirectory data = settings.data();
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.putAll(more);
    environment.put("MALLOC_ARENA_MAX", ARENAS);
    return new ProcessSpec(
        service.label(), command, environment, data.of(service.label()), data.log(service.label()));
  }

  private List<String> broker() {
    return command(Service.BROKER)
        .options(
            List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                property(BrokerMain.DATA, settings.data().of(Service.BROKER.label())),
                property(BrokerMain.PORT, settings.ports().kafka()),
                property(BrokerMain.CONTROLLER_PORT, settings.ports().controller()),
                property(BrokerMain.FLUSH_EVERYTHING, flushesEverything(System.getenv()))))
        .classPath(settings.installation().launcherClassPath())
        .child(BrokerMain.class.getName());
  }

  /**
   * Whether the broker is to flush every topic; a word that is neither yes nor no must not be taken
   * for no.
   *
   * @throws MachineException SETTING_INVALID
   */
  public static boolean flushesEverything(Map<String, String> environment) {
    String word = environment.getOrDefault(FLUSH_EVERYTHING, "");
    return switch (word) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw new MachineException(
              MachineException.Code.SETTING_INVALID,
              "%s is %s; give true or false.".formatted(FLUSH_EVERYTHING, word));
    };
  }

  private List<String> quarkus(Service service) {
    Path jar = settings.installation().serviceJar(service.label());
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      return command(service)
          .options(opens(manifest))
          .classPath(jar + File.pathSeparator + settings.installation().launcherJar())
          .child(manifest.getValue(Attributes.Name.MAIN_CLASS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The manifest opens packages only to a jar that is started with -jar. */
  private static List<String> opens(Attributes manifest) {
    List<String> options = new ArrayList<>();
    String opens = manifest.getValue("Add-Opens");
    if (opens != null) {
      Arrays.stream(opens.split(" ", -1))
          .forEach(each -> options.add("--add-opens=" + each + "=ALL-UNNAMED"));
    }
    return options;
  }

  private JavaCommand command(Service service) {
    return new JavaCommand(settings.data().scratch(service.label()), service.niceness())
        .options(service.jvmOptions())
        .options(settings.installation().startCaches().options(service, settings.step()));
  }

  private Map<String, String> environment(Service service) {
    SigningKeys keys = new SigningKeys(settings.data().keys());
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "SALDO_KAFKA_BOOTSTRAP", new Endpoints(settings.ports()).bootstrap(),
                "SALDO_KAFKA_PARTITIONS", Integer.toString(PARTITIONS),
                "SALDO_KAFKA_REPLICATION", "1",
                "SALDO_KAFKA_FLUSH_JOURNAL", "true",
                "SALDO_DATA", settings.data().of(service.label()).toString(),
                "SALDO_DEVICES_PUBLIC_KEY", keys.ofDevices().publicFile().toString(),
                "QUARKUS_HTTP_HOST", Endpoints.HOST,
                "QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service)),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicFile().toUri().toString(),
                "MP_JWT_VERIFY_ISSUER", "saldo"));
    if (service == Service.CARDS) {
      environment.put("SALDO_DEVICES_SIGNING_KEY", keys.ofDevices().privateFile().toString());
    }
    if (service == Service.GATEWAY) {
      written(CONTROLLERS, settings.data().controllers(), environment);
      written("SALDO_MEDIA_READERS", settings.data().readers(), environment);
      written("SALDO_MEDIA_KEY", settings.data().cardKey(), environment);
    }
    if (service == Service.REPORTING) {
      SigningKeys statements = keys.ofStatements();
      environment.put("SALDO_STATEMENTS_KEY", statements.privateFile().toString());
      environment.put("SALDO_STATEMENTS_PUBLIC_KEYS", statements.publicFile().toString());
    }
    return environment;
  }

  /** What somebody has written into the data directory counts, unless another file is named. */
  private static void written(String variable, Path file, Map<String, String> environment) {
    if (System.getenv(variable) == null && Files.exists(file)) {
      environment.put(variable, file.toString());
    }
  }

  private static String property(String name, Object value) {
    return "-D" + name + "=" + value;
  }
}
