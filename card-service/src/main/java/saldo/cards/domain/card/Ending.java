package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.NOT_SETTLED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.ledger.AccountSnapshot;

/** The end of a card, for good: nothing stands for it any more, and it spends from nothing. */
final class Ending {
  private Ending() {}

  /**
   * The last card of an account is closed only when nothing is on the account any more; while
   * another card spends from it, as in a fleet, its money is still within reach.
   */
  static Decision<CardEvent, CardRejection> close(Deciding on, CloseCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            settled(checks.status(card, Statuses.CLOSABLE), on.cards(), card)
                .acceptAll(() -> of(card, c.reason(), new CardClosed(c.number(), c.reason()))));
  }

  /** What ends with a card, and then its end. */
  static List<CardEvent> of(Card card, String reason, CardEvent end) {
    List<CardEvent> events = new ArrayList<>();
    card.media().forEach(id -> events.add(new MediumReleased(card.number(), id, reason)));
    if (card.account().isPresent()) {
      events.add(new AccountLinked(card.number(), null, reason));
    }
    events.add(end);
    return events;
  }

  private static Checks settled(Checks checks, Cards cards, Card card) {
    @Nullable AccountId account = card.account().map(AccountLink::account).orElse(null);
    @Nullable AccountSnapshot known = account == null ? null : cards.balances().get(account);
    if (account == null || known == null || isShared(cards, card, account)) {
      return checks;
    }
    return checks.that(
        known.balanceMinor() == 0 && known.openHolds() == 0,
        NOT_SETTLED,
        "account",
        account,
        "balance",
        Money.of(known.balanceMinor(), known.currency()),
        "holds",
        known.openHolds());
  }

  private static boolean isShared(Cards cards, Card card, AccountId account) {
    return cards.usersOf(account).stream().anyMatch(user -> !user.equals(card.number()));
  }
}
