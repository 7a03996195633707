package saldo.cards.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import saldo.schemas.SaldoJson;

/**
 * A column of a table.
 *
 * @param name the field, inner ones after a dot: {@code account.currency}
 * @param form how it is written in a cell
 */
record Column(String name, Form form) {
  private static final String SEPARATOR = ";";
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

  /** How a field is written in a cell. An empty cell is an absent field, unless it is a name. */
  enum Form {
    /** A text, which is there even if it is empty. */
    NAME,
    TEXT,
    WHOLE,
    YES_OR_NO,
    /** Ids or words, separated by semicolons. */
    LIST,
    /** Compact JSON. */
    JSON
  }

  /** The fields on the way. */
  List<String> path() {
    return List.of(name.split("\\.", -1));
  }

  /** What a thing has in the cell. */
  Object cell(JsonNode fields) {
    JsonNode value = fields;
    for (String step : path()) {
      value = value.path(step);
    }
    if (value.isMissingNode()) {
      return "";
    }
    return switch (form) {
      case WHOLE -> value.longValue();
      case NAME, TEXT, YES_OR_NO -> value.asText();
      case LIST ->
          StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(SEPARATOR));
      case JSON -> value.toString();
    };
  }

  boolean isAbsent(String cell) {
    return cell.isEmpty() && form != Form.NAME;
  }

  /**
   * @throws UnreadableCellException if the cell is not written as the column has to be
   */
  JsonNode value(String cell) throws UnreadableCellException {
    return switch (form) {
      case NAME, TEXT -> TextNode.valueOf(cell);
      case WHOLE -> whole(cell);
      case YES_OR_NO -> yesOrNo(cell);
      case LIST -> list(cell);
      case JSON -> json(cell);
    };
  }

  private JsonNode whole(String cell) throws UnreadableCellException {
    if (!WHOLE.matcher(cell).matches()) {
      throw new UnreadableCellException(name + ": a whole number is expected");
    }
    return LongNode.valueOf(Long.parseLong(cell));
  }

  private JsonNode yesOrNo(String cell) throws UnreadableCellException {
    Boolean value = YES_OR_NO.get(cell);
    if (value == null) {
      throw new UnreadableCellException(name + ": true or false is expected");
    }
    return BooleanNode.valueOf(value);
  }

  private static JsonNode list(String cell) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String entry : cell.split(SEPARATOR, -1)) {
      list.add(entry.strip());
    }
    return list;
  }

  private JsonNode json(String cell) throws UnreadableCellException {
    try {
      return SaldoJson.strict().readTree(cell);
    } catch (JsonProcessingException e) {
      throw new UnreadableCellException(name + ": " + SaldoJson.explain(e));
    }
  }
}
