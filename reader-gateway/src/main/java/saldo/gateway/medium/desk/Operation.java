package saldo.gateway.medium.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.purse.PurseChange;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;

/** What a till wants done with the card on its reader. */
public sealed interface Operation {
  /** The till's own name for it, new for each and the same for its repeats; 1 to 255 characters. */
  String key();

  Money amount();

  /**
   * Something is sold.
   *
   * @param items what; all in one if absent
   */
  record Purchase(String key, Money amount, @Nullable List<Item> items) implements Operation {}

  /**
   * Money is put on the card.
   *
   * @param tender how it is paid
   */
  record Load(String key, Money amount, Tender tender) implements Operation {}

  /**
   * Money is paid out.
   *
   * @param tender how
   */
  record Unload(String key, Money amount, Tender tender) implements Operation {}

  /** What it asks of the card's configuration. */
  default Wish wish() {
    Wish.Kind kind =
        switch (this) {
          case Purchase _ -> Wish.Kind.PURCHASE;
          case Load _ -> Wish.Kind.LOAD;
          case Unload _ -> Wish.Kind.UNLOAD;
        };
    return new Wish(kind, amount().minor());
  }

  /** What tells it from another under the same key. */
  default String what() {
    return wish().kind() + "|" + amount().currency() + "|" + amount().minor();
  }

  /** What it does to the purse. */
  default PurseChange change() {
    return switch (this) {
      case Purchase p -> new PurseChange.Debit(p.amount().minor());
      case Load l -> new PurseChange.Load(l.amount().minor());
      case Unload u -> new PurseChange.Debit(u.amount().minor());
    };
  }

  /** What is booked when it is written. */
  default WriteEffect effect(CardRef card) {
    return switch (this) {
      case Purchase p -> new RecordPurchase(null, p.amount(), p.items(), null, card);
      case Load l -> new RecordLoad(null, l.amount(), l.tender(), null, card);
      case Unload u -> new RecordUnload(null, u.amount(), u.tender(), card);
    };
  }
}
