package saldo.cards.domain.registry;

import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.MasterData.CardProfile;

/** What a card may be allowed. */
final class ProfileRules {
  private ProfileRules() {}

  static void check(Fields fields, CardProfile profile) {
    fields.list("services", profile.services()).list("channels", profile.channels());
    account(fields, profile.account());
    fields.list("saleGroups", profile.saleGroups());
    if (profile.limits() != null) {
      limits(fields, profile.limits());
    }
    fields
        .amount("offlineCeilingMinor", profile.offlineCeilingMinor())
        .range("validityMonths", profile.validityMonths(), 1, Limits.VALIDITY_MONTHS);
  }

  private static void account(Fields fields, AccountPlan plan) {
    Terms terms = plan.terms();
    fields
        .that(!plan.kind().isHouse(), "account.kind", "purse or prepaid")
        .amount("account.terms.ceilingMinor", terms.ceilingMinor())
        .amount("account.terms.overdraftMinor", terms.overdraftMinor());
    if (terms.autoReload() != null) {
      reload(fields, "account.terms.autoReload.", terms.autoReload());
    }
    if (terms.exposure() != null) {
      FuelRules.exposure(fields, terms.exposure());
    }
  }

  private static void reload(Fields fields, String at, AutoReload reload) {
    fields
        .amount(at + "belowMinor", reload.belowMinor())
        .range(at + "amountMinor", reload.amountMinor(), 1, Limits.AMOUNT_MINOR)
        .that(!reload.from().isHouse(), at + "from", "a holder's account");
  }

  private static void limits(Fields fields, List<Limit> limits) {
    fields
        .list("limits", limits, 1, Limits.LIMITS)
        .that(
            limits.stream().map(Limit::name).distinct().count() == limits.size(),
            "limits",
            "a list with each name once");
    IntStream.range(0, limits.size())
        .forEach(i -> limit(fields, "limits[" + i + "].", limits.get(i)));
  }

  private static void limit(Fields fields, String at, Limit limit) {
    fields
        .text(at + "name", limit.name(), Limits.NAME_LENGTH)
        .amount(at + "value", limit.value())
        .list(at + "productGroups", limit.productGroups())
        .list(at + "servicePoints", limit.servicePoints());
    if (limit.hours() != null) {
      hours(fields, at + "hours", limit.hours());
    }
  }

  private static void hours(Fields fields, String at, Hours hours) {
    fields
        .list(at + ".days", hours.days())
        .that(
            hours.fromMinute() >= 0
                && hours.fromMinute() < hours.untilMinute()
                && hours.untilMinute() <= Limits.MINUTES_OF_DAY,
            at,
            "from a minute of the day until a later one, the last being " + Limits.MINUTES_OF_DAY);
  }
}
