package saldo.machine.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The first class of every child: ends this process when the launcher is gone, however it went, and
 * then runs the real main class. Uses nothing outside of the JDK, because it is put on the class
 * path of every service.
 */
public final class ChildMain {
  /** System property with the launcher's process id. */
  public static final String PARENT = "saldo.parent";

  private static final int PARENT_GONE = 3;

  /** An orderly stop takes a few seconds; a broker that is gone as well must not hold it up. */
  private static final long LONGEST_STOP_MILLIS = 15_000;

  private ChildMain() {}

  /**
   * @param args the main class to run and its arguments
   */
  public static void main(String[] args) throws Throwable {
    endWith(Long.getLong(PARENT, -1));
    var main = Class.forName(args[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
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
    try {
      Thread.sleep(LONGEST_STOP_MILLIS);
    } catch (InterruptedException alreadyEnding) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(PARENT_GONE);
  }
}
