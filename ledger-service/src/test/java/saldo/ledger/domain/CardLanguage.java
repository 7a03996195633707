package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.domain.LedgerLanguage.general;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.*;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** The words in which the ledger's tests speak of cards. Amounts are in euro cents. */
final class CardLanguage {
  private CardLanguage() {}

  static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given(
      Published published, LedgerCommand... commands) {
    return LedgerLanguage.given().known(says(published)).given(commands);
  }

  /** From here on the card service says this. */
  static UnaryOperator<Book> says(Published published) {
    return book -> saying(book, published.file());
  }

  /** What the ledger itself has noted about cards stays. */
  static Book saying(Book book, CardFile said) {
    CardFile known = book.cards();
    return book.with(said.with(known.replaced(), known.used(), known.given()));
  }

  static CardNumber number(String card) {
    return CardNumber.of(card);
  }

  static CardRef shown(String card) {
    return CardRef.number(number(card));
  }

  static Purchase payWith(String card, long minor, Item... items) {
    return payWith(shown(card), minor, items);
  }

  static Purchase payWith(CardRef card, long minor, Item... items) {
    return new Purchase(null, eur(minor), items.length == 0 ? null : List.of(items), card);
  }

  static Load loadWith(String card, long minor) {
    return new Load(null, eur(minor), Tender.CASH, shown(card));
  }

  static Unload unloadWith(String card, long minor) {
    return new Unload(null, eur(minor), Tender.CASH, shown(card));
  }

  static ReturnSale takeBackWith(String card, long minor) {
    return new ReturnSale(null, eur(minor), null, null, shown(card));
  }

  static PlaceHold holdWith(String card, long minor) {
    return new PlaceHold(null, eur(minor), Scenario.NOON.plusSeconds(3_600), "pump 3", shown(card));
  }

  static ProposeAdjustment correctWith(String card, long minor) {
    return new ProposeAdjustment(null, Direction.INCREASE, eur(minor), "goodwill", "", shown(card));
  }

  /** The fact. */
  static RecordPurchase paidOfflineWith(String card, long minor, Item... items) {
    return new RecordPurchase(
        null, eur(minor), items.length == 0 ? null : List.of(items), null, shown(card));
  }

  /** The fact. */
  static RecordLoad loadedOfflineWith(String card, long minor) {
    return new RecordLoad(null, eur(minor), Tender.CASH, null, shown(card));
  }

  static TransferBalance lost(String from, String to) {
    return new TransferBalance(number(from), shown(to), Replacement.LOST, Delivery.IMMEDIATE);
  }

  static TransferBalance exchange(String from, String to) {
    return new TransferBalance(number(from), shown(to), Replacement.EXCHANGE, Delivery.QUEUED);
  }

  /** What the plan "lunch" gives. */
  static Allocate give(String card, long minor, String period) {
    return new Allocate(
        null,
        eur(minor),
        "lunch",
        AllocationPeriod.of(period),
        true,
        AllocationSource.of(Tender.SUBSIDY),
        shown(card));
  }

  /** What the plan "lunch" fills up to, from an account. */
  static Allocate fillUp(String card, long minor, String period, String payer) {
    return new Allocate(
        null,
        eur(minor),
        "lunch",
        AllocationPeriod.of(period),
        false,
        AllocationSource.of(AccountId.of(payer)),
        shown(card));
  }

  /** A card whose number was read, at a desk. */
  static CardUse used(String card, LimitUse... limits) {
    return new CardUse(shown(card), number(card), null, null, Arrays.asList(limits));
  }

  /** A card that nobody knows. */
  static CardUse unknown(CardRef presented) {
    return new CardUse(presented, null, null, null, List.of());
  }

  static Purchased paidWith(@Nullable CardUse use, String account, long minor, Posting... p) {
    return new Purchased(AccountId.of(account), eur(minor), general(minor), List.of(p), use);
  }

  /** A till at a service point. */
  static Origin tillAt(String servicePoint) {
    return new Origin("clerk", "till-7", servicePoint, null);
  }
}
