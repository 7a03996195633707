package saldo.machine.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Awaitility looks at once and then, for a moment, more often than ten times a second: most of what
 * tests wait for is there already, or within milliseconds. JUnit finds it by itself.
 */
public final class EagerAwaiting implements BeforeAllCallback {
  private static final Duration FIRST = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMillis(100);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(
        IterativePollInterval.iterative(EagerAwaiting::longer, FIRST));
  }

  private static Duration longer(Duration last) {
    Duration doubled = last.multipliedBy(2);
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
