package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.eur;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.Item;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;

/** The fuel of an {@link Attempt}: ten litres of diesel for 1.00 EUR, just now. */
final class AttemptedFuel {
  long quantityMl = 10_000;
  Instant filledAt = Attempt.NOW;
  String product = FuelLanguage.DIESEL;
  @Nullable String prepaid = FuelLanguage.PREPAYMENT;
  String priceList = "FLEET";
  long milliMinor = 150_000;
  Filled.State state = Filled.State.RECORDED;

  /** Where it was booked, if that is not the attempt's account. */
  @Nullable AccountId account;

  Filling filling(@Nullable String servicePoint) {
    return new Filling(filledAt, servicePoint, product, quantityMl, 10_000);
  }

  Filled filled(AccountId usual) {
    List<Item> line = List.of(new Item("diesel", eur(100), 1_900));
    return new Filled(
        Attempt.REFERRED,
        account != null ? account : usual,
        eur(100),
        filling(null),
        line,
        null,
        state);
  }

  /** With the products and prices. */
  void on(Published published) {
    published
        .product(FuelLanguage.DIESEL, ProductPurpose.SALE, 1_900)
        .product(FuelLanguage.PREPAYMENT, ProductPurpose.PREPAYMENT, 0)
        .prices("FLEET", "EUR", new Price(FuelLanguage.DIESEL, milliMinor));
  }
}
