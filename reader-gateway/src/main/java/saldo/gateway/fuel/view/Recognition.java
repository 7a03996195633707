package saldo.gateway.fuel.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;

/** What stands behind the texts that readers send. */
public interface Recognition {
  /** The card that a reader has read: its number, or the stripe or tag that stands for it. */
  CardRef card(LedgerId ledger, String read);

  /** The registered product that readers call so; none if there is none. */
  Optional<String> product(LedgerId ledger, String code, Instant at);

  /** The product groups of the fuel that readers sell, each once. */
  List<String> fuelGroups(LedgerId ledger, Instant at);
}
