package saldo.gateway.online;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.online.Authoriser.Asked;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/**
 * Sets aside as much as is there, if that is less than what was asked for. Each attempt has an id
 * that follows from the request's, and the ledger repeats its answer to each: so a repeat of the
 * request ends where it ended before, and nothing has to be remembered here.
 *
 * @param first what the device asked for
 * @param ids the id of each attempt, from the second
 */
record UpTo(Envelope<LedgerCommand> first, IntFunction<CommandId> ids) {

  /**
   * Asks until something is accepted, or a refusal leaves nothing.
   *
   * @throws RefusedException if it is no hold, or one for several products
   */
  Asked ask(LedgerLink ledger) {
    Envelope<LedgerCommand> request = first;
    PlaceHold hold = hold();
    for (int attempt = 2; ; attempt++) {
      Optional<Outcome> outcome = ledger.ask(request, Authoriser.PATIENCE);
      OptionalLong less = less(hold, outcome);
      if (less.isEmpty() || attempt > Remainder.MOST_ATTEMPTS) {
        return new Asked(request, outcome);
      }
      hold = of(hold, less.getAsLong());
      request = new Envelope<>(ids.apply(attempt), first.ledger(), first.origin(), null, hold);
    }
  }

  private PlaceHold hold() {
    if (!(first.command() instanceof PlaceHold hold)
        || (hold.items() != null && hold.items().size() != 1)) {
      throw new RefusedException(
          "COMMAND_NOT_UP_TO",
          "only a place-hold, with one item or none, may be for less than it says: ask for anything"
              + " else at /authorisations");
    }
    return hold;
  }

  private static OptionalLong less(PlaceHold hold, Optional<Outcome> outcome) {
    return outcome.orElse(null) instanceof Outcome.Rejected refused
        ? Remainder.of(hold.amount(), refused)
        : OptionalLong.empty();
  }

  private static PlaceHold of(PlaceHold hold, long minor) {
    Money amount = Money.of(minor, hold.amount().currency());
    @Nullable List<Item> items =
        hold.items() == null
            ? null
            : hold.items().stream()
                .map(item -> new Item(item.group(), amount, item.vatBasisPoints()))
                .toList();
    return new PlaceHold(
        hold.account(),
        amount,
        hold.expiresAt(),
        hold.purpose(),
        hold.card(),
        items,
        hold.service());
  }
}
