package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import java.util.Map;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;

/** How high and how low a holder's balance may go. */
final class Bounds {
  private Bounds() {}

  /**
   * @param changes of each account, in minor units
   */
  static void check(Checks checks, Book book, Map<AccountId, Long> changes) {
    changes.forEach((id, minor) -> ceiling(checks, book.existing(id), minor));
    changes.forEach((id, minor) -> floor(checks, book.existing(id), minor));
  }

  private static void ceiling(Checks checks, AccountSnapshot account, long change) {
    Long ceiling = account.terms().ceilingMinor();
    if (ceiling != null && change > 0) {
      checks.that(
          change <= ceiling - account.balanceMinor(),
          CEILING_EXCEEDED,
          "account",
          account.account(),
          "balance",
          Money.of(account.balanceMinor(), account.currency()),
          "ceiling",
          Money.of(ceiling, account.currency()),
          "requested",
          Money.of(change, account.currency()));
    }
  }

  private static void floor(Checks checks, AccountSnapshot account, long change) {
    if (!account.kind().isHouse() && change < 0) {
      checks.that(
          -change <= account.availableMinor(),
          INSUFFICIENT_FUNDS,
          "account",
          account.account(),
          "available",
          Money.of(account.availableMinor(), account.currency()),
          "requested",
          Money.of(-change, account.currency()));
    }
  }
}
