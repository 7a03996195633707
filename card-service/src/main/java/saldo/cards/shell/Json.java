package saldo.cards.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.schemas.SaldoJson;

/** A state store whose values are JSON. */
record Json(KeyValueStore<String, byte[]> store) {

  <T> @Nullable T get(String key, Class<T> type) {
    byte[] bytes = store.get(key);
    try {
      return bytes == null ? null : SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw unreadable(key, e);
    }
  }

  <T> @Nullable T get(String key, TypeReference<T> type) {
    byte[] bytes = store.get(key);
    try {
      return bytes == null ? null : SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw unreadable(key, e);
    }
  }

  byte[] put(String key, Object value) {
    byte[] bytes = write(value);
    store.put(key, bytes);
    return bytes;
  }

  static byte[] write(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UncheckedIOException unreadable(String key, IOException cause) {
    return new UncheckedIOException("the state store holds what cannot be read: " + key, cause);
  }
}
