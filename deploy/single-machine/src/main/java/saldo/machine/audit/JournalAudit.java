package saldo.machine.audit;

import java.util.Map;
import java.util.TreeMap;
import saldo.machine.audit.Finding.Answer;
import saldo.machine.audit.fold.Stamp;
import saldo.schemas.ledger.JournalEntry;

/**
 * Replays the journals of ledgers, record by record in the order of the broker, with fresh state.
 * Not safe for several threads.
 */
public final class JournalAudit {
  private final Findings findings = new Findings();
  private final Replay<JournalEntry> replay;
  private final Map<String, LedgerFold> ledgers = new TreeMap<>();
  private long compared;

  public JournalAudit(Until until) {
    replay = new Replay<>(JournalEntry.class, JournalAudit::stamp, until, findings);
  }

  /** Takes the next record of its ledger. */
  public void add(JournalRecord record) {
    replay.add(record).ifPresent(entry -> ledger(record.ledger()).apply(entry, record.position()));
  }

  /** Whether the system has said something about every account since the replay's last posting. */
  public boolean hasFollowed(Map<String, LiveBalance> said) {
    return ledgers.entrySet().stream()
        .allMatch(each -> LiveCheck.hasFollowed(each.getValue(), each.getKey(), said));
  }

  /**
   * Takes down what the system says. Some of it may be about entries that are still to be added: it
   * is compared as of them.
   *
   * @param said the latest of each account by the key {@code ledger|account}, at least as late as
   *     the records added so far
   */
  public void expect(Map<String, LiveBalance> said) {
    ledgers.forEach((id, ledger) -> LiveCheck.missing(ledger, id, said, findings));
    for (LiveBalance live : said.values()) {
      AccountFold account = ledger(live.ledger()).account(live.snapshot().account());
      LiveCheck.expect(account, live, findings);
      compared++;
    }
  }

  /** What came of it, once all records were added. */
  public AuditReport finish() {
    ledgers.forEach((id, ledger) -> LiveCheck.finish(ledger, replay.lastSeq(id), findings));
    return new AuditReport(
        findings.total() == 0,
        replay.ledgers(),
        replay.events(),
        ledgers.values().stream().mapToLong(ledger -> ledger.accounts().size()).sum(),
        compared,
        findings.holds(Answer.CHAIN),
        findings.holds(Answer.SEQUENCE),
        findings.holds(Answer.BALANCED),
        findings.holds(Answer.LIVE),
        findings.total(),
        findings.first());
  }

  private LedgerFold ledger(String id) {
    return ledgers.computeIfAbsent(id, key -> new LedgerFold(key, findings));
  }

  private static Stamp stamp(JournalEntry entry) {
    return new Stamp(entry.ledger().value(), entry.seq(), entry.bookedAt());
  }
}
