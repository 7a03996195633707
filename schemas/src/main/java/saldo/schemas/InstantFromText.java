package saldo.schemas;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

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
    Instant usual = usual(text);
    try {
      return usual == null ? OffsetDateTime.parse(text).toInstant() : usual;
    } catch (DateTimeParseException e) {
      return context.reportInputMismatch(
          this, "a time is ISO 8601 text with an offset, such as 2026-11-21T14:05:00Z: %s", text);
    }
  }

  private static @Nullable Instant usual(String text) {
    if (text.length() > UtcText.LONGEST) {
      return null;
    }
    byte[] bytes = text.getBytes(ISO_8859_1); // what is not in it becomes a question mark
    return UtcText.parse(bytes, 0, bytes.length);
  }
}
