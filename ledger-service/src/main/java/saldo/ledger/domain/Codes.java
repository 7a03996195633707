package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.Code.Status;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/**
 * Secrets that pay: whoever presents one is not asked who they are. Like a hold, an issued code is
 * a promise, whatever happens to the account or the card meanwhile.
 */
final class Codes {
  private Codes() {}

  static Decision<LedgerEvent, RejectionReason> issue(Deciding on, IssueCode c) {
    NewCode code = NewCode.of(c);
    return on.wanted(c, Purpose.AUTHORISE)
        .from(
            code.checks(on, Limits.HOLD),
            holder -> {
              Spending spending = code.spending(holder);
              return spending
                  .checks(holder, c.amount())
                  .affordable(List.of(new Leg(holder.account(), c.amount().negated())))
                  .accept(() ->
                      new CodeIssued(
                          on.situation().entry(),
                          c.hash(),
                          holder.account(),
                          c.amount(),
                          c.expiresAt(),
                          c.divisible(),
                          code.groups(spending),
                          spending.use()));
            });
  }

  static Decision<LedgerEvent, RejectionReason> redeem(Deciding on, RedeemCode c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    new CardChecks(checks, on).takenHere();
    @Nullable Code code = open(checks, on.book().code(c.code().hash()));
    if (code == null) {
      return checks.refusal();
    }
    Money left = code.left();
    boolean sameCurrency = c.amount().currency().equals(left.currency());
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    inTime(checks, on, code);
    items.forEach(item -> paysFor(checks, code, item.group()));
    return checks
        .that(
            !sameCurrency || c.amount().minor() <= left.minor(),
            CODE_EXCEEDED,
            "left",
            left,
            "requested",
            c.amount())
        .that(sameCurrency, CURRENCY_MISMATCH, "left", left, "requested", c.amount())
        .accept(() -> redeemed(on, code, c.amount(), items));
  }

  static Decision<LedgerEvent, RejectionReason> cancel(Deciding on, CancelCode c) {
    Checks checks = on.checks();
    @Nullable Code code = open(checks, on.book().code(c.code()));
    if (code == null) {
      return checks.refusal();
    }
    inTime(checks, on, code);
    List<Leg> legs = TicketPostings.givenBack(code, on.situation());
    if (code.isTicket() && code.tender() == null) {
      checks.usable(code.left().currency(), code.payer());
    }
    return checks
        .affordable(legs)
        .accept(() ->
            new CodeCancelled(
                code.id(),
                code.account(),
                code.left(),
                c.reason(),
                on.postings(legs),
                freed(on, code, code.left().minor())));
  }

  static Decision<LedgerEvent, RejectionReason> expire(Deciding on, ExpireCode c) {
    Checks checks = on.checks();
    @Nullable Code code = open(checks, on.book().code(c.code()));
    if (code == null) {
      return checks.refusal();
    }
    List<Leg> legs = TicketPostings.broken(code, code.left());
    return checks
        .that(isOver(on, code), CODE_NOT_EXPIRED, "expiresAt", code.expiresAt())
        .accept(() ->
            new CodeExpired(
                code.id(),
                code.account(),
                code.left(),
                on.postings(legs),
                freed(on, code, code.isTicket() ? 0 : code.left().minor())));
  }

  private static CodeRedeemed redeemed(Deciding on, Code code, Money amount, List<Item> items) {
    Money rest = code.restOf(amount);
    return new CodeRedeemed(
        code.id(),
        code.account(),
        amount,
        rest,
        items,
        CardChecks.virtualCard(on),
        on.postings(TicketPostings.redeemed(code, amount, items)),
        freed(on, code, code.isTicket() ? 0 : rest.minor()));
  }

  private static @Nullable CardUse freed(Deciding on, Code code, long minor) {
    return new GivingBack(on.book().cards()).of(code, minor);
  }

  private static @Nullable Code open(Checks checks, @Nullable Code code) {
    checks
        .that(code != null, CODE_UNKNOWN)
        .that(code == null || code.status() != Status.USED, CODE_USED)
        .that(code == null || code.status() != Status.CANCELLED, CODE_CANCELLED);
    if (code != null) {
      boolean expired = code.status() == Status.EXPIRED;
      checks.that(!expired, CODE_EXPIRED, "expiredAt", code.expiresAt());
    }
    return checks.failed() ? null : code;
  }

  private static void inTime(Checks checks, Deciding on, Code code) {
    checks.that(!isOver(on, code), CODE_EXPIRED, "expiredAt", code.expiresAt());
  }

  private static boolean isOver(Deciding on, Code code) {
    return !on.situation().at().isBefore(code.expiresAt());
  }

  private static void paysFor(Checks checks, Code code, String group) {
    @Nullable List<String> groups = code.productGroups();
    checks.that(
        groups == null || groups.contains(group),
        CODE_NOT_FOR_PRODUCT,
        "group",
        group,
        "groups",
        groups == null ? "" : String.join(", ", groups));
  }
}
