package saldo.ledger.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;

/** What of the cards has to be fetched before a command is decided. */
public final class CardNames {
  private CardNames() {}

  /** The cards a command names, as they were presented. */
  public static Set<CardRef> cards(LedgerCommand command) {
    return switch (command) {
      case OfHolder c -> c.card() == null ? Set.of() : Set.of(c.card());
      case TransferBalance c -> both(c);
      case Bulk c -> Names.union(c.entries().stream().map(CardNames::cards));
      case LedgerCommand c -> Set.of();
    };
  }

  /** Whether the service point has to be known: cards and codes are not taken at every one. */
  public static boolean areTaken(LedgerCommand command) {
    return !cards(command).isEmpty() || CodeNames.redeems(command);
  }

  /** The accounts a command corrects by hand, which has no effect where credit is on a medium. */
  public static Set<AccountId> corrected(LedgerCommand command) {
    return switch (command) {
      case ProposeAdjustment c -> c.account() == null ? Set.of() : Set.of(c.account());
      case Bulk c -> Names.union(c.entries().stream().map(CardNames::corrected));
      case LedgerCommand c -> Set.of();
    };
  }

  private static Set<CardRef> both(TransferBalance c) {
    Set<CardRef> refs = new LinkedHashSet<>();
    refs.add(CardRef.number(c.from()));
    refs.add(c.to());
    return refs;
  }
}
