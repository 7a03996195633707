package saldo.ledger.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Adds to the OpenAPI document what holds for every address, and the types of the commands. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
  private static final String COMMAND = "Command";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final List<String> TEXTS = List.of("AccountId", "EntryId", "LedgerId");
  private static final SortedMap<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "MALFORMED: the detail says what is wrong; nothing was done",
              "401", "TOKEN_INVALID: there is no valid token",
              "403", "ROLE_MISSING or OTHER_LEDGER: the token is not for this",
              "503", "STARTING, NOT_YET, TOO_BUSY or KAFKA_UNAVAILABLE: again in a moment"));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().values().forEach(operation -> describe(path, operation)));
    TEXTS.forEach(name -> document.getComponents().addSchema(name, type(Schema.SchemaType.STRING)));
    document
        .getComponents()
        .addSchema("LedgerCommand", OASFactory.createSchema().ref(SCHEMAS + COMMAND));
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Schema command = schemas.get(COMMAND);
    if (command != null && command.getDiscriminator() != null) {
      command
          .getDiscriminator()
          .getMapping()
          .forEach((type, ref) -> nameType(schemas.get(nameIn(ref)), type));
    }
  }

  private static String nameIn(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static void describe(String path, Operation operation) {
    APIResponses responses = operation.getResponses();
    ALWAYS.forEach((status, meaning) -> responses.addAPIResponse(status, problem(meaning)));
    if (path.contains("{account}")) {
      responses.addAPIResponse("404", problem("ACCOUNT_UNKNOWN: there is no such account"));
    }
    responses.getAPIResponse("200").getContent().removeMediaType(Problem.JSON);
  }

  private static Schema type(Schema.SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }

  private static APIResponse problem(String meaning) {
    Schema schema = OASFactory.createSchema().ref(SCHEMAS + "Problem");
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.JSON, OASFactory.createMediaType().schema(schema)));
  }

  private static void nameType(@Nullable Schema schema, String type) {
    if (schema == null) {
      throw new IllegalStateException("the document does not describe the command " + type);
    }
    schema.addProperty("type", type(Schema.SchemaType.STRING).enumeration(List.of(type)));
    schema.addRequired("type");
  }
}
