package saldo.ledger.book;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.Page;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.ledger.domain.Code;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;

/** Answers questions about codes from the read model. */
public final class CodeReader {
  private final ProjectionStore store;

  CodeReader(ProjectionStore store) {
    this.store = store;
  }

  public Optional<IssuedCode> code(LedgerId ledger, EntryId id) {
    return Optional.ofNullable(store.get(Families.CODES, Keys.of(ledger, id.value())))
        .map(bytes -> IssuedCode.of(Stored.read(bytes, Code.class)));
  }

  /**
   * The open codes of a ledger, by the account that paid for them and then by id.
   *
   * @param cursor the last one before, as {@link #cursor} says; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<IssuedCode> open(LedgerId ledger, String cursor, int limit) {
    return page(ledger, new Part(Keys.ledger(ledger), Keys.of(ledger, cursor), cursor), limit);
  }

  /**
   * The open codes that an account has paid for, by id.
   *
   * @param cursor the last one before, as {@link #cursor} says; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<IssuedCode> open(LedgerId ledger, AccountId account, String cursor, int limit) {
    byte[] ofAccount = Keys.code(ledger, account, "");
    byte[] from = cursor.isEmpty() ? ofAccount : Keys.of(ledger, cursor);
    return page(ledger, new Part(ofAccount, from, cursor), limit);
  }

  /** Where the list goes on. */
  static String cursor(IssuedCode code) {
    return code.account() + "|" + code.id();
  }

  /**
   * Reads a cursor.
   *
   * @param account whose list it is of; any if absent
   * @throws IllegalArgumentException if it is none of that list
   */
  public static EntryId cursor(String text, @Nullable String account) {
    int bar = text.indexOf('|');
    if (bar < 0 || !(account == null || text.substring(0, bar).equals(account))) {
      throw new IllegalArgumentException("no cursor of this list");
    }
    AccountId paidBy = AccountId.of(text.substring(0, bar));
    return new EntryId(text.substring(paidBy.value().length() + 1));
  }

  private record Part(byte[] prefix, byte[] from, String cursor) {
    /** The least key after that of the cursor. */
    byte[] begin() {
      return cursor.isEmpty() ? from : Arrays.copyOf(from, from.length + 1);
    }
  }

  private Page<IssuedCode> page(LedgerId ledger, Part part, int limit) {
    return store.atOneMoment(view -> {
      List<IssuedCode> codes =
          view.forward(Families.OPEN_CODES, part.prefix(), part.begin(), limit + 1).stream()
              .map(found -> code(view, ledger, Keys.lastName(found.key())))
              .toList();
      return Page.of(codes, limit, CodeReader::cursor, BookReader.head(view, ledger));
    });
  }

  private static IssuedCode code(StoreView view, LedgerId ledger, String id) {
    byte[] stored = view.get(Families.CODES, Keys.of(ledger, id));
    return IssuedCode.of(Stored.read(Objects.requireNonNull(stored), Code.class));
  }
}
