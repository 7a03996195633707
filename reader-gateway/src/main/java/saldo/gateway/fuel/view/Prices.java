package saldo.gateway.fuel.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardService;
import saldo.schemas.registry.MasterData.CardGroup;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.Unit;

/** The fuel that is sold now, and what it costs. */
final class Prices {
  private final Map<String, Fuel> products = new TreeMap<>();
  private final Map<String, PriceList> lists = new TreeMap<>();

  /** A product that readers sell. */
  private record Fuel(String group, String code) {}

  Prices(Registered registered) {
    registered.each(MasterKind.PRODUCT, Product.class, this::add);
    registered.each(MasterKind.PRICE_LIST, PriceList.class, lists::put);
  }

  private void add(String id, Product product) {
    if (product.unit() == Unit.MILLILITRE
        && product.purpose() == ProductPurpose.SALE
        && product.readerCode() != null) {
      products.put(id, new Fuel(product.group(), product.readerCode()));
    }
  }

  /** The codes of what a card may fill. */
  List<String> codes(CardProfile profile) {
    List<String> codes = new ArrayList<>();
    products.forEach((_, fuel) -> {
      if (allowed(profile, fuel)) {
        codes.add(fuel.code());
      }
    });
    return codes;
  }

  /**
   * The highest price of a litre of what a card may fill, in thousandths of a minor unit: by the
   * list of the card's group, or by any list of the currency.
   *
   * @return null if one of the products has no price
   */
  @Nullable Long highest(CardProfile profile, @Nullable CardGroup group, String currency) {
    return highest(profile, group == null ? null : group.priceList(), currency);
  }

  private @Nullable Long highest(CardProfile profile, @Nullable String own, String currency) {
    Map<String, Long> highest = new HashMap<>();
    lists.forEach((id, list) -> {
      if (list.currency().equals(currency) && (own == null || own.equals(id))) {
        for (Price price : list.prices()) {
          highest.merge(price.product(), price.milliMinor(), Math::max);
        }
      }
    });
    long most = 0;
    for (Map.Entry<String, Fuel> product : products.entrySet()) {
      if (allowed(profile, product.getValue())) {
        Long price = highest.get(product.getKey());
        if (price == null) {
          return null;
        }
        most = Math.max(most, price);
      }
    }
    return most;
  }

  /**
   * All that quantities can be limited by: the highest prices of what profiles allow, by list.
   *
   * @return thousandths of a minor unit for a litre, by texts that are the same for the same
   */
  SortedMap<String, Long> ofLimits(Registered registered) {
    Set<Optional<String>> own = new HashSet<>(Set.of(Optional.empty()));
    registered.each(
        MasterKind.CARD_GROUP,
        CardGroup.class,
        (_, group) -> own.add(Optional.ofNullable(group.priceList())));
    Set<String> currencies = new HashSet<>();
    lists.forEach((_, list) -> currencies.add(list.currency()));
    SortedMap<String, Long> all = new TreeMap<>();
    registered.each(
        MasterKind.CARD_PROFILE,
        CardProfile.class,
        (id, profile) -> {
          for (String currency : currencies) {
            for (Optional<String> list : own) {
              Long price =
                  isForFuel(profile) ? highest(profile, list.orElse(null), currency) : null;
              if (price != null && price > 0) {
                all.put(String.join("|", id, list.orElse(""), currency), price);
              }
            }
          }
        });
    return all;
  }

  private static boolean isForFuel(CardProfile profile) {
    return profile.services().contains(CardService.FUEL);
  }

  /** The groups of all fuel, each once. */
  List<String> groups() {
    return products.values().stream().map(Fuel::group).distinct().toList();
  }

  /** The product that readers call so. */
  @Nullable String product(String code) {
    for (Map.Entry<String, Fuel> product : products.entrySet()) {
      if (product.getValue().code().equals(code)) {
        return product.getKey();
      }
    }
    return null;
  }

  private static boolean allowed(CardProfile profile, Fuel fuel) {
    return profile.saleGroups() == null || profile.saleGroups().contains(fuel.group());
  }
}
