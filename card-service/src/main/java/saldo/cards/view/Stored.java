package saldo.cards.view;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import saldo.schemas.CardNumber;
import saldo.schemas.SaldoJson;

/** How values are kept in the read model. */
final class Stored {
  private static final TypeReference<Set<CardNumber>> NUMBERS = new TypeReference<>() {};

  private Stored() {}

  static byte[] write(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return SaldoJson.mapper().readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not a " + type.getSimpleName(), e);
    }
  }

  static Set<CardNumber> numbers(byte[] bytes) {
    try {
      return SaldoJson.mapper().readValue(bytes, NUMBERS);
    } catch (IOException e) {
      throw new UncheckedIOException("not card numbers", e);
    }
  }
}
