package saldo.ledger.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountCommand.FreezeAccount;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** The words in which the ledger's tests are written. Amounts are in euro cents. */
final class LedgerLanguage {
  static final String CASH = "@cash.EUR.main";
  static final String BANK = "@bank.EUR";
  static final String CLEARING = "@transfer.EUR";
  static final String ADJUSTMENTS = "@adjustments.EUR";
  static final String UNASSIGNED = "@unassigned.EUR";
  static final String LOSSES = "@losses.EUR";

  /** Where a sale goes whose till does not say what was sold. */
  static final String GENERAL = "@revenue.EUR.general.0";

  private LedgerLanguage() {}

  static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given(
      LedgerCommand... commands) {
    return Scenario.of(new Ledger(), Book.EMPTY, LedgerLanguage::remember).given(commands);
  }

  /** As the shell does with what it remembers of an accepted entry. */
  static Book remember(Book book, EntryId entry, List<LedgerEvent> events) {
    return book.with(Entry.of(entry, events));
  }

  static OpenAccount purse(String id) {
    return new OpenAccount(account(id), AccountKind.PURSE, "EUR", null);
  }

  static OpenAccount purse(String id, Terms terms) {
    return new OpenAccount(account(id), AccountKind.PURSE, "EUR", terms);
  }

  static OpenAccount kronorPurse(String id) {
    return new OpenAccount(account(id), AccountKind.PURSE, "SEK", null);
  }

  static OpenAccount prepaid(String id) {
    return new OpenAccount(account(id), AccountKind.PREPAID, "EUR", null);
  }

  static Terms ceiling(long minor) {
    return new Terms(minor, 0);
  }

  static Terms overdraft(long minor) {
    return new Terms(null, minor);
  }

  /** Below so much, so much comes from another account. */
  static Terms reload(long below, long minor, String from) {
    return new Terms(null, 0, new AutoReload(below, minor, account(from)));
  }

  static Load load(String id, long minor) {
    return new Load(account(id), eur(minor), Tender.CASH);
  }

  static Prepay prepay(String id, long minor) {
    return new Prepay(account(id), eur(minor), Tender.BANK);
  }

  static Purchase pay(String id, long minor) {
    return new Purchase(account(id), eur(minor), null);
  }

  static Purchase pay(String id, long minor, Item... items) {
    return new Purchase(account(id), eur(minor), List.of(items));
  }

  /** The fact, without anything to open. */
  static RecordPurchase paidOffline(String id, long minor) {
    return new RecordPurchase(account(id), eur(minor), null, null);
  }

  static FreezeAccount freeze(String id) {
    return new FreezeAccount(account(id), "lost");
  }

  static CloseAccount close(String id, @Nullable Tender refund) {
    return new CloseAccount(account(id), refund);
  }

  static Purchased paid(String id, long minor, Posting... postings) {
    return new Purchased(account(id), eur(minor), general(minor), List.of(postings));
  }

  static List<Item> general(long minor) {
    return List.of(item("general", minor, 0));
  }

  static Item item(String group, long gross, int vatBasisPoints) {
    return new Item(group, eur(gross), vatBasisPoints);
  }

  static Posting posting(String account, long minor, long balance) {
    return new Posting(account(account), eur(minor), balance);
  }

  static List<Posting> postings(Posting... postings) {
    return List.of(postings);
  }

  static Origin till(String terminal) {
    return new Origin("clerk", terminal, null, null);
  }

  static AccountId account(String id) {
    return AccountId.of(id);
  }

  static EntryId entry(String id) {
    return new EntryId(id);
  }

  static CommandId command(String id) {
    return CommandId.of(id);
  }

  static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  static Money sek(long minor) {
    return Money.of(minor, "SEK");
  }

  static AccountSnapshot of(Book book, String id) {
    return book.account(account(id)).orElseThrow();
  }

  static long balance(Book book, String id) {
    return of(book, id).balanceMinor();
  }
}
