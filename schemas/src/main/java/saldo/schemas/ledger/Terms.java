package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an account may hold.
 *
 * @param ceilingMinor the highest balance, in minor units; none if absent
 * @param overdraftMinor how far below zero requests may take it, in minor units, from 0
 * @param autoReload what comes by itself when it runs low; nothing if absent
 * @param exposure how its limit goes to several fuel readers; each gets its part if absent
 */
public record Terms(
    @Nullable Long ceilingMinor,
    long overdraftMinor,
    @Nullable AutoReload autoReload,
    @Nullable Exposure exposure) {
  public static final Terms PLAIN = new Terms(null, 0);

  /** Without anything that comes by itself. */
  public Terms(@Nullable Long ceilingMinor, long overdraftMinor) {
    this(ceilingMinor, overdraftMinor, null);
  }

  /** Of an account that is not about fuel. */
  public Terms(@Nullable Long ceilingMinor, long overdraftMinor, @Nullable AutoReload autoReload) {
    this(ceilingMinor, overdraftMinor, autoReload, null);
  }
}
