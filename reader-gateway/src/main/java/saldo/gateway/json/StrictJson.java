package saldo.gateway.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.SaldoJson;

/** Reads JSON that somebody else wrote; anything odd is refused rather than guessed. */
public final class StrictJson {
  /** The reason code of everything refused here. */
  public static final String MALFORMED = "BODY_MALFORMED";

  private static final ObjectReader READER =
      SaldoJson.strict()
          .reader()
          .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private StrictJson() {}

  /**
   * Reads any JSON.
   *
   * @throws RefusedException if it is none
   */
  public static JsonNode tree(byte[] body) {
    try {
      JsonNode tree = READER.readTree(body);
      if (tree.isMissingNode()) {
        throw new RefusedException(MALFORMED, "the body is empty: send a JSON object");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new RefusedException(MALFORMED, "the body is not JSON in UTF-8");
    }
  }

  /**
   * Reads a value of a type.
   *
   * @throws RefusedException if a field is unknown, missing or of another type
   */
  public static <T> T value(JsonNode node, Class<T> type) {
    if (!node.isObject()) {
      throw new RefusedException(MALFORMED, "a JSON object is expected");
    }
    try {
      return READER.forType(type).readValue(node);
    } catch (JsonProcessingException e) {
      throw refused(e);
    } catch (IOException e) {
      throw new RefusedException(MALFORMED, "the body is not JSON in UTF-8");
    }
  }

  private static RefusedException refused(JsonProcessingException e) {
    return new RefusedException(MALFORMED, sentence(e));
  }

  private static String sentence(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "unknown field " + path(unknown) + ": remove it or correct its spelling";
      case InvalidTypeIdException type ->
          type.getTypeId() == null
              ? "the field type is missing"
              : "unknown type: see the API for those that exist";
      case InvalidFormatException format -> path(format) + expected(format.getTargetType());
      case ValueInstantiationException value -> path(value) + ": " + rule(value);
      case MismatchedInputException mismatch -> path(mismatch) + expected(mismatch.getTargetType());
      case JsonMappingException mapping -> path(mapping) + " cannot be read";
      default -> "the body is not JSON: it breaks off or is wrong" + place(e.getLocation());
    };
  }

  private static String path(JsonMappingException e) {
    String path = e.getPath().stream().map(StrictJson::step).collect(Collectors.joining("."));
    return path.isEmpty() ? "the body" : path.replace(".[", "[");
  }

  private static String step(Reference reference) {
    String field = reference.getFieldName();
    return field == null ? "[" + reference.getIndex() + "]" : field;
  }

  private static String rule(ValueInstantiationException e) {
    Throwable cause = e.getCause();
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : "is not complete";
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return " has the wrong form";
    }
    if (type.isEnum()) {
      return " must be one of " + choices(type);
    }
    return switch (type.getSimpleName()) {
      case "long", "Long", "int", "Integer" -> " must be a whole number within range";
      case "boolean", "Boolean" -> " must be true or false";
      case "Instant" -> " must be a time such as 2026-11-21T10:15:00Z";
      case "String", "AccountId", "EntryId" -> " must be a text";
      case "List", "ArrayList" -> " must be a list";
      default -> " must be a JSON object of " + type.getSimpleName().toLowerCase(Locale.ROOT);
    };
  }

  private static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> SaldoJson.mapper().valueToTree(each).toString())
        .map(text -> text.replace("\"", ""))
        .collect(Collectors.joining(", "));
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
