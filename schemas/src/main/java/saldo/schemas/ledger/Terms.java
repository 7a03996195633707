package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an account may hold.
 *
 * @param ceilingMinor the highest balance, in minor units; none if absent
 * @param overdraftMinor how far below zero requests may take it, in minor units, from 0
 */
public record Terms(@Nullable Long ceilingMinor, long overdraftMinor) {
  public static final Terms PLAIN = new Terms(null, 0);
}
