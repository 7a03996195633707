package saldo.reporting.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import saldo.kit.StoredJson;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.kit.projection.StoredEntry;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/** Finds statements that were closed. */
public final class StatementReader {
  private static final int SLICE = 200;

  private final ProjectionStore store;

  public StatementReader(ProjectionStore store) {
    this.store = store;
  }

  /** A statement as it is in the topic; empty if there is none of that number. */
  public Optional<SignedStatement> statement(LedgerId ledger, AccountId account, long number) {
    byte[] key = Keys.numbered(Keys.within(ledger, account), number);
    return Optional.ofNullable(store.get(Families.STATEMENTS, key)).map(SignedStatement::read);
  }

  /** The last statement of an account that was closed before a time; empty if there was none. */
  public Optional<StatementSummary> closedBefore(
      LedgerId ledger, AccountId account, Instant moment) {
    byte[] prefix = Keys.within(ledger, account);
    List<StoredEntry> last = store.last(Families.SUMMARIES, prefix, SLICE);
    return last.stream()
        .map(entry -> StoredJson.read(entry.value(), StatementSummary.class))
        .filter(summary -> summary.closedAt().isBefore(moment))
        .findFirst();
  }

  /** When the statement of a ledger that covers most ends; empty if there is none. */
  public Optional<Instant> lastEnd(LedgerId ledger) {
    return store.last(Families.PERIODS, Keys.within(ledger), 1).stream()
        .map(entry -> Objects.requireNonNull(store.get(Families.SUMMARIES, entry.value())))
        .map(bytes -> StoredJson.read(bytes, StatementSummary.class).period().until())
        .findFirst();
  }

  /**
   * Statements, the earliest first.
   *
   * @param cursor what an earlier page gave as next; empty for the beginning
   * @param limit 1 to 1,000
   * @throws IllegalArgumentException if the cursor is none
   */
  public Page<StatementSummary> list(
      LedgerId ledger, StatementFilter filter, String cursor, int limit) {
    Index index = index(ledger, filter);
    byte[] from = cursor.isEmpty() ? index.from() : Keys.joined(index.prefix(), decoded(cursor));
    return store.atOneMoment(view -> {
      List<Listed> found =
          view.scan(index.family(), index.prefix(), from, SLICE)
              .map(entry -> listed(view, index, entry))
              .filter(listed -> filter.shows(listed.summary()))
              .limit(limit + 1L)
              .toList();
      List<StatementSummary> summaries = found.stream().map(Listed::summary).toList();
      long head = new JournalReader(view).head(ledger);
      return found.size() <= limit
          ? new Page<>(summaries, null, head)
          : new Page<>(summaries.subList(0, limit), encoded(found.get(limit).key(), index), head);
    });
  }

  private record Index(String family, byte[] prefix, byte[] from) {}

  private record Listed(byte[] key, StatementSummary summary) {}

  private static Index index(LedgerId ledger, StatementFilter filter) {
    AccountId account = filter.account();
    String company = filter.company();
    if (account != null) {
      byte[] prefix = Keys.within(ledger, account);
      return new Index(Families.SUMMARIES, prefix, prefix);
    }
    byte[] prefix = company == null ? Keys.within(ledger) : Keys.within(ledger, company);
    Instant from = filter.from();
    byte[] first = from == null ? prefix : Keys.timed(prefix, from);
    return new Index(company == null ? Families.PERIODS : Families.COMPANIES, prefix, first);
  }

  private static Listed listed(StoreView view, Index index, StoredEntry entry) {
    byte[] summary =
        index.family().equals(Families.SUMMARIES)
            ? entry.value()
            : Objects.requireNonNull(view.get(Families.SUMMARIES, entry.value()));
    return new Listed(entry.key(), StoredJson.read(summary, StatementSummary.class));
  }

  /** The key of the first that is still to come. */
  private static String encoded(byte[] key, Index index) {
    byte[] rest = Arrays.copyOfRange(key, index.prefix().length, key.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(rest);
  }

  private static byte[] decoded(String cursor) {
    return Base64.getUrlDecoder().decode(cursor);
  }
}
