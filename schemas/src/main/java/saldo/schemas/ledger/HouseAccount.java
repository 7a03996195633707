package saldo.schemas.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/**
 * The issuer's own accounts: {@code @kind.CUR} or {@code @kind.CUR.detail}, for example {@code
 * @cash.EUR.till-7} or {@code @vat.SEK.2500}. The id says everything, so they need no opening.
 *
 * @param kind a house kind
 * @param currency ISO 4217
 * @param detail the drawer, product group or VAT rate; empty if there is one per currency
 */
public record HouseAccount(AccountKind kind, String currency, String detail) {
  private static final Map<String, AccountKind> KINDS =
      Arrays.stream(AccountKind.values())
          .filter(AccountKind::isHouse)
          .collect(Collectors.toMap(AccountKind::code, Function.identity()));
  private static final int CURRENCY_LENGTH = 3;

  public static AccountId id(AccountKind kind, String currency) {
    return AccountId.of("@" + kind.code() + "." + currency);
  }

  public static AccountId id(AccountKind kind, String currency, String detail) {
    return AccountId.of("@" + kind.code() + "." + currency + "." + detail);
  }

  /** Reads an id; empty if it is not one of a house account. */
  public static Optional<HouseAccount> parse(AccountId id) {
    String text = id.value();
    int dot = text.indexOf('.');
    if (!id.isHouse() || dot < 0 || text.length() < dot + 1 + CURRENCY_LENGTH) {
      return Optional.empty();
    }
    AccountKind kind = KINDS.get(text.substring(1, dot));
    String currency = text.substring(dot + 1, dot + 1 + CURRENCY_LENGTH);
    String rest = text.substring(dot + 1 + CURRENCY_LENGTH);
    if (kind == null || !Money.isCurrency(currency) || !(rest.isEmpty() || rest.startsWith("."))) {
      return Optional.empty();
    }
    return Optional.of(new HouseAccount(kind, currency, rest.isEmpty() ? rest : rest.substring(1)));
  }
}
