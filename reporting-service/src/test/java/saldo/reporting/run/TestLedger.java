package saldo.reporting.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** Prices fillings of one account again as the ledger does: once, and the same answer for ever. */
final class TestLedger {
  private final TestBook book;
  private final Map<EntryId, Long> costs = new HashMap<>();
  private final Map<CommandId, Outcome> answered = new HashMap<>();
  private String account = "truck";
  private long newMinor;

  TestLedger(TestBook book) {
    this.book = book;
  }

  /** From now on each of these fillings costs this by the list. */
  void knows(String holder, Map<EntryId, Long> fillings, long byTheList) {
    account = holder;
    costs.putAll(fillings);
    newMinor = byTheList;
  }

  int asked() {
    return answered.size();
  }

  synchronized Outcome decide(Envelope<LedgerCommand> envelope) {
    return answered.computeIfAbsent(
        envelope.id(), _ -> decided(envelope, (RepriceFilling) envelope.command()));
  }

  private Outcome decided(Envelope<LedgerCommand> envelope, RepriceFilling command) {
    LedgerId ledger = envelope.ledger();
    EntryId entry = EntryId.of(envelope.id());
    Long before = costs.get(command.original());
    if (before == null) {
      return new Outcome.Rejected(
          ledger, entry, RejectionReason.FILLING_UNKNOWN, "There is no such filling.", Map.of());
    }
    if (before == newMinor) {
      return new Outcome.Rejected(
          ledger, entry, RejectionReason.FILLING_PRICED, "It costs that already.", Map.of());
    }
    long seq = book.repriced(account, command.original(), Objects.requireNonNull(before), newMinor);
    costs.put(command.original(), newMinor);
    return new Outcome.Accepted(
        ledger, entry, seq, seq, Instant.EPOCH, List.of("filling-repriced"), List.of());
  }
}
