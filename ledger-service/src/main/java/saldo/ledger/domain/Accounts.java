package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ACCOUNT_EXISTS;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_NOT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.BALANCE_NOT_ZERO;
import static saldo.schemas.ledger.RejectionReason.HOLDS_OPEN;
import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.TERMS_INVALID;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountEvent.*;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;

/** The life of a holder's account: opened, frozen, closed for good. */
final class Accounts {
  private Accounts() {}

  static Decision<LedgerEvent, RejectionReason> open(Deciding on, OpenAccount c) {
    Terms terms = c.terms() != null ? c.terms() : Terms.PLAIN;
    boolean fresh = on.book().accounts().get(c.account()) == null;
    Checks checks =
        termsAreSound(on.checks(), c.account(), terms)
            .that(fresh, ACCOUNT_EXISTS, "account", c.account());
    @Nullable AutoReload reload = terms.autoReload();
    if (reload != null) {
      checks.known(reload.from());
    }
    checks
        .that(!c.account().isHouse(), WRONG_ACCOUNT_KIND, "account", c.account())
        .that(!c.kind().isHouse(), WRONG_ACCOUNT_KIND, "kind", c.kind().code());
    if (reload != null) {
      checks.source(c.currency(), reload.from());
    }
    return checks.accept(() -> new AccountOpened(c.account(), c.kind(), c.currency(), terms));
  }

  static Decision<LedgerEvent, RejectionReason> changeTerms(Deciding on, ChangeTerms c) {
    Checks checks = termsAreSound(on.checks(), c.account(), c.terms());
    @Nullable AutoReload reload = c.terms().autoReload();
    if (reload == null) {
      checks.holders(c.account()).notClosed(c.account());
    } else {
      checks.alike(c.account(), reload.from());
    }
    return checks.accept(() -> new TermsChanged(c.account(), c.terms()));
  }

  static Decision<LedgerEvent, RejectionReason> freeze(Deciding on, FreezeAccount c) {
    return on.checks()
        .holders(c.account())
        .notClosed(c.account())
        .notFrozen(c.account())
        .accept(() -> new AccountFrozen(c.account(), c.reason()));
  }

  static Decision<LedgerEvent, RejectionReason> unfreeze(Deciding on, UnfreezeAccount c) {
    Checks checks = on.checks().holders(c.account()).notClosed(c.account());
    return checks
        .that(
            checks.failed() || on.book().existing(c.account()).status() == AccountStatus.FROZEN,
            ACCOUNT_NOT_FROZEN,
            "account",
            c.account())
        .accept(() -> new AccountUnfrozen(c.account(), c.reason()));
  }

  /** Whoever changes a card's group need not ask the account, whatever its state. */
  static Decision<LedgerEvent, RejectionReason> reclassify(Deciding on, ReclassifyAccount c) {
    Checks checks = on.checks().holders(c.account()).notClosed(c.account());
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountSnapshot account = on.book().existing(c.account());
    Money balance = Money.of(account.balanceMinor(), account.currency());
    if (Objects.equals(account.group(), c.group())) {
      return new Decision.Accepted<>(List.of());
    }
    return checks.accept(() ->
        new AccountReclassified(
            c.account(),
            c.card(),
            account.group(),
            c.group(),
            on.postings(PostingRules.reclassified(c.account(), balance))));
  }

  /** A frozen account can be closed: paying out what is left is how a blocked card ends. */
  static Decision<LedgerEvent, RejectionReason> close(Deciding on, CloseAccount c) {
    Checks checks = on.checks().holders(c.account()).notClosed(c.account());
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountSnapshot account = on.book().existing(c.account());
    Money balance = Money.of(account.balanceMinor(), account.currency());
    boolean payable = balance.minor() == 0 || (balance.minor() > 0 && c.refund() != null);
    Deciding then = OntoMedia.withdrawn(on, c.account());
    return then.checks()
        .that(account.openHolds() == 0, HOLDS_OPEN, "holds", account.openHolds())
        .that(payable, BALANCE_NOT_ZERO, "account", c.account(), "balance", balance)
        .accept(() -> new AccountClosed(c.account(), c.refund(), then.refund(c, balance)));
  }

  private static Checks termsAreSound(Checks checks, AccountId account, Terms terms) {
    @Nullable Long ceiling = terms.ceilingMinor();
    @Nullable AutoReload reload = terms.autoReload();
    return checks
        .that(
            isSound(terms.overdraftMinor())
                && (ceiling == null || isSound(ceiling))
                && (reload == null || isSound(reload))
                && (terms.exposure() == null || isSound(terms.exposure())),
            TERMS_INVALID,
            "overdraft",
            terms.overdraftMinor(),
            "ceiling",
            ceiling == null ? "none" : ceiling,
            "exposure",
            terms.exposure() == null ? "split" : Wire.name(terms.exposure().policy()))
        .that(reload == null || !reload.from().equals(account), SAME_ACCOUNT, "account", account);
  }

  private static boolean isSound(AutoReload reload) {
    return isSound(reload.belowMinor())
        && isSound(reload.amountMinor())
        && reload.amountMinor() > 0;
  }

  /** One reader is named if, and only if, one gets it all. */
  private static boolean isSound(Exposure exposure) {
    @Nullable String home = exposure.homeReader();
    return switch (exposure.policy()) {
      case HOME_READER -> home != null && !home.isBlank() && home.length() <= Limits.ID_LENGTH;
      case SPLIT, ACCEPT -> home == null;
    };
  }

  private static boolean isSound(long minor) {
    return minor >= 0 && minor <= Limits.AMOUNT_MINOR;
  }
}
