package saldo.kit.testing.wrong.domain;

import java.time.Instant;
import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.Money;

/** Right: computes. */
public final class Computing {
  public Decision<String, String> decide(List<Money> amounts, Instant at) {
    byte[] all = (amounts + " " + at).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return switch (all.length) {
      case 0 -> new Decision.Rejected<>("EMPTY", java.util.Map.of());
      default -> Decision.accepted("done");
    };
  }
}
