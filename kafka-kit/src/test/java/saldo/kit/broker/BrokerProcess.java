package saldo.kit.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, for a test that kills it. */
final class BrokerProcess {
  static final String READY = "ready";

  private BrokerProcess() {}

  public static void main(String[] args) throws InterruptedException {
    BrokerSettings settings =
        new BrokerSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
      System.out.println(READY + " " + broker.bootstrap());
      new CountDownLatch(1).await();
    }
  }

  static Process start(BrokerSettings settings) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                settings.dataDir().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return process;
      }
    }
    throw new IllegalStateException("The broker's process ended before it was ready.");
  }
}
