package saldo.gateway.spool;

/** What became of a submission. */
public enum Receipt {
  /** It is on disk now. */
  STORED,
  /** The same record was on disk before; nothing was stored again. */
  DUPLICATE,
  /** Another record was stored under this key before; nothing was stored. */
  CONFLICT
}
