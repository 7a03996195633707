package saldo.cards.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import saldo.kit.StoredJson;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;

/** A line's cells, by the names of their columns. */
final class Row {
  private Row() {}

  static String id(Map<String, String> row) throws UnreadableCellException {
    String id = row.getOrDefault(Columns.ID, "").strip();
    if (id.isEmpty()) {
      throw new UnreadableCellException("id: required, but missing");
    }
    return id;
  }

  static MasterData data(MasterKind kind, Map<String, String> row) throws UnreadableCellException {
    ObjectNode fields = SaldoJson.strict().createObjectNode();
    fields.put("kind", kind.code());
    for (Column column : Columns.of(kind)) {
      List<String> path = column.path();
      ObjectNode owner = fields;
      for (String step : path.subList(0, path.size() - 1)) {
        owner = owner.withObjectProperty(step);
      }
      String cell = row.getOrDefault(column.name(), "");
      if (!column.isAbsent(cell)) {
        owner.set(path.getLast(), column.value(cell));
      }
    }
    try {
      return SaldoJson.strict().treeToValue(fields, MasterData.class);
    } catch (JsonProcessingException e) {
      throw new UnreadableCellException(SaldoJson.explain(e));
    }
  }

  /** As many as it has in a message. */
  static int bytes(MasterData data) {
    return StoredJson.write(data).length;
  }
}
