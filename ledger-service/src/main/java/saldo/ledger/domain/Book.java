package saldo.ledger.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Posting;

/**
 * A ledger's state, or the part of it that a command names. Immutable. A house account exists as
 * soon as it is named.
 */
public record Book(
    Map<AccountId, AccountSnapshot> accounts,
    Map<EntryId, Hold> holds,
    Map<EntryId, Adjustment> adjustments,
    Map<EntryId, Proposal> proposals,
    Map<EntryId, Entry> entries,
    Loads loads,
    Map<EntryId, Code> codes,
    Map<EntryId, Filled> fillings,
    CardFile cards) {
  public static final Book EMPTY =
      new Book(
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Loads.NONE,
          Map.of(),
          Map.of(),
          CardFile.EMPTY);

  public Optional<AccountSnapshot> account(AccountId id) {
    AccountSnapshot known = accounts.get(id);
    return known != null
        ? Optional.of(known)
        : HouseAccount.parse(id).map(h -> AccountChange.fresh(id, h));
  }

  AccountSnapshot existing(AccountId id) {
    return account(id).orElseThrow(() -> new IllegalStateException("not in the book: " + id));
  }

  @Nullable Hold hold(EntryId id) {
    return holds.get(id);
  }

  @Nullable Adjustment adjustment(EntryId id) {
    return adjustments.get(id);
  }

  @Nullable Proposal proposal(EntryId id) {
    return proposals.get(id);
  }

  @Nullable Entry entry(EntryId id) {
    return entries.get(id);
  }

  @Nullable Filled filling(EntryId id) {
    return fillings.get(id);
  }

  @Nullable Code code(EntryId id) {
    return codes.get(id);
  }

  /** The code that was presented; few are in a book at a time. */
  @Nullable Code code(CodeHash hash) {
    for (Code code : codes.values()) {
      if (code.hash().equals(hash)) {
        return code;
      }
    }
    return null;
  }

  /** With these accounts and no others. */
  public Book with(Map<AccountId, AccountSnapshot> all) {
    return new Book(all, holds, adjustments, proposals, entries, loads, codes, fillings, cards);
  }

  Book with(AccountSnapshot account) {
    return with(put(accounts, account.account(), account));
  }

  /** With a hold as it is. */
  public Book with(Hold hold) {
    return new Book(
        accounts,
        put(holds, hold.id(), hold),
        adjustments,
        proposals,
        entries,
        loads,
        codes,
        fillings,
        cards);
  }

  Book with(Adjustment adjustment) {
    Map<EntryId, Adjustment> all = put(adjustments, adjustment.id(), adjustment);
    return new Book(accounts, holds, all, proposals, entries, loads, codes, fillings, cards);
  }

  Book with(Proposal proposal) {
    Map<EntryId, Proposal> all = put(proposals, proposal.id(), proposal);
    return new Book(accounts, holds, adjustments, all, entries, loads, codes, fillings, cards);
  }

  Book with(Entry entry) {
    Map<EntryId, Entry> all = put(entries, entry.id(), entry);
    return new Book(accounts, holds, adjustments, proposals, all, loads, codes, fillings, cards);
  }

  Book with(Code code) {
    return withCodes(put(codes, code.id(), code));
  }

  /** With these codes instead. */
  public Book withCodes(Map<EntryId, Code> others) {
    return new Book(
        accounts, holds, adjustments, proposals, entries, loads, others, fillings, cards);
  }

  Book with(Filled filling) {
    return withFillings(put(fillings, filling.id(), filling));
  }

  /** With these fillings instead. */
  public Book withFillings(Map<EntryId, Filled> others) {
    return new Book(accounts, holds, adjustments, proposals, entries, loads, codes, others, cards);
  }

  /** With what is known about cards. */
  public Book with(CardFile file) {
    return new Book(accounts, holds, adjustments, proposals, entries, loads, codes, fillings, file);
  }

  /** With what is known about online loads. */
  public Book with(Loads known) {
    return new Book(
        accounts, holds, adjustments, proposals, entries, known, codes, fillings, cards);
  }

  Book post(List<Posting> postings) {
    return postings.isEmpty() ? this : with(AccountChange.posted(this, postings));
  }

  private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
    Map<K, V> copy = new HashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
