package saldo.gateway.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Tender;

/**
 * What the columns of somebody's file mean. Read from YAML by {@link MappingReader}, which checks
 * it.
 *
 * @param source names what writes such files: 1 to 32 lower-case letters, digits and hyphens; part
 *     of every row's identity
 * @param ledger the book that the rows are for
 * @param charset UTF-8 if absent
 * @param delimiter one character; a comma if absent
 * @param zone in which times without an offset are meant, such as Europe/Kyiv; UTC if absent
 * @param columns where to find what
 * @param constants what is the same in every row
 * @param skip rows that are no sales
 * @param identity the columns that make a row the same row; all mapped ones if absent
 */
public record Mapping(
    String source,
    LedgerId ledger,
    @Nullable String charset,
    @Nullable String delimiter,
    @Nullable String zone,
    Columns columns,
    Constants constants,
    @Nullable List<Skip> skip,
    @Nullable List<String> identity) {

  /**
   * Where to find what.
   *
   * @param at when it happened
   * @param amount how much
   * @param type what happened; the constant one if absent
   * @param account the holder's account; purchases and loads need it, or a card
   * @param product what was sold; becomes the product group
   * @param terminal the machine; the constant one if absent
   * @param card the card that was used; instead of an account
   */
  public record Columns(
      Time at,
      Amount amount,
      @Nullable Type type,
      @Nullable String account,
      @Nullable String product,
      @Nullable String terminal,
      @Nullable Card card) {}

  /**
   * A column of cards.
   *
   * @param column its name
   * @param form how it names a card
   */
  public record Card(String column, CardText.Form form) {}

  /**
   * A column of times.
   *
   * @param column its name
   * @param patterns as in Java's DateTimeFormatter, such as yyyy/M/d H:mm; the first that fits
   */
  public record Time(String column, List<String> patterns) {}

  /**
   * A column of amounts.
   *
   * @param column its name
   * @param decimals how many decimal places the currency has, 0 to 4; 38.7 with two means 38.70
   * @param mark between whole and part; a point if absent
   */
  public record Amount(String column, int decimals, @Nullable String mark) {}

  /**
   * A column that says what happened.
   *
   * @param column its name
   * @param values what its values mean; a row with another value is rejected
   */
  public record Type(String column, Map<String, DeviceTransaction.Type> values) {}

  /**
   * What is the same in every row.
   *
   * @param currency ISO 4217
   * @param vatBasisPoints the VAT rate contained in sales, 2500 means 25 %; no VAT if absent
   * @param type what happened, if no column says so
   * @param tender how loads were paid
   * @param product product group, if no column says so
   * @param terminal the machine, if no column says so
   * @param servicePoint where it stands
   * @param openAs the kind an unknown account is opened as; without it amounts wait for somebody. A
   *     card's account is opened as its profile says
   */
  public record Constants(
      String currency,
      @Nullable Integer vatBasisPoints,
      DeviceTransaction.@Nullable Type type,
      @Nullable Tender tender,
      @Nullable String product,
      @Nullable String terminal,
      @Nullable String servicePoint,
      @Nullable AccountKind openAs) {}

  /**
   * Rows to leave out.
   *
   * @param column its name
   * @param values the values, without spaces around, that say so
   */
  public record Skip(String column, List<String> values) {}
}
