package saldo.machine.broker;

import java.io.IOException;
import java.nio.file.Path;
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

  /** Whether every topic is flushed, so that a power cut costs nothing: true or false. */
  public static final String FLUSH_EVERYTHING = "saldo.broker.flush-everything";

  private static final System.Logger LOG = System.getLogger(BrokerMain.class.getName());
  private static final int NOT_STARTED = 1;

  private BrokerMain() {}

  /** Takes its settings from system properties; the arguments are ignored. */
  public static void main(String[] args) throws InterruptedException {
    BrokerSettings settings =
        new BrokerSettings(
            Path.of(System.getProperty(DATA)),
            Integer.getInteger(PORT),
            Integer.getInteger(CONTROLLER_PORT),
            Boolean.getBoolean(FLUSH_EVERYTHING));
    try {
      Replacements.require();
      EmbeddedBroker broker = EmbeddedBroker.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
    } catch (BrokerStartException | IllegalStateException notStarted) {
      LOG.log(System.Logger.Level.ERROR, notStarted.getMessage(), notStarted);
      System.exit(NOT_STARTED);
    }
    new CountDownLatch(1).await();
  }

  private static void stop(EmbeddedBroker broker) {
    broker.close();
    try {
      IndexFiles.force(broker.settings().dataDir());
    } catch (IOException failed) {
      LOG.log(System.Logger.Level.WARNING, "Not all indexes could be flushed", failed);
    }
  }
}
