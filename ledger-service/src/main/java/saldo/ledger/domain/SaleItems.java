package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ITEMS_DO_NOT_SUM;
import static saldo.schemas.ledger.RejectionReason.ITEM_INVALID;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;

/** The lines of a sale. */
final class SaleItems {
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

  private static boolean isSound(Item item) {
    return isGroup(item.group())
        && item.vatBasisPoints() >= 0
        && item.vatBasisPoints() <= Limits.VAT_BASIS_POINTS
        && item.amount().minor() > 0
        && item.amount().minor() <= Limits.AMOUNT_MINOR;
  }

  static boolean areSound(List<Item> items) {
    for (Item item : items) {
      if (!isSound(item)) {
        return false;
      }
    }
    return true;
  }

  /** 1 to so many letters, digits, {@code _ : -}. Checked by hand: it is part of every sale. */
  private static boolean isGroup(String name) {
    if (name.isEmpty() || name.length() > Limits.PRODUCT_GROUP_LENGTH) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '_' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean sums(List<Item> items, Money amount) {
    long sum = 0;
    for (Item item : items) {
      if (!item.amount().currency().equals(amount.currency())) {
        return false;
      }
      sum += item.amount().minor();
    }
    return sum == amount.minor();
  }

  /** What was bought; one line without VAT if the till did not say. */
  static List<Item> orGeneral(@Nullable List<Item> items, Money amount) {
    return items != null ? items : List.of(new Item("general", amount, 0));
  }
}
