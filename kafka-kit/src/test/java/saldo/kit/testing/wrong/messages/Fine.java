package saldo.kit.testing.wrong.messages;

/** Right: a sealed family of records. */
public sealed interface Fine {
  /** Right: a value. */
  record Value(long minor) implements Fine {}
}
