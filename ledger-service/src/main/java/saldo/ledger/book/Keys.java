package saldo.ledger.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;

/** Keys of the read model; numbers are big-endian, so that the order of bytes is theirs. */
final class Keys {
  private static final byte SEPARATOR = '|';
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private Keys() {}

  static byte[] ledger(LedgerId ledger) {
    return (ledger.value() + (char) SEPARATOR).getBytes(UTF_8);
  }

  static byte[] of(LedgerId ledger, String name) {
    return (ledger.value() + (char) SEPARATOR + name).getBytes(UTF_8);
  }

  static byte[] history(LedgerId ledger, AccountId account) {
    return of(ledger, account.value() + (char) SEPARATOR);
  }

  static byte[] history(LedgerId ledger, AccountId account, long seq) {
    return join(history(ledger, account), seq);
  }

  static byte[] entry(LedgerId ledger, long seq) {
    return join(ledger(ledger), seq);
  }

  static byte[] code(LedgerId ledger, AccountId account, String id) {
    return of(ledger, account.value() + (char) SEPARATOR + id);
  }

  /** The name at the end of a key. */
  static String lastName(byte[] key) {
    String text = new String(key, UTF_8);
    return text.substring(text.lastIndexOf(SEPARATOR) + 1);
  }

  /** The number at the end of a key. */
  static long lastNumber(byte[] key) {
    return ByteBuffer.wrap(key, key.length - Long.BYTES, Long.BYTES).getLong();
  }

  /** What of a key follows a prefix. */
  static String end(byte[] key, byte[] prefix) {
    return new String(key, prefix.length, key.length - prefix.length, UTF_8);
  }

  static byte[] time(LedgerId ledger, Instant at) {
    return join(ledger(ledger), millis(at));
  }

  /** Nothing was booked before 1970; a far future counts as the last time there is. */
  private static long millis(Instant at) {
    return at.isBefore(Instant.EPOCH) ? 0 : at.isAfter(LAST) ? Long.MAX_VALUE : at.toEpochMilli();
  }

  static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  private static byte[] join(byte[] prefix, long number) {
    return ByteBuffer.allocate(prefix.length + Long.BYTES).put(prefix).putLong(number).array();
  }
}
