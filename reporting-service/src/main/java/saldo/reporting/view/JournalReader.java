package saldo.reporting.view;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import saldo.kit.StoredJson;
import saldo.kit.projection.StoreView;
import saldo.kit.projection.StoredEntry;
import saldo.reporting.domain.Cutoff;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.domain.ReportedAccount;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.StatementItem;

/** What the journal says about holders' accounts, as of one moment or always the latest. */
public final class JournalReader {
  private static final int SLICE = 1_000;
  private static final String NO_CHAIN = "0".repeat(64);

  private final StoreView view;

  public JournalReader(StoreView view) {
    this.view = view;
  }

  /** The last journal number that was folded; 0 if there is none. */
  public long head(LedgerId ledger) {
    return Optional.ofNullable(view.get(Families.HEADS, Keys.of(ledger)))
        .map(bytes -> StoredJson.read(bytes, Head.class).seq())
        .orElse(0L);
  }

  /** Everything that was booked before a time. */
  public Cutoff before(LedgerId ledger, Instant until) {
    byte[] prefix = Keys.within(ledger);
    // times are kept by the millisecond, and what was booked at the time itself comes later
    long seq =
        view.floor(Families.TIMES, prefix, Keys.timed(prefix, until.minusNanos(1)))
            .map(found -> Keys.number(found.value()))
            .orElse(0L);
    return new Cutoff(seq, until, chain(ledger, seq), false);
  }

  /** Everything that has been folded. */
  public Cutoff now(LedgerId ledger, Instant now) {
    long seq = head(ledger);
    return new Cutoff(seq, now, chain(ledger, seq), true);
  }

  /** The journal's chain after a number, 64 hexadecimal digits; zeros before the first. */
  public String chain(LedgerId ledger, long seq) {
    byte[] chain = view.get(Families.CHAINS, Keys.numbered(Keys.within(ledger), seq));
    return chain == null ? NO_CHAIN : HexFormat.of().formatHex(chain);
  }

  public Optional<ReportedAccount> account(LedgerId ledger, AccountId account) {
    return Optional.ofNullable(view.get(Families.ACCOUNTS, Keys.of(ledger, account)))
        .map(JournalReader::account);
  }

  /** Holders' accounts by id, after one; however many there are, they are read as asked for. */
  public Stream<ReportedAccount> accounts(LedgerId ledger, String after) {
    byte[] prefix = Keys.within(ledger);
    byte[] from = after.isEmpty() ? prefix : Keys.after(Keys.of(ledger, after));
    return view.scan(Families.ACCOUNTS, prefix, from, SLICE).map(entry -> account(entry.value()));
  }

  /**
   * Items of an account by journal number.
   *
   * @param range which numbers
   * @param most how many at most
   */
  public List<StatementItem> items(LedgerId ledger, AccountId account, Range range, int most) {
    return scan(ledger, account, range)
        .limit(most)
        .map(entry -> StoredJson.read(entry.value(), StatementItem.class))
        .toList();
  }

  /** All items of an account, one after the other. */
  public void eachItem(
      LedgerId ledger, AccountId account, Range range, Consumer<StatementItem> use) {
    scan(ledger, account, range)
        .map(entry -> StoredJson.read(entry.value(), StatementItem.class))
        .forEach(use);
  }

  /** The balance of an account after a journal number, minor units; 0 before its first item. */
  public long balance(LedgerId ledger, AccountId account, long seq) {
    byte[] prefix = Keys.within(ledger, account);
    return view.floor(Families.ITEMS, prefix, Keys.numbered(prefix, seq))
        .map(found -> StoredJson.read(found.value(), StatementItem.class).balanceMinor())
        .orElse(0L);
  }

  /** How many items of an account there are. */
  public long count(LedgerId ledger, AccountId account, Range range) {
    return scan(ledger, account, range).count();
  }

  /** What the account's last statement has fixed. */
  public LastClosing last(LedgerId ledger, AccountId account) {
    byte[] known = view.get(Families.CLOSINGS, Keys.of(ledger, account));
    return known == null ? LastClosing.NONE : StoredJson.read(known, LastClosing.class);
  }

  /** Journal numbers after one up to another. */
  public record Range(long after, long upTo) {}

  private Stream<StoredEntry> scan(LedgerId ledger, AccountId account, Range range) {
    byte[] prefix = Keys.within(ledger, account);
    return view.scan(Families.ITEMS, prefix, Keys.numbered(prefix, range.after() + 1), SLICE)
        .takeWhile(entry -> Keys.lastNumber(entry.key()) <= range.upTo());
  }

  private static ReportedAccount account(byte[] bytes) {
    return StoredJson.read(bytes, ReportedAccount.class);
  }
}
