package saldo.ledger.domain;

import static saldo.schemas.card.CardStatus.ACTIVE;
import static saldo.schemas.card.CardStatus.CLOSED;
import static saldo.schemas.card.CardStatus.EXPIRED;
import static saldo.schemas.card.CardStatus.ISSUED;
import static saldo.schemas.card.CardStatus.LOST;
import static saldo.schemas.card.CardStatus.RETURNED;
import static saldo.schemas.card.CardStatus.STOCK;
import static saldo.schemas.card.CardStatus.STOLEN;
import static saldo.schemas.card.CardStatus.SUSPENDED;

import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardStatus;

/** What a card is presented for: which status it may have, and what its profile has to allow. */
enum Purpose {
  /** A card may be loaded before its first use. */
  LOAD(CardService.RECHARGE),
  /** What was ordered was allowed then and there. */
  CREDIT(null),
  /** What was credited before is written to the medium. */
  DELIVER(null),
  /** A card may be given something before its first use; nobody has to present it. */
  ALLOCATE(CardService.DOTATION),
  UNLOAD(CardService.RECHARGE),
  PAY(CardService.SALE),
  REFUEL(CardService.FUEL),
  /** Money for fuel that is taken later. */
  PREPAY(null),
  TAKE_BACK(CardService.SALE),
  AUTHORISE(CardService.TRANSACTION_CODE),
  BUY_TICKET(CardService.TICKET),
  /** Both cards are there; the old one may just have expired or been given back. */
  EXCHANGE(CardService.TRANSFER),
  /** Whoever lost a card need not have reported it before. */
  REPLACE_LOST(CardService.TRANSFER),
  TAKE_OVER(CardService.TRANSFER),
  /** A correction is about the account, whatever has become of the card. */
  CORRECT(null);

  private final @Nullable CardService service;

  Purpose(@Nullable CardService service) {
    this.service = service;
  }

  /** What the profile has to allow; nothing if null. */
  @Nullable CardService service() {
    return service;
  }

  /** Whether the card is used somewhere, so that the place and the channel matter. */
  boolean isSomewhere() {
    return this == DELIVER || (service != null && this != ALLOCATE);
  }

  boolean allows(CardStatus status) {
    return switch (this) {
      case LOAD, CREDIT, DELIVER, ALLOCATE, PREPAY, TAKE_BACK, TAKE_OVER ->
          status == ISSUED || status == ACTIVE;
      case UNLOAD, PAY, REFUEL, AUTHORISE, BUY_TICKET -> status == ACTIVE;
      case EXCHANGE -> isHeld(status) || status == EXPIRED || status == RETURNED;
      case REPLACE_LOST -> isHeld(status) || status == LOST || status == STOLEN;
      case CORRECT -> status != STOCK && status != CLOSED;
    };
  }

  /** Whether the validity counts, even before the card service has noticed that it is over. */
  boolean needsValidity() {
    return switch (this) {
      case LOAD, CREDIT, DELIVER, ALLOCATE, UNLOAD, PAY, REFUEL, PREPAY, TAKE_BACK -> true;
      case AUTHORISE, BUY_TICKET, TAKE_OVER -> true;
      case EXCHANGE, REPLACE_LOST, CORRECT -> false;
    };
  }

  private static boolean isHeld(CardStatus status) {
    return status == ISSUED || status == ACTIVE || status == SUSPENDED;
  }
}
