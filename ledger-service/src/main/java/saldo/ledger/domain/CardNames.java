package saldo.ledger.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.Report;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;

/** What of the cards has to be fetched before a command is decided. */
public final class CardNames {
  private CardNames() {}

  /** The cards a command names, as they were presented, and those of online loads it names. */
  public static Set<CardRef> cards(Book book, LedgerCommand command, Situation situation) {
    return Meant.union(Meant.by(book, command, situation), one -> cards(book, one.command()));
  }

  /** The service points where cards are used, or codes redeemed. */
  public static Set<String> places(Book book, LedgerCommand command, Situation situation) {
    Set<String> here = Meant.union(Meant.by(book, command, situation), one -> place(book, one));
    Set<String> stations = FuelNames.places(book, command, situation);
    return stations.isEmpty() ? here : Names.union(Stream.of(here, stations));
  }

  private static Set<String> place(Book book, Meant one) {
    @Nullable String place = one.situation().origin().servicePoint();
    boolean counts =
        place != null
            && (CodeNames.redeems(one.command()) || !cards(book, one.command()).isEmpty());
    return counts ? Set.of(place) : Set.of();
  }

  /** The accounts a command changes without a card, which may be those of media. */
  public static Set<AccountId> changed(Book book, LedgerCommand command) {
    return switch (command) {
      case Load c -> c.account() == null ? Set.of() : Set.of(c.account());
      case ProposeAdjustment c -> c.account() == null ? Set.of() : Set.of(c.account());
      case ApproveAdjustment c -> corrected(book.adjustment(c.adjustment()));
      case Bulk c -> Names.union(c.entries().stream().map(entry -> changed(book, entry)));
      case LedgerCommand c -> Set.of();
    };
  }

  private static Set<AccountId> corrected(@Nullable Adjustment adjustment) {
    return adjustment == null ? Set.of() : Set.of(adjustment.account());
  }

  private static Set<CardRef> cards(Book book, LedgerCommand command) {
    return switch (command) {
      case LoadOrderCommand c -> loaded(book, c);
      case OfHolder c -> c.card() == null ? Set.of() : Set.of(c.card());
      case TransferBalance c -> both(c);
      case ClaimDelivery c -> Set.of(c.card());
      case RecordWipe c -> Set.of(c.card());
      case RecordMark c -> Set.of(c.card());
      case Report c -> Set.of(c.card());
      case AskOpenWrites c -> Set.of(c.card());
      case AssignFilling c -> Set.of(c.card());
      case LedgerCommand c -> Set.of();
    };
  }

  private static Set<CardRef> loaded(Book book, LoadOrderCommand c) {
    Set<CardRef> refs = new LinkedHashSet<>(LoadNames.cards(book, c));
    if (c instanceof OfHolder named && named.card() != null) {
      refs.add(named.card());
    }
    return refs;
  }

  private static Set<CardRef> both(TransferBalance c) {
    Set<CardRef> refs = new LinkedHashSet<>();
    refs.add(CardRef.number(c.from()));
    refs.add(c.to());
    return refs;
  }
}
