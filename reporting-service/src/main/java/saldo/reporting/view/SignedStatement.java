package saldo.reporting.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.schemas.reporting.Statement;

/**
 * A statement as it is in the topic: its bytes, and who says that they are right.
 *
 * @param value the statement as it was signed
 * @param signature Ed25519 over it in Base64; empty if there is none
 * @param key which key signed it; empty if nobody says
 */
public record SignedStatement(byte[] value, String signature, String key) {
  /** The record header with the signature. */
  public static final String SIGNATURE = "signature";

  /** The record header that names the key. */
  public static final String KEY = "key";

  /** What it says. */
  public Statement statement() {
    return StoredJson.read(value, Statement.class);
  }

  static SignedStatement of(byte[] value, Headers headers) {
    return new SignedStatement(
        value, text(headers.lastHeader(SIGNATURE)), text(headers.lastHeader(KEY)));
  }

  byte[] stored() {
    byte[] first = signature.getBytes(UTF_8);
    byte[] second = key.getBytes(UTF_8);
    return ByteBuffer.allocate(2 * Integer.BYTES + first.length + second.length + value.length)
        .putInt(first.length)
        .put(first)
        .putInt(second.length)
        .put(second)
        .put(value)
        .array();
  }

  static SignedStatement read(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    String signature = new String(next(bytes, bytes.getInt()), UTF_8);
    String key = new String(next(bytes, bytes.getInt()), UTF_8);
    return new SignedStatement(next(bytes, bytes.remaining()), signature, key);
  }

  private static byte[] next(ByteBuffer bytes, int length) {
    byte[] part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static String text(@Nullable Header header) {
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
