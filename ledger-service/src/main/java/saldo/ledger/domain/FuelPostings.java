package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** Debit and credit of what becomes of a filling after it was booked. */
final class FuelPostings {
  private FuelPostings() {}

  /** A filling from where it was to the account that pays for it. */
  static List<Leg> moved(AccountId from, AccountId account, Money amount) {
    return from.isHouse()
        ? List.of(new Leg(account, amount.negated()), new Leg(from, amount))
        : PostingRules.transfer(account, from, amount);
  }

  /** What a filling costs more, or less, than before. */
  static List<Leg> repriced(Filled before, Filled now) {
    List<Leg> legs = new ArrayList<>();
    legs.addAll(
        PostingRules.mirrored(
            PostingRules.sale(before.account(), before.amount(), before.items())));
    legs.addAll(PostingRules.sale(now.account(), now.amount(), now.items()));
    return Leg.totals(legs).entrySet().stream()
        .filter(total -> total.getValue() != 0)
        .map(total -> new Leg(total.getKey(), Money.of(total.getValue(), now.amount().currency())))
        .toList();
  }
}
