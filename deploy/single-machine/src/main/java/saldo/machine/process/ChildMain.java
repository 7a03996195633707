package saldo.machine.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first class of every child: ends this process when the launcher is gone, however it went, and
 * then runs the real main class. Uses nothing outside of the JDK, because it is put on the class
 * path of every service.
 */
public final class ChildMain {
  /** System property with the launcher's process id. */
  public static final String PARENT = "saldo.parent";

  /** System property: how far this session stands back for others. */
  public static final String NICENESS = "saldo.niceness";

  private static final int PARENT_GONE = 3;

  /** Linux shares the cores among sessions first; what is nice in its own is so to nobody else. */
  private static final Path SESSION_NICENESS = Path.of("/proc/self/autogroup");

  /** The kernel takes one such wish of all processes in a tenth of a second. */
  private static final int NICENESS_TRIES = 20;

  private static final long NICENESS_PAUSE_MILLIS = 150;

  /** An orderly stop takes a few seconds; a broker that is gone as well must not hold it up. */
  private static final long LONGEST_STOP_MILLIS = 15_000;

  private ChildMain() {}

  /**
   * @param args the main class to run and its arguments
   */
  public static void main(String[] args) throws Throwable {
    endWith(Long.getLong(PARENT, -1));
    String niceness = System.getProperty(NICENESS);
    if (niceness != null) {
      Thread.ofPlatform().daemon().start(() -> standBack(niceness));
    }
    var main = Class.forName(args[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static void standBack(String niceness) {
    for (int i = 0; i < NICENESS_TRIES && Files.exists(SESSION_NICENESS); i++) {
      try {
        Files.writeString(SESSION_NICENESS, niceness);
        return;
      } catch (IOException notNow) {
        sleep(NICENESS_PAUSE_MILLIS);
      }
    }
  }

  private static void endWith(long parent) {
    var handle = ProcessHandle.current().parent().filter(p -> p.pid() == parent);
    if (handle.isEmpty()) {
      System.exit(PARENT_GONE);
    }
    var _ = handle.orElseThrow().onExit().thenRun(ChildMain::end);
  }

  private static void end() {
    Thread.ofPlatform().daemon().start(ChildMain::haltAfterAWhile);
    System.exit(PARENT_GONE);
  }

  private static void haltAfterAWhile() {
    sleep(LONGEST_STOP_MILLIS);
    Runtime.getRuntime().halt(PARENT_GONE);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException alreadyEnding) {
      Thread.currentThread().interrupt();
    }
  }
}
