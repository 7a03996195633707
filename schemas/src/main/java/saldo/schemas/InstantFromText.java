package saldo.schemas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Takes ISO 8601 text only: a bare number could be seconds or milliseconds, and would be read. */
final class InstantFromText extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;

  InstantFromText() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return context.reportInputMismatch(
          this, "a time is ISO 8601 text with an offset, such as 2026-11-21T14:05:00Z");
    }
    String text = parser.getText();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return context.reportInputMismatch(
          this, "a time is ISO 8601 text with an offset, such as 2026-11-21T14:05:00Z: %s", text);
    }
  }
}
