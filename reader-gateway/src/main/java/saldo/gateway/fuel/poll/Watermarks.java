package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Up to when the fillings of each reader of a network are known.
 *
 * @param collectedAt by terminal, when all it had to report was collected last
 */
record Watermarks(Map<String, Instant> collectedAt) {

  /** The readers that could still have fillings that a calculation as of then does not know. */
  List<String> behind(List<String> network, Instant cutOff) {
    return network.stream()
        .filter(terminal -> {
          Instant at = collectedAt.get(terminal);
          return at == null || at.isBefore(cutOff);
        })
        .toList();
  }
}
