package saldo.gateway.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import saldo.gateway.fact.RefusedException;
import saldo.schemas.SaldoJson;

/** Reads JSON that somebody else wrote; anything odd is refused rather than guessed. */
public final class StrictJson {
  /** The reason code of everything refused here. */
  public static final String MALFORMED = "BODY_MALFORMED";

  private StrictJson() {}

  /**
   * Reads any JSON.
   *
   * @throws RefusedException if it is none
   */
  public static JsonNode tree(byte[] body) {
    try {
      JsonNode tree = SaldoJson.strict().readTree(body);
      if (tree.isMissingNode()) {
        throw new RefusedException(MALFORMED, "the body is empty: send a JSON object");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new RefusedException(MALFORMED, SaldoJson.explain(e));
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
      return SaldoJson.strict().treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new RefusedException(MALFORMED, SaldoJson.explain(e));
    }
  }
}
