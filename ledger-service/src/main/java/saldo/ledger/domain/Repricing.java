package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.FILLING_PRICED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNASSIGNED;
import static saldo.schemas.ledger.RejectionReason.PRICE_UNKNOWN;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Price;

/** What a filling costs after all. */
final class Repricing {
  private Repricing() {}

  static Decision<LedgerEvent, RejectionReason> reprice(Deciding on, RepriceFilling c) {
    Checks checks = on.checks();
    @Nullable Filled filled = FillingChanges.known(checks, on, c.original());
    if (filled == null) {
      return checks.refusal();
    }
    Filling filling = filled.filling();
    OptionalLong price = price(on.book().cards(), c.priceList(), filled);
    checks
        .that(!filled.isWaiting(), FILLING_UNASSIGNED, "filling", c.original())
        .that(
            price.isPresent(),
            PRICE_UNKNOWN,
            "priceList",
            c.priceList(),
            "product",
            filling.product());
    if (checks.failed()) {
      return checks.refusal();
    }
    Filling repriced = filling.at(price.getAsLong());
    long minor = Filling.amountMinor(filling.quantityMl(), repriced.unitMilliMinor());
    Money amount = Money.of(minor, filled.amount().currency());
    return checks
        .amount(amount)
        .that(!amount.equals(filled.amount()), FILLING_PRICED, "amount", amount)
        .notClosed(filled.account())
        .affordable(FillingChanges.givenBack(filled, filled.amount().minor() - minor))
        .accept(() ->
            new FillingRepriced(
                filled.id(),
                filled.account(),
                filled.amount(),
                amount,
                repriced,
                c.priceList(),
                on.postings(FuelPostings.repriced(filled, filled.at(amount, repriced)))));
  }

  private static OptionalLong price(CardFile file, String list, Filled filled) {
    return file
        .registered(MasterKind.PRICE_LIST, list, filled.filling().filledAt())
        .map(PriceList.class::cast)
        .filter(prices -> prices.currency().equals(filled.amount().currency()))
        .map(PriceList::prices)
        .orElse(List.of())
        .stream()
        .filter(price -> price.product().equals(filled.filling().product()))
        .mapToLong(Price::milliMinor)
        .findFirst();
  }
}
