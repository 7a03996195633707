package saldo.schemas.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example.Family;

/** All generated files: their paths from the root, and what has to be in them. */
final class Generated {
  static final String SCHEMA_FOLDER = "schemas/json-schema/";

  private Generated() {}

  static Map<String, String> files() {
    Docstrings docstrings = Docstrings.read();
    Map<String, String> files = new LinkedHashMap<>();
    schemas(docstrings).forEach((name, schema) -> files.put(SCHEMA_FOLDER + name, text(schema)));
    files.put("schemas/asyncapi.json", text(AsyncApi.document()));
    files.put("docs/events.md", new EventsDocument(docstrings).text());
    return files;
  }

  static Map<String, ObjectNode> schemas(Docstrings docstrings) {
    JsonSchemas schemas = new JsonSchemas(docstrings);
    Map<String, ObjectNode> files = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      String file = fileOf(family.folder());
      files.put(file, schemas.of(file, family.type().getType()));
    }
    return files;
  }

  static String fileOf(String family) {
    return family + ".schema.json";
  }

  private static String text(JsonNode json) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try {
      return SaldoJson.mapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
