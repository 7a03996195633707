package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Code.Kind;
import saldo.ledger.domain.Code.Status;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.CodeEvent.*;

/** What becomes of codes in the book. What is set aside for one is held on its account. */
final class CodeChange {
  private CodeChange() {}

  static Book issued(Book book, CodeIssued e) {
    Code code =
        new Code(
            e.code(),
            e.hash(),
            Kind.TRANSACTION_CODE,
            e.account(),
            null,
            e.use(),
            e.amount(),
            e.expiresAt(),
            e.divisible(),
            e.productGroups(),
            e.amount(),
            Status.OPEN);
    Book used = book.with(book.cards().withUse(e.use()));
    return held(used, code, e.amount().minor(), 1).with(code);
  }

  static Book issued(Book book, TicketIssued e) {
    Code code =
        new Code(
            e.code(),
            e.hash(),
            Kind.TICKET,
            e.account(),
            e.tender(),
            e.use(),
            e.amount(),
            e.expiresAt(),
            e.divisible(),
            e.productGroups(),
            e.amount(),
            Status.OPEN);
    return book.with(book.cards().withUse(e.use())).with(code);
  }

  static Book redeemed(Book book, CodeRedeemed e) {
    Code code = existing(book, e.code());
    return becomes(book, code, code.less(e.amount().minor() + e.released().minor()));
  }

  static Book ended(Book book, EntryId id, Status how) {
    Code code = existing(book, id);
    return becomes(book, code, code.ended(how));
  }

  private static Book becomes(Book book, Code before, Code after) {
    long less = after.left().minor() - before.left().minor();
    int ended = after.status() == Status.OPEN ? 0 : -1;
    return held(book, before, less, ended).with(after);
  }

  private static Book held(Book book, Code code, long minor, int codes) {
    if (code.isTicket()) {
      return book;
    }
    AccountSnapshot account = book.existing(code.account());
    return book.with(
        AccountChange.held(account, account.heldMinor() + minor, account.openHolds() + codes));
  }

  private static Code existing(Book book, EntryId id) {
    @Nullable Code code = book.code(id);
    if (code == null) {
      throw new IllegalStateException("not in the book: code " + id);
    }
    return code;
  }
}
