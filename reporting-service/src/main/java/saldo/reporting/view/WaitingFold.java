package saldo.reporting.view;

import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.Treatment;

/** Keeps fillings that wait until somebody says whose they are. */
record WaitingFold(FoldingView view) {

  void fold(JournalEntry entry) {
    switch (entry.event()) {
      case FillingRecorded e when e.treatment() == Treatment.UNASSIGNED -> add(entry, e);
      case FillingAssigned e -> remove(entry.ledger(), e.original());
      case Reversed e -> remove(entry.ledger(), e.original());
      case LedgerEvent e -> {}
    }
  }

  private void add(JournalEntry entry, FillingRecorded event) {
    WaitingFilling waiting =
        new WaitingFilling(
            event.id(),
            entry.seq(),
            entry.bookedAt(),
            entry.origin().terminal(),
            event.use().presented(),
            event.amount(),
            event.filling());
    view.put(
        Families.WAITING, Keys.of(entry.ledger(), event.id().value()), StoredJson.write(waiting));
  }

  private void remove(LedgerId ledger, EntryId filling) {
    view.delete(Families.WAITING, Keys.of(ledger, filling.value()));
  }
}
