package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what is wrong with a JSON text, without a word about our classes. */
final class JsonComplaint {
  private static final int LONGEST_QUOTE = 200;

  private JsonComplaint() {}

  static String about(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          at(unknown) + "unknown field; known are " + known(unknown);
      case InvalidTypeIdException type -> at(type) + unknown(type);
      case ValueInstantiationException refused -> at(refused) + brief(ownWords(refused));
      case InvalidFormatException format ->
          at(format) + expected(format.getTargetType()) + ", not " + quoted(format.getValue());
      case MismatchedInputException mismatch -> at(mismatch) + mismatched(mismatch);
      case JsonMappingException mapping -> at(mapping) + brief(mapping.getOriginalMessage());
      default -> "not readable as JSON: " + brief(e.getOriginalMessage()) + place(e);
    };
  }

  private static String unknown(InvalidTypeIdException e) {
    String field = typeField(e.getBaseType().getRawClass());
    return e.getTypeId() == null
        ? "the field \"" + field + "\" is missing"
        : "unknown " + field + " \"" + brief(e.getTypeId()) + "\"";
  }

  private static String mismatched(MismatchedInputException e) {
    String message = brief(e.getOriginalMessage());
    if (message.startsWith("Missing required") || message.startsWith("Invalid `null`")) {
      return "required, but missing or null";
    }
    if (message.startsWith("Trailing token")) {
      return "one value is expected, but more follows it";
    }
    if (message.startsWith("Unexpected token")) {
      return "an object with the field \"" + typeField(e.getTargetType()) + "\" is expected";
    }
    if (message.startsWith("Cannot deserialize") || message.startsWith("Cannot co")) {
      return expected(e.getTargetType());
    }
    return message;
  }

  /** The field that says what an object is: of which type a message, of which kind a thing. */
  private static String typeField(@Nullable Class<?> type) {
    return type == null
        ? "type"
        : Stream.concat(Stream.of(type), families(type))
            .filter(family -> family.isAnnotationPresent(JsonTypeInfo.class))
            .map(family -> family.getAnnotation(JsonTypeInfo.class).property())
            .findFirst()
            .orElse("type");
  }

  private static Stream<Class<?>> families(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .flatMap(family -> Stream.concat(Stream.of(family), families(family)));
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "another type is expected";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> SaldoJson.mapper().convertValue(constant, String.class))
              .collect(Collectors.joining(", "))
          + " is expected";
    }
    if (Number.class.isAssignableFrom(type) || type == long.class || type == int.class) {
      return "a whole number is expected";
    }
    if (type == boolean.class) {
      return "true or false is expected";
    }
    if (type == String.class || type == Instant.class || isWrittenAsText(type)) {
      return "text is expected";
    }
    return Iterable.class.isAssignableFrom(type) ? "a list is expected" : "an object is expected";
  }

  private static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static String known(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds() == null
        ? "none"
        : e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static @Nullable String ownWords(ValueInstantiationException e) {
    Throwable cause = e.getCause();
    JavaType type = e.getType();
    return cause == null ? "not a valid " + type : cause.getMessage();
  }

  private static String at(JsonMappingException e) {
    String path =
        e.getPath().stream().map(JsonComplaint::step).collect(Collectors.joining()).trim();
    return path.isEmpty() ? "" : (path.startsWith(".") ? path.substring(1) : path) + ": ";
  }

  private static String step(Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + brief(reference.getFieldName());
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line %d, column %d)"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static String quoted(@Nullable Object value) {
    return "\"" + brief(Objects.toString(value)) + "\"";
  }

  private static String brief(@Nullable String text) {
    String line = Objects.requireNonNullElse(text, "").lines().findFirst().orElse("");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
