package saldo.cards.domain.card;

import java.time.Instant;
import java.util.Map;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardCommand;
import saldo.schemas.ledger.AccountSnapshot;

/**
 * One command of a random stream.
 *
 * @param balances what the ledger says by then
 */
public record Step(
    String id, Instant at, CardCommand command, Map<AccountId, AccountSnapshot> balances) {
  Situation situation() {
    return new Situation(EntryId.of(CommandId.of(id)), at, Scenario.CLERK);
  }
}
