package saldo.cards.domain.card;

import java.util.Optional;
import java.util.function.UnaryOperator;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardStatus;

/** What each event does to the cards; the same live and on replay. */
final class Evolution {
  private Evolution() {}

  static Cards of(Cards cards, CardEvent event) {
    return switch (event) {
      case CardAdded e -> cards.with(NextVersion.first(e, cards.at()));
      case CardIssued e ->
          next(cards, e, v -> v.status(CardStatus.ISSUED).validUntil(e.validUntil()));
      case CardActivated e -> next(cards, e, v -> v.status(CardStatus.ACTIVE));
      case CardSuspended e -> next(cards, e, v -> v.status(CardStatus.SUSPENDED));
      case CardResumed e -> next(cards, e, v -> v.status(CardStatus.ACTIVE));
      case CardReportedLost e -> next(cards, e, v -> v.lost(status(e.how())));
      case CardConfiscated e -> next(cards, e, v -> v.status(CardStatus.CONFISCATED));
      case CardReturned e -> next(cards, e, v -> v.status(CardStatus.RETURNED));
      case CardExpired e -> next(cards, e, v -> v.status(CardStatus.EXPIRED));
      case CardClosed e -> next(cards, e, v -> v.status(CardStatus.CLOSED));
      case CardRemoved e -> cards.without(e.number());
      case CardAssigned e -> next(cards, e, v -> v.assigned(e));
      case AccountLinked e -> linked(cards, e);
      case MediumBound e ->
          next(cards, e, v -> v.bound(e.medium()))
              .with(e.medium(), new MediumUse(e.number(), true));
      case MediumReleased e ->
          next(cards, e, v -> v.released(e.medium()))
              .with(e.medium(), new MediumUse(e.number(), false));
      case FirstPostingNoted e -> next(cards, e, NextVersion::posted);
      case CardReplaced e -> next(cards, e, v -> v.replacedBy(e.by()));
    };
  }

  private static Cards next(Cards cards, CardEvent event, UnaryOperator<NextVersion> change) {
    NextVersion version = new NextVersion(cards.existing(event.number()), cards.at());
    return cards.with(change.apply(version).card());
  }

  private static CardStatus status(Loss how) {
    return switch (how) {
      case LOST -> CardStatus.LOST;
      case STOLEN -> CardStatus.STOLEN;
    };
  }

  /** The old link ends at the instant the new one begins. */
  private static Cards linked(Cards cards, AccountLinked e) {
    Card card = cards.existing(e.number());
    CardNumber number = e.number();
    Optional<AccountId> account = Optional.ofNullable(e.link()).map(AccountLink::account);
    boolean isNew =
        account.isPresent()
            && card.accounts().stream().map(AccountLink::account).noneMatch(account.get()::equals);
    Cards after = next(cards, e, v -> v.linked(e.link(), isNew));
    if (card.account().isPresent()) {
      after = after.withoutUser(card.account().get().account(), number);
    }
    return account.isPresent() ? after.withUser(account.get(), number) : after;
  }
}
