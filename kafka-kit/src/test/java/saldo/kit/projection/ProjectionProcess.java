package saldo.kit.projection;

import static saldo.kit.projection.ProjectionSettings.GATHERING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A projection in a process of its own, for a test that kills it in the middle of its work. */
final class ProjectionProcess {
  private static final String HALFWAY = "halfway";
  private static final int HALF = 5_000;

  private ProjectionProcess() {}

  public static void main(String[] args) throws InterruptedException {
    Counting counting = new Counting(1, args[2]);
    ProjectionSettings smallBatches =
        new ProjectionSettings(args[0], "victim", Path.of(args[1]), 20, GATHERING);
    try (ProjectionRunner runner = ProjectionRunner.start(smallBatches, counting)) {
      if (runner.awaitUntil(() -> counting.folded() >= HALF, Duration.ofMinutes(2))) {
        System.out.println(HALFWAY);
      }
      new CountDownLatch(1).await();
    }
  }

  /** Starts it and kills it when it has folded about half. */
  static void runAndKill(String bootstrap, Path directory, String topic)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProjectionProcess.class.getName(),
                bootstrap,
                directory.toString(),
                topic)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String line = process.inputReader().readLine();
      if (!HALFWAY.equals(line)) {
        throw new IllegalStateException("The projection's process said " + line + ".");
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
