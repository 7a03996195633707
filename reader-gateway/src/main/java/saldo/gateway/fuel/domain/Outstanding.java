package saldo.gateway.fuel.domain;

import java.util.Map;
import saldo.schemas.AccountId;

/**
 * What can still be spent at readers that get no new table, by the one they have.
 *
 * @param minorByAccount in minor units
 */
public record Outstanding(Map<AccountId, Long> minorByAccount) {
  /** All readers get a new table. */
  public static final Outstanding NOTHING = new Outstanding(Map.of());

  long minor(AccountId account) {
    return minorByAccount.getOrDefault(account, 0L);
  }
}
