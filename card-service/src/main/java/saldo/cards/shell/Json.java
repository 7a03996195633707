package saldo.cards.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;

/** A state store whose values are JSON. */
record Json(KeyValueStore<String, byte[]> store) {

  <T> @Nullable T get(String key, Class<T> type) {
    return get(key, bytes -> StoredJson.read(bytes, type));
  }

  <T> @Nullable T get(String key, TypeReference<T> type) {
    return get(key, bytes -> StoredJson.read(bytes, type));
  }

  byte[] put(String key, Object value) {
    byte[] bytes = StoredJson.write(value);
    store.put(key, bytes);
    return bytes;
  }

  private <T> @Nullable T get(String key, Function<byte[], T> read) {
    byte[] bytes = store.get(key);
    try {
      return bytes == null ? null : read.apply(bytes);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          "the state store holds what cannot be read: " + key, e.getCause());
    }
  }
}
