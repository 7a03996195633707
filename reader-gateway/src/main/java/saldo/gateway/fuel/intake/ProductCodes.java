package saldo.gateway.fuel.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.view.Recognition;
import saldo.schemas.LedgerId;

/** The registered products behind the codes of readers, looked up every few seconds at most. */
final class ProductCodes {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Recognition view;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Optional<String> product, Instant until) {}

  ProductCodes(Recognition view) {
    this.view = view;
  }

  Optional<String> find(LedgerId ledger, String code, Instant now) {
    return known
        .compute(
            ledger + "|" + code,
            (_, before) -> isFresh(before, now) ? before : look(ledger, code, now))
        .product();
  }

  private Known look(LedgerId ledger, String code, Instant now) {
    return new Known(view.product(ledger, code, now), now.plus(FRESH));
  }

  private static boolean isFresh(@Nullable Known known, Instant now) {
    return known != null && now.isBefore(known.until());
  }
}
