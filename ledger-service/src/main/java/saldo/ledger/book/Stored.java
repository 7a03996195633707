package saldo.ledger.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import saldo.kit.StoredJson;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.wire.LedgerWire;

/** How the values of the read model are written and read back. */
final class Stored {
  private interface Reading<T> {
    T read() throws IOException;
  }

  private Stored() {}

  static JournalEntry entry(byte[] bytes) {
    return reading(() -> LedgerWire.readEntry(bytes));
  }

  static AccountSnapshot account(byte[] bytes) {
    return reading(() -> LedgerWire.readAccount(bytes));
  }

  static WorkItem workItem(byte[] bytes) {
    return read(bytes, WorkItem.class);
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    return reading(() -> SaldoJson.mapper().readValue(bytes, type));
  }

  static byte[] write(AccountSnapshot account) {
    return LedgerWire.write(account);
  }

  static byte[] write(Object value) {
    return StoredJson.write(value);
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException("the journal holds a record that cannot be read", e);
    }
  }
}
