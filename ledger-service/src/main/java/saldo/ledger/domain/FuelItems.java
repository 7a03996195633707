package saldo.ledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.schemas.Money;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.Item;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterKind;

/** What was sold with a filling: its product says which group and VAT. */
final class FuelItems {
  private FuelItems() {}

  /** One line; without VAT if no such product is registered. */
  static List<Item> of(CardFile file, OfFilling c, Instant at) {
    return product(file, c.filling().product(), at)
        .flatMap(product -> line(file, product, c.amount(), at))
        .map(List::of)
        .filter(SaleItems::areSound)
        .orElseGet(() -> SaleItems.orGeneral(null, c.amount()));
  }

  static Optional<Product> product(CardFile file, String id, Instant at) {
    return file.registered(MasterKind.PRODUCT, id, at).map(Product.class::cast);
  }

  private static Optional<Item> line(CardFile file, Product product, Money amount, Instant at) {
    return file.registered(MasterKind.PRODUCT_GROUP, product.group(), at)
        .map(ProductGroup.class::cast)
        .map(group -> new Item(product.group(), amount, group.vatBasisPoints()));
  }
}
