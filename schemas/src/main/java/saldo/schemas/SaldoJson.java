package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/**
 * The one JSON mapper: compact, ISO 8601 times, absent instead of null. What is not
 * {@code @Nullable} is required, and nothing is converted: no text for a number, no fraction for a
 * whole one. Between services unknown fields are skipped (an old reader reads a new message); at
 * the edge {@link #strict()} refuses them, and fields that are there twice, because a misspelt
 * field in a request about money must not be ignored.
 */
public final class SaldoJson {
  private static final ObjectMapper LENIENT = builder().build();
  private static final ObjectMapper STRICT =
      builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private SaldoJson() {}

  public static ObjectMapper mapper() {
    return LENIENT;
  }

  public static ObjectMapper strict() {
    return STRICT;
  }

  /** Says in one sentence what is wrong with a text that could not be read, for whoever sent it. */
  public static String explain(JsonProcessingException e) {
    return JsonComplaint.about(e);
  }

  private static JsonMapper.Builder builder() {
    // a request has a virtual thread of its own: what is kept by thread would never be used again
    JsonFactory sharing =
        JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();
    return JsonMapper.builder(sharing)
        .addModule(new JavaTimeModule())
        .addModule(new SimpleModule("saldo").addDeserializer(Instant.class, new InstantFromText()))
        .annotationIntrospector(new RequiredUnlessNullable())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            });
  }
}
