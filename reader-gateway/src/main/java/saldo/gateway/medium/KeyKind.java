package saldo.gateway.medium;

/** Which of a sector's two keys. */
public enum KeyKind {
  A,
  B
}
