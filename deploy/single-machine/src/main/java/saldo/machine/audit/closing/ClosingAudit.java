package saldo.machine.audit.closing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.Finding;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.Position;
import saldo.schemas.AccountId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.Posting;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.wire.LedgerWire;

/**
 * Takes down what all statements say, then follows the journal on its own and compares at each
 * closing. Not safe for several threads.
 */
public final class ClosingAudit {
  private static final int FINDINGS_KEPT = 100;

  private final SignatureCheck signatures;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Said> last = new HashMap<>();

  /** By ledger and by the journal number they end with. */
  private final Map<String, NavigableMap<Long, List<Said>>> expected = new HashMap<>();

  private final Map<String, Map<AccountId, Long>> balances = new HashMap<>();
  private final Map<String, String> chains = new HashMap<>();
  private long closings;
  private long signed;
  private long deviations;
  private boolean closingsMatch = true;
  private boolean signaturesOk = true;

  public ClosingAudit(SignatureCheck signatures) {
    this.signatures = signatures;
  }

  /** What a statement says, as far as the journal can tell whether it is so. */
  private record Said(
      String ledger,
      AccountId account,
      long number,
      long toSeq,
      long closing,
      String chain,
      Position position) {}

  /** Takes the next statement; those of an account come in the order of their numbers. */
  public void add(ClosingRecord record) {
    Statement statement = read(record);
    String ledger = record.key().substring(0, Math.max(0, record.key().indexOf('|')));
    if (statement == null) {
      closing(
          new Finding(
              Kind.CLOSING, ledger, 0, record.position(), "a statement", "bytes that are none"));
      return;
    }
    Said said =
        new Said(
            ledger,
            statement.account(),
            statement.number(),
            statement.period().toSeq(),
            statement.closingMinor(),
            statement.chain(),
            record.position());
    signature(record, said);
    key(record, said, statement);
    follows(said, statement);
    expected
        .computeIfAbsent(ledger, _ -> new TreeMap<>())
        .computeIfAbsent(said.toSeq(), _ -> new ArrayList<>())
        .add(said);
  }

  /** Whether there is any statement. */
  public boolean hasClosings() {
    return !expected.isEmpty() || deviations > 0;
  }

  /** Takes the next entry of a ledger's journal. */
  public void entry(JournalRecord record) {
    byte[] value = record.value();
    NavigableMap<Long, List<Said>> ends = expected.get(record.ledger());
    if (ends == null || value == null) {
      return;
    }
    try {
      JournalEntry entry = LedgerWire.readEntry(value);
      compareBefore(record.ledger(), ends, entry.seq());
      Map<AccountId, Long> accounts =
          balances.computeIfAbsent(record.ledger(), _ -> new HashMap<>());
      for (Posting posting : entry.event().postings()) {
        if (!posting.account().isHouse()) {
          accounts.merge(posting.account(), posting.amount().minor(), Long::sum);
        }
      }
      byte[] chain = record.chain();
      chains.put(record.ledger(), chain == null ? "" : HexFormat.of().formatHex(chain));
      compareBefore(record.ledger(), ends, entry.seq() + 1);
    } catch (IOException unreadable) {
      // the audit of the journal has said so
    }
  }

  /** What came of it, once the whole journal was added. */
  public ClosingReport finish() {
    expected.values().stream()
        .flatMap(ends -> ends.values().stream())
        .flatMap(List::stream)
        .forEach(said -> closing(said, "a journal that has number " + said.toSeq(), "none"));
    return new ClosingReport(
        closings, closingsMatch, signed, signaturesOk, deviations, List.copyOf(findings));
  }

  /** Statements that end before a number, as the journal stands there. */
  private void compareBefore(String ledger, NavigableMap<Long, List<Said>> ends, long seq) {
    while (!ends.isEmpty() && ends.firstKey() < seq) {
      for (Said said : ends.pollFirstEntry().getValue()) {
        compare(ledger, said);
      }
    }
  }

  private void compare(String ledger, Said said) {
    closings++;
    long balance = balances.getOrDefault(ledger, Map.of()).getOrDefault(said.account(), 0L);
    if (balance != said.closing()) {
      closing(said, "a closing of " + balance, Long.toString(said.closing()));
    }
    String chain = chains.getOrDefault(ledger, "0".repeat(said.chain().length()));
    if (!chain.equals(said.chain())) {
      closing(said, "the journal's chain " + chain, said.chain());
    }
  }

  /** Numbers have no gap, openings are closings, and items lead from one to the other. */
  private void follows(Said said, Statement statement) {
    Said before = last.put(said.ledger() + "|" + said.account(), said);
    long number = before == null ? 1 : before.number() + 1;
    long opening = before == null ? 0 : before.closing();
    long from = before == null ? 1 : before.toSeq() + 1;
    if (said.number() != number) {
      closing(said, "number " + number, Long.toString(said.number()));
    }
    if (statement.openingMinor() != opening) {
      closing(said, "an opening of " + opening, Long.toString(statement.openingMinor()));
    }
    if (statement.period().fromSeq() != from) {
      closing(said, "a beginning at " + from, Long.toString(statement.period().fromSeq()));
    }
    long sum =
        statement.openingMinor()
            + statement.items().stream().mapToLong(StatementItem::amountMinor).sum();
    if (sum != said.closing()) {
      closing(said, "items that add up to " + said.closing(), Long.toString(sum));
    }
  }

  private void key(ClosingRecord record, Said said, Statement statement) {
    String key = "%s|%s|%d".formatted(statement.ledger(), said.account(), said.number());
    if (!key.equals(record.key())) {
      closing(said, "the key " + key, record.key());
    }
  }

  private void signature(ClosingRecord record, Said said) {
    signed++;
    String complaint = signatures.complaint(record);
    if (!complaint.isEmpty()) {
      signaturesOk = false;
      report(
          new Finding(
              Kind.SIGNATURE,
              said.ledger(),
              said.toSeq(),
              record.position(),
              "a signature of statement %d of %s".formatted(said.number(), said.account()),
              complaint));
    }
  }

  private void closing(Said said, String wanted, String found) {
    String which = " in statement %d of %s".formatted(said.number(), said.account());
    closing(
        new Finding(
            Kind.CLOSING, said.ledger(), said.toSeq(), said.position(), wanted + which, found));
  }

  private void closing(Finding finding) {
    closingsMatch = false;
    report(finding);
  }

  private void report(Finding finding) {
    deviations++;
    if (findings.size() < FINDINGS_KEPT) {
      findings.add(finding);
    }
  }

  private static @Nullable Statement read(ClosingRecord record) {
    try {
      return record.value() == null
          ? null
          : SaldoJson.mapper().readValue(record.value(), Statement.class);
    } catch (IOException none) {
      return null;
    }
  }
}
