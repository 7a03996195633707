package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ITEMS_DO_NOT_SUM;
import static saldo.schemas.ledger.RejectionReason.ITEM_INVALID;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;

/** The lines of a sale. */
final class SaleItems {
  private static final Pattern GROUP =
      Pattern.compile("[A-Za-z0-9_:-]{1," + Limits.PRODUCT_GROUP_LENGTH + "}");

  private SaleItems() {}

  static void check(Checks checks, Money amount, List<Item> items) {
    checks.that(items.size() <= Limits.ITEMS, ITEM_INVALID, "items", items.size());
    for (Item item : items) {
      checks.that(isSound(item), ITEM_INVALID, "group", item.group(), "vat", item.vatBasisPoints());
    }
    checks.that(
        checks.failed() || sums(items, amount),
        ITEMS_DO_NOT_SUM,
        "amount",
        amount,
        "items",
        items.size());
  }

  static boolean isSound(Item item) {
    return GROUP.matcher(item.group()).matches()
        && item.vatBasisPoints() >= 0
        && item.vatBasisPoints() <= Limits.VAT_BASIS_POINTS
        && item.amount().minor() > 0
        && item.amount().minor() <= Limits.AMOUNT_MINOR;
  }

  private static boolean sums(List<Item> items, Money amount) {
    return items.stream().allMatch(i -> i.amount().currency().equals(amount.currency()))
        && items.stream().mapToLong(i -> i.amount().minor()).sum() == amount.minor();
  }

  /** What was bought; one line without VAT if the till did not say. */
  static List<Item> orGeneral(@Nullable List<Item> items, Money amount) {
    return items != null ? items : List.of(new Item("general", amount, 0));
  }
}
