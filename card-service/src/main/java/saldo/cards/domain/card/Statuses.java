package saldo.cards.domain.card;

import static saldo.schemas.card.CardStatus.ACTIVE;
import static saldo.schemas.card.CardStatus.CONFISCATED;
import static saldo.schemas.card.CardStatus.EXPIRED;
import static saldo.schemas.card.CardStatus.ISSUED;
import static saldo.schemas.card.CardStatus.LOST;
import static saldo.schemas.card.CardStatus.RETURNED;
import static saldo.schemas.card.CardStatus.STOCK;
import static saldo.schemas.card.CardStatus.STOLEN;
import static saldo.schemas.card.CardStatus.SUSPENDED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import saldo.schemas.card.CardStatus;

/** From which statuses something can be done with a card; in a fixed order, for refusals. */
final class Statuses {
  /** Somebody has it, and it is not blocked for good. */
  static final Set<CardStatus> HELD = of(ISSUED, ACTIVE, SUSPENDED);

  static final Set<CardStatus> SUSPENDABLE = of(ISSUED, ACTIVE);

  /** Also a lost card that turns up. */
  static final Set<CardStatus> CONFISCABLE = of(ISSUED, ACTIVE, SUSPENDED, LOST, STOLEN);

  /** Came back, so that it can be given to somebody else. */
  static final Set<CardStatus> REUSABLE = of(CONFISCATED, RETURNED);

  /** A card in stock or one that came back is made ready; a lost one stays its last bearer's. */
  static final Set<CardStatus> ASSIGNABLE =
      of(STOCK, ISSUED, ACTIVE, SUSPENDED, CONFISCATED, RETURNED);

  static final Set<CardStatus> REMOVABLE = of(STOCK, ISSUED);

  /** A card in stock is removed instead. */
  static final Set<CardStatus> CLOSABLE =
      of(ISSUED, ACTIVE, SUSPENDED, LOST, STOLEN, CONFISCATED, RETURNED, EXPIRED);

  private Statuses() {}

  static Set<CardStatus> of(CardStatus first, CardStatus... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }
}
