package saldo.cards.view;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import saldo.kit.StoredJson;
import saldo.schemas.CardNumber;

/** How values are kept in the read model. */
final class Stored {
  private static final TypeReference<Set<CardNumber>> NUMBERS = new TypeReference<>() {};

  private Stored() {}

  static byte[] write(Object value) {
    return StoredJson.write(value);
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    return StoredJson.read(bytes, type);
  }

  static Set<CardNumber> numbers(byte[] bytes) {
    return StoredJson.read(bytes, NUMBERS);
  }
}
