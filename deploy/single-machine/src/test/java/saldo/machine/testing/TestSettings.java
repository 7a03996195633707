package saldo.machine.testing;

import java.nio.file.Path;
import java.util.Map;
import saldo.machine.Installation;
import saldo.machine.Settings;

/** How tests start systems, unless they measure what is delivered. */
public final class TestSettings {
  /**
   * For the processes: a test ends long before the optimising compiler has earned its time back,
   * which is a third of what a start takes.
   */
  public static final Map<String, String> ENVIRONMENT =
      Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

  private TestSettings() {}

  /** A system of its own in a directory. */
  public static Settings in(Path data) {
    return Settings.onFreePorts(Installation.here(), data).with(ENVIRONMENT);
  }
}
