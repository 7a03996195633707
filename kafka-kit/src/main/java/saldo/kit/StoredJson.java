package saldo.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import saldo.schemas.SaldoJson;

/** Values as we store them ourselves, so that one that cannot be read back is a defect. */
public final class StoredJson {
  private StoredJson() {}

  public static byte[] write(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws UncheckedIOException if it is something else
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not a " + type.getSimpleName(), e);
    }
  }

  /** The same for a type with parameters. */
  public static <T> T read(byte[] bytes, TypeReference<T> type) {
    try {
      return SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not a " + type.getType(), e);
    }
  }
}
