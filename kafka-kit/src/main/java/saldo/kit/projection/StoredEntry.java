package saldo.kit.projection;

/** A key and its value. */
public final class StoredEntry {
  private final byte[] key;
  private final byte[] value;

  StoredEntry(byte[] key, byte[] value) {
    this.key = key;
    this.value = value;
  }

  public byte[] key() {
    return key;
  }

  public byte[] value() {
    return value;
  }
}
