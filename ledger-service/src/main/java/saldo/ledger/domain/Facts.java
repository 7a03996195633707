package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand.RecordCashSale;
import saldo.schemas.ledger.LedgerCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand.RecordPurchase;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.AccountOpened;
import saldo.schemas.ledger.LedgerEvent.CashSaleRecorded;
import saldo.schemas.ledger.LedgerEvent.LoadRecorded;
import saldo.schemas.ledger.LedgerEvent.PurchaseRecorded;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/**
 * What has already happened at a device. Whatever the state of the account, a well-formed fact is
 * booked: somewhere else if need be, and marked as work for somebody.
 */
final class Facts {
  private Facts() {}

  static Decision<LedgerEvent, RejectionReason> purchase(Deciding on, RecordPurchase c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    Meeting met = Meeting.of(on.book(), c.account(), c.amount(), c.openAs());
    Treatment treatment = met.treatment(-c.amount().minor());
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    List<Leg> legs = PostingRules.sale(met.bookedOn(treatment), c.amount(), items);
    return met.accept(
        on, d -> new PurchaseRecorded(c.account(), c.amount(), items, treatment, d.postings(legs)));
  }

  static Decision<LedgerEvent, RejectionReason> load(Deciding on, RecordLoad c) {
    Checks checks = on.checks().amount(c.amount());
    if (checks.failed()) {
      return checks.refusal();
    }
    Meeting met = Meeting.of(on.book(), c.account(), c.amount(), c.openAs());
    Treatment treatment = owed(met.treatment(c.amount().minor()));
    List<Leg> legs =
        PostingRules.moneyIn(met.bookedOn(treatment), c.amount(), c.tender(), on.situation());
    return met.accept(
        on,
        d -> new LoadRecorded(c.account(), c.amount(), c.tender(), treatment, d.postings(legs)));
  }

  static Decision<LedgerEvent, RejectionReason> cashSale(Deciding on, RecordCashSale c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    AccountId drawer = PostingRules.cashDrawer(c.amount().currency(), on.situation());
    List<Leg> legs = PostingRules.sale(drawer, c.amount(), items);
    return checks.accept(() -> new CashSaleRecorded(c.amount(), items, on.postings(legs)));
  }

  /** Money put on a closed account is no loss: it is owed to somebody. */
  private static Treatment owed(Treatment treatment) {
    return treatment == Treatment.LOSS ? Treatment.UNASSIGNED : treatment;
  }

  /** The account that a fact names, as far as there is one. */
  private record Meeting(
      AccountId id,
      Money amount,
      @Nullable AccountSnapshot account,
      @Nullable AccountOpened opens) {

    static Meeting of(Book book, AccountId id, Money amount, @Nullable AccountKind openAs) {
      Optional<AccountSnapshot> known =
          id.isHouse() ? Optional.empty() : Optional.ofNullable(book.accounts().get(id));
      return new Meeting(
          id, amount, known.orElse(null), known.isEmpty() ? opening(id, amount, openAs) : null);
    }

    private static @Nullable AccountOpened opening(
        AccountId id, Money amount, @Nullable AccountKind openAs) {
      return openAs == null || openAs.isHouse() || id.isHouse()
          ? null
          : new AccountOpened(id, openAs, amount.currency(), Terms.PLAIN);
    }

    Treatment treatment(long change) {
      if (account == null) {
        boolean overdraws = change < 0;
        return opens == null
            ? Treatment.UNASSIGNED
            : overdraws ? Treatment.EXCEPTIONAL : Treatment.NORMAL;
      }
      if (!account.currency().equals(amount.currency())) {
        return Treatment.UNASSIGNED;
      }
      if (account.status() == AccountStatus.CLOSED) {
        return Treatment.LOSS;
      }
      return account.status() == AccountStatus.OPEN && fits(account, change)
          ? Treatment.NORMAL
          : Treatment.EXCEPTIONAL;
    }

    AccountId bookedOn(Treatment treatment) {
      return switch (treatment) {
        case NORMAL, EXCEPTIONAL -> id;
        case UNASSIGNED -> HouseAccount.id(AccountKind.UNASSIGNED, amount.currency());
        case LOSS -> HouseAccount.id(AccountKind.LOSSES, amount.currency());
      };
    }

    Decision<LedgerEvent, RejectionReason> accept(
        Deciding on, Function<Deciding, LedgerEvent> fact) {
      List<LedgerEvent> events = new ArrayList<>();
      Book book = on.book();
      if (opens != null) {
        events.add(opens);
        book = Evolution.of(book, opens);
      }
      events.add(fact.apply(new Deciding(book, on.situation())));
      return new Decision.Accepted<>(events);
    }

    private static boolean fits(AccountSnapshot account, long change) {
      Long ceiling = account.terms().ceilingMinor();
      return change < 0
          ? -change <= account.availableMinor()
          : ceiling == null || change <= ceiling - account.balanceMinor();
    }
  }
}
