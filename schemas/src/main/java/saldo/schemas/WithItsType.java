package saldo.schemas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/**
 * Writes a value with its {@code type}, even where the declared type is a type variable. Without
 * it, whether an envelope's command said what it is would depend on how the writer was called.
 */
final class WithItsType extends JsonSerializer<Object> {
  @Override
  public void serialize(Object value, JsonGenerator json, SerializerProvider serializers)
      throws IOException {
    serializers
        .findTypedValueSerializer(value.getClass(), true, null)
        .serialize(value, json, serializers);
  }

  @Override
  public void serializeWithType(
      Object value, JsonGenerator json, SerializerProvider serializers, TypeSerializer declared)
      throws IOException {
    serialize(value, json, serializers);
  }
}
