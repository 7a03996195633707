package saldo.machine.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import saldo.kit.broker.BrokerSettings;
import saldo.kit.broker.BrokerStartException;
import saldo.kit.broker.EmbeddedBroker;

/** Runs one Kafka broker until it is told to stop. */
public final class BrokerMain {
  /** System properties: where its data is, its port for clients, its port for itself. */
  public static final String DATA = "saldo.broker.data";

  public static final String PORT = "saldo.broker.port";
  public static final String CONTROLLER_PORT = "saldo.broker.controller-port";

  /** The environment variable that has every topic flushed, so that a power cut costs nothing. */
  static final String FLUSH_EVERYTHING = "SALDO_KAFKA_FLUSH_EVERYTHING";

  private static final System.Logger LOG = System.getLogger(BrokerMain.class.getName());
  private static final int NOT_STARTED = 1;

  private BrokerMain() {}

  /** Takes its settings from system properties and environment; the arguments are ignored. */
  public static void main(String[] args) throws InterruptedException {
    try {
      EmbeddedBroker broker = EmbeddedBroker.start(settings());
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    } catch (BrokerStartException notStarted) {
      LOG.log(System.Logger.Level.ERROR, notStarted.getMessage(), notStarted);
      System.exit(NOT_STARTED);
    } catch (IllegalArgumentException wrongSetting) {
      LOG.log(System.Logger.Level.ERROR, wrongSetting.getMessage());
      System.exit(NOT_STARTED);
    }
    new CountDownLatch(1).await();
  }

  private static BrokerSettings settings() {
    return new BrokerSettings(
        Path.of(System.getProperty(DATA)),
        Integer.getInteger(PORT),
        Integer.getInteger(CONTROLLER_PORT),
        flushesEverything(System.getenv()));
  }

  static boolean flushesEverything(Map<String, String> environment) {
    return switch (environment.getOrDefault(FLUSH_EVERYTHING, "")) {
      case "", "false" -> false;
      case "true" -> true;
      default ->
          throw new IllegalArgumentException(
              "%s is %s; give true or false."
                  .formatted(FLUSH_EVERYTHING, environment.get(FLUSH_EVERYTHING)));
    };
  }
}
