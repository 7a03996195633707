package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The wire names of the event types, as the annotations declare them. */
final class TypeNames {
  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(LedgerEvent.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private TypeNames() {}

  static String of(Class<?> event) {
    return NAMES.getOrDefault(event, event.getSimpleName());
  }
}
