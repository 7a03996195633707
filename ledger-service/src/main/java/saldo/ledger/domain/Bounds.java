package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;

/** How high and how low a holder's balance may go. */
final class Bounds {
  private Bounds() {}

  static void ceiling(Checks checks, AccountSnapshot account, long change) {
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

  static void floor(Checks checks, AccountSnapshot account, long change) {
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
