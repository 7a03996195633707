package saldo.gateway.fpp.protocol;

import java.util.List;

/**
 * What a terminal may let a card do, the payload of {@code C}. Of quantities and amounts 0 means
 * nothing and {@link #UNLIMITED} means no limit.
 *
 * @param card as it is presented, 1 to 32 characters
 * @param active whether it may fill at all; a delta removes a card by sending it inactive
 * @param products the codes of what it may fill, at least one
 * @param fillingMl the most of one filling
 * @param fillingMinor the highest amount of one filling
 * @param quota what may be filled in a period, all of it together; an amount, or millilitres
 * @param period when the quota is renewed, and which of the two it is
 * @param lastOdometerKm the last one known, 0 if none is
 * @param odometerStepKm how far it may be beyond the last, 0 if the terminal need not ask; at most
 *     9,999
 */
public record CardRecord(
    String card,
    boolean active,
    List<String> products,
    long fillingMl,
    long fillingMinor,
    long quota,
    PeriodKind period,
    int lastOdometerKm,
    int odometerStepKm) {
  /** As a quantity or an amount: no limit. */
  public static final long UNLIMITED = 99_999_999;

  private static final int HIGHEST_STEP = 9_999;
  private static final int LONGEST_PRODUCTS = 64;
  private static final int FIELDS = 9;

  /**
   * @throws IllegalArgumentException if a value can not be sent
   */
  public CardRecord {
    products = List.copyOf(products);
    Fields.requireText("the card", card, FillingRecord.LONGEST_CARD);
    Fields.requireRange("the number of products", products.size(), 1, LONGEST_PRODUCTS);
    products.forEach(CardRecord::requireProduct);
    Fields.requireText("the products", String.join(",", products), LONGEST_PRODUCTS);
    Fields.requireRange("the quantity of a filling", fillingMl, 0, UNLIMITED);
    Fields.requireRange("the amount of a filling", fillingMinor, 0, UNLIMITED);
    Fields.requireRange("the quota", quota, 0, UNLIMITED);
    Fields.requireRange("the odometer", lastOdometerKm, 0, FillingRecord.HIGHEST_ODOMETER);
    Fields.requireRange("the odometer step", odometerStepKm, 0, HIGHEST_STEP);
  }

  private static void requireProduct(String product) {
    Fields.requireText("a product", product, FillingRecord.LONGEST_PRODUCT);
    if (product.contains(",")) {
      throw new IllegalArgumentException("a product's code has no comma: " + product);
    }
  }

  /** Reads a payload. */
  public static Reading<CardRecord> parse(String payload) {
    return Fields.read("the card record", payload, FIELDS, CardRecord::read);
  }

  private static CardRecord read(Fields fields) {
    return new CardRecord(
        fields.text("the card", FillingRecord.LONGEST_CARD),
        fields.one("the active flag", CardRecord::flag, "0 or 1"),
        fields.one("the products", CardRecord::products, "codes separated by commas"),
        fields.number("the quantity of a filling", 8, 0),
        fields.number("the amount of a filling", 8, 0),
        fields.number("the quota", 8, 0),
        fields.one("the period kind", PeriodKind::of, "00 to 04 or 11 to 14"),
        fields.integerOrBlank("the odometer", 7),
        fields.integerOrBlank("the odometer step", 4));
  }

  /** As a payload. */
  public String format() {
    return Fields.join(
        card,
        active ? "1" : "0",
        String.join(",", products),
        Fields.digits(fillingMl, 8),
        Fields.digits(fillingMinor, 8),
        Fields.digits(quota, 8),
        period.code(),
        Fields.digits(lastOdometerKm, 7),
        Fields.digits(odometerStepKm, 4));
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static List<String> products(String text) {
    List<String> products = List.of(text.split(",", -1));
    products.forEach(CardRecord::requireProduct);
    Fields.requireText("the products", text, LONGEST_PRODUCTS);
    return products;
  }
}
