package saldo.kit.projection;

import org.jspecify.annotations.Nullable;

/** The stores while a record is folded: it sees what earlier records of the batch have written. */
public interface FoldingView {
  byte @Nullable [] get(String family, byte[] key);

  void put(String family, byte[] key, byte[] value);

  void delete(String family, byte[] key);
}
