package saldo.ledger.book;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldingView;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.Code;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.CodeEvent;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.LedgerEvent;

/** Keeps each code, and under the account that paid for it as long as it is open. */
final class FoldedCodes {
  private static final byte[] NOTHING = {};

  /** The code an event is about, unless it is new. */
  Map<EntryId, Code> of(LedgerId ledger, LedgerEvent event, FoldingView view) {
    EntryId id = event instanceof CodeEvent about ? known(about) : null;
    byte[] stored = id == null ? null : view.get(Families.CODES, Keys.of(ledger, id.value()));
    return id == null || stored == null ? Map.of() : Map.of(id, Stored.read(stored, Code.class));
  }

  void keep(LedgerId ledger, Book after, FoldingView view) {
    for (Code code : after.codes().values()) {
      view.put(Families.CODES, Keys.of(ledger, code.id().value()), Stored.write(code));
      byte[] open = Keys.code(ledger, code.payer(), code.id().value());
      if (code.status() == Code.Status.OPEN) {
        view.put(Families.OPEN_CODES, open, NOTHING);
      } else {
        view.delete(Families.OPEN_CODES, open);
      }
    }
  }

  private static @Nullable EntryId known(CodeEvent event) {
    return switch (event) {
      case CodeIssued e -> null;
      case TicketIssued e -> null;
      case CodeRedeemed e -> e.code();
      case CodeCancelled e -> e.code();
      case CodeExpired e -> e.code();
    };
  }
}
