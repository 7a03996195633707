package saldo.reporting.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.Posting;
import saldo.schemas.reporting.StatementItem;

/** What a journal entry is to the holders whose accounts it changes. */
public final class Items {
  private Items() {}

  /**
   * An item for each holder's account whose balance the entry changes. What leaves an account and
   * comes back in the same entry, such as a change of its card group, is none.
   */
  public static Map<AccountId, StatementItem> of(JournalEntry entry) {
    Map<AccountId, StatementItem> items = new LinkedHashMap<>();
    for (Posting posting : entry.event().postings()) {
      AccountId account = posting.account();
      if (!account.isHouse() && !items.containsKey(account)) {
        List<Posting> own =
            entry.event().postings().stream().filter(p -> p.account().equals(account)).toList();
        items.put(account, item(entry, account, own));
      }
    }
    items.values().removeIf(item -> item.amountMinor() == 0);
    return items;
  }

  private static StatementItem item(JournalEntry entry, AccountId account, List<Posting> own) {
    Line line = Lines.of(entry.event(), account);
    return new StatementItem(
        entry.seq(),
        entry.entry(),
        line.kind(),
        entry.event().typeName(),
        line.happened(entry.businessTime()),
        entry.bookedAt(),
        own.stream().mapToLong(posting -> posting.amount().minor()).sum(),
        own.getLast().balanceMinor(),
        false,
        line.detail(entry.origin()));
  }
}
