package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_OF_ANOTHER_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.CardChecks.Presented;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.CardUse;

/**
 * How a load comes to the account it was ordered for. Where it was ordered has been looked at then;
 * where the payment service sits says nothing about the card.
 *
 * @param purpose which status the card may have
 */
record Crediting(Deciding on, LoadOrder order, Purpose purpose) {

  /** The card is still the account's and may be used so, and the account takes the amount. */
  Checks checks(Checks checks, Money amount) {
    if (order.card() != null) {
      card(checks);
    }
    return checks
        .usable(amount.currency(), order.account())
        .affordable(List.of(new Leg(order.account(), amount)));
  }

  /** Whether the credit has to be written to a medium before it can be spent. */
  boolean isOnMedium() {
    @Nullable CardState card = found();
    return card != null
        ? card.valueMode() == ValueMode.ON_MEDIUM
        : on.book().cards().storedValue().contains(order.account());
  }

  @Nullable CardUse use() {
    return order.card() == null ? null : Holder.use(on, CardRef.number(order.card()), found());
  }

  private void card(Checks checks) {
    @Nullable CardState card = found();
    checks.that(card != null, CARD_UNKNOWN, "card", String.valueOf(order.card()));
    if (card != null) {
      Optional<AccountLink> link = card.links().account(on.situation().at());
      checks.that(
          link.isEmpty() || link.get().account().equals(order.account()),
          CARD_OF_ANOTHER_ACCOUNT,
          "card",
          card.number(),
          "account",
          order.account());
      new CardChecks(checks, on).usable(new Presented(card, purpose));
    }
  }

  private @Nullable CardState found() {
    return order.card() == null ? null : on.book().cards().card(order.card());
  }
}
