package saldo.schemas.generate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;

/** What the generators have to know about records, read from the records themselves. */
final class MessageShape {
  private static final String NAME = "[A-Za-z0-9._:-]{1,64}";

  /** The alphabets of the ids, which are text on the wire. */
  static final Map<Class<?>, String> PATTERNS =
      Map.of(
          LedgerId.class, "^[a-z0-9-]{1,32}$",
          AccountId.class, "^(" + NAME + "|@[A-Za-z0-9._:-]{1,95})$",
          CommandId.class, "^" + NAME + "$",
          EntryId.class, "^" + NAME + "(/[0-9]{1,4})?$");

  private MessageShape() {}

  /** The types of a family, in the order they are written. */
  static List<Class<?>> typesOf(Class<?> family) {
    return Stream.of(family.getAnnotation(JsonSubTypes.class).value())
        .<Class<?>>map(JsonSubTypes.Type::value)
        .toList();
  }

  /** The name on the wire of a record of a sealed family. */
  static Optional<String> wireName(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(family -> family.isAnnotationPresent(JsonSubTypes.class))
        .flatMap(family -> Stream.of(family.getAnnotation(JsonSubTypes.class).value()))
        .filter(named -> named.value() == type)
        .map(JsonSubTypes.Type::name)
        .findFirst();
  }

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Whether a record is written as the text it holds. */
  static boolean isText(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
  }
}
