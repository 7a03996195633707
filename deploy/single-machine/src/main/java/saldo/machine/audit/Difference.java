package saldo.machine.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import saldo.schemas.SaldoJson;

/**
 * Where two states differ first.
 *
 * @param path a JSON pointer
 * @param expected what should be there, as JSON; {@code nothing} if nothing should
 * @param found what is there, as JSON; {@code nothing} if nothing is
 */
record Difference(String path, String expected, String found) {
  /** One value; more of a list or an object would hide what differs. */
  private static final int SHOWN = 120;

  /** Between two states that are not the same. */
  static Difference first(Object expected, Object found) {
    return between(
        "", SaldoJson.mapper().valueToTree(expected), SaldoJson.mapper().valueToTree(found));
  }

  private static Difference between(String path, JsonNode expected, JsonNode found) {
    if (expected.isArray() && found.isArray()) {
      int index = 0;
      while (expected.path(index).equals(found.path(index))) {
        index++;
      }
      return between(path + "/" + index, expected.path(index), found.path(index));
    }
    if (expected.isObject() && found.isObject()) {
      TreeSet<String> fields = new TreeSet<>();
      expected.fieldNames().forEachRemaining(fields::add);
      found.fieldNames().forEachRemaining(fields::add);
      fields.removeIf(field -> expected.path(field).equals(found.path(field)));
      String field = fields.first();
      return between(path + "/" + field, expected.path(field), found.path(field));
    }
    return new Difference(path, shown(expected), shown(found));
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
