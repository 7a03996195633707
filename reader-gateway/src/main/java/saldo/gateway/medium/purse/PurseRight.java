package saldo.gateway.medium.purse;

/** What a reader may do with purses; it has the keys for that and no others. */
public enum PurseRight {
  /** Spend, wipe and repair: key A. */
  SPEND,
  /** And load and format: key B. */
  LOAD
}
