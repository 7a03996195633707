package saldo.kit.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The counting topology in a process of its own, for a test that kills it. */
final class StreamsProcess {
  private StreamsProcess() {}

  public static void main(String[] args) throws InterruptedException {
    try (StreamsRuntime runtime =
        StreamsRuntime.start(
            RunningATopologyIT.settings(args[0], args[1], Path.of(args[2])),
            CountingTopology.of(args[1] + ".in", args[1] + ".out"))) {
      System.out.println(runtime.condition());
      new CountDownLatch(1).await();
    }
  }

  static Process start(String bootstrap, String name, Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StreamsProcess.class.getName(),
            bootstrap,
            name,
            state.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
