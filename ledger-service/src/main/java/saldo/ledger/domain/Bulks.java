package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.BULK_EMPTY;
import static saldo.schemas.ledger.RejectionReason.BULK_NESTED;
import static saldo.schemas.ledger.RejectionReason.BULK_TOO_LARGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.kit.decider.Decision.Rejected;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Many commands in one step; each sees what those before it did. */
final class Bulks {
  private Bulks() {}

  static Decision<LedgerEvent, RejectionReason> decide(Ledger ledger, Deciding on, Bulk bulk) {
    int size = bulk.entries().size();
    Checks checks =
        on.checks()
            .that(size > 0, BULK_EMPTY)
            .that(size <= Limits.BULK_ENTRIES, BULK_TOO_LARGE, "entries", size)
            .that(bulk.entries().stream().noneMatch(Bulk.class::isInstance), BULK_NESTED);
    return checks.failed() ? checks.refusal() : inOrder(ledger, on, bulk);
  }

  private static Decision<LedgerEvent, RejectionReason> inOrder(
      Ledger ledger, Deciding on, Bulk bulk) {
    List<Decision<LedgerEvent, RejectionReason>> decisions = new ArrayList<>();
    Book book = on.book();
    for (LedgerCommand entry : bulk.entries()) {
      int number = decisions.size() + 1;
      Decision<LedgerEvent, RejectionReason> decision =
          ledger.decide(book, entry, on.situation().forEntry(number));
      if (decision instanceof Rejected<LedgerEvent, RejectionReason> rejected
          && bulk.mode() == Bulk.Mode.ATOMIC) {
        return becauseOf(number, rejected);
      }
      if (decision instanceof Accepted<LedgerEvent, RejectionReason> accepted) {
        for (LedgerEvent event : accepted.events()) {
          book = ledger.evolve(book, event);
        }
      }
      decisions.add(decision);
    }
    return new Decision.Each<>(decisions);
  }

  private static Decision<LedgerEvent, RejectionReason> becauseOf(
      int number, Rejected<LedgerEvent, RejectionReason> rejected) {
    Map<String, String> details = new LinkedHashMap<>(rejected.details());
    details.put("position", Integer.toString(number));
    return Decision.rejected(rejected.reason(), details);
  }
}
