package saldo.machine.broker;

import com.yammer.metrics.stats.ExponentiallyDecayingSample;
import java.net.URL;
import java.util.List;

/** Classes of the broker that this module has its own of (decisions 0029 and 0030). */
final class Replacements {
  private static final List<String> NAMES =
      List.of(
          ExponentiallyDecayingSample.class.getName(),
          "org.apache.kafka.storage.internals.log.LogSegment$1");

  private Replacements() {}

  /**
   * A broker without them would be slow without saying why.
   *
   * @throws IllegalStateException when the class path has another one first
   */
  static void require() {
    NAMES.forEach(Replacements::require);
  }

  static void require(String name) {
    URL ours = placeOf(Replacements.class);
    URL found;
    try {
      found = placeOf(Class.forName(name, false, Replacements.class.getClassLoader()));
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(
          name + " is missing; build again with ./saldo up, or mvn package.", gone);
    }
    if (!found.equals(ours)) {
      throw new IllegalStateException(
          "%s is taken from %s; start the broker with %s first on its class path."
              .formatted(name, found, ours));
    }
  }

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
