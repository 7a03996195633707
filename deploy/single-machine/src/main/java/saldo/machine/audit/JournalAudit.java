package saldo.machine.audit;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Chain;
import saldo.machine.audit.Finding.Answer;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.JournalEntry;

/**
 * Replays journals, record by record in the order of the broker, with fresh state. After a
 * deviation it goes on from what is there, so that one change is one finding. Not safe for several
 * threads.
 */
public final class JournalAudit {
  private static final int HEX_SHOWN = 16;

  private final ObjectReader entries = SaldoJson.mapper().readerFor(JournalEntry.class);
  private final Chain chain = new Chain();
  private final Until until;
  private final Findings findings = new Findings();
  private final Map<String, LedgerFold> ledgers = new TreeMap<>();
  private final Map<String, byte[]> links = new TreeMap<>();
  private final Set<String> ended = new HashSet<>();
  private long events;
  private long compared;

  public JournalAudit(Until until) {
    this.until = until;
  }

  /** Takes the next record of its ledger. */
  public void add(JournalRecord record) {
    if (ended.contains(record.ledger())) {
      return;
    }
    @Nullable JournalEntry entry = read(record);
    if (entry != null && !until.includes(entry)) {
      ended.add(record.ledger());
      return;
    }
    events++;
    LedgerFold ledger = ledger(record.ledger());
    link(record, entry == null ? ledger.seq() + 1 : entry.seq());
    if (entry == null) {
      report(record, Kind.UNREADABLE, "a journal entry", "bytes that are none");
      ledger.skip();
    } else {
      ledger.apply(entry, record.position());
    }
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
    ledgers.values().forEach(ledger -> LiveCheck.finish(ledger, findings));
    return new AuditReport(
        findings.total() == 0,
        ledgers.values().stream().filter(ledger -> ledger.seq() > 0).count(),
        events,
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

  private @Nullable JournalEntry read(JournalRecord record) {
    try {
      return record.value() == null ? null : entries.readValue(record.value());
    } catch (IOException notOne) {
      return null;
    }
  }

  private void link(JournalRecord record, long seq) {
    byte[] previous = links.getOrDefault(record.ledger(), Chain.start());
    byte[] value = record.value() == null ? new byte[0] : record.value();
    byte[] expected = chain.next(previous, value);
    byte[] found = record.chain();
    if (!Arrays.equals(expected, found)) {
      findings.add(
          new Finding(
              Kind.CHAIN, record.ledger(), seq, record.position(), hex(expected), hex(found)));
    }
    links.put(record.ledger(), found == null ? expected : found);
  }

  private void report(JournalRecord record, Kind kind, String expected, String found) {
    long seq = ledger(record.ledger()).seq() + 1;
    findings.add(new Finding(kind, record.ledger(), seq, record.position(), expected, found));
  }

  private static String hex(byte @Nullable [] bytes) {
    if (bytes == null) {
      return "no chain";
    }
    String all = HexFormat.of().formatHex(bytes);
    return all.length() > HEX_SHOWN ? all.substring(0, HEX_SHOWN) + "…" : all;
  }
}
