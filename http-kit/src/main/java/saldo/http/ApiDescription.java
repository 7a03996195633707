package saldo.http;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI documents of all services have in common; each calls it in a filter of its own
 * when it is built.
 */
public final class ApiDescription {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final SortedMap<String, String> ALWAYS =
      new TreeMap<>(
          Map.of(
              "400", "MALFORMED: the detail says what is wrong; nothing was done",
              "401", "TOKEN_INVALID: there is no valid token",
              "403", "ROLE_MISSING, OTHER_LEDGER or ONE_ORGANISATION: the token is not for this",
              "503", "STARTING, NOT_YET, TOO_BUSY or KAFKA_UNAVAILABLE: again in a moment"));

  private final OpenAPI document;

  public ApiDescription(OpenAPI document) {
    this.document = document;
  }

  /** Adds to every address how a request can fail there. */
  public ApiDescription everyAddress() {
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(ApiDescription::failures));
    return this;
  }

  /** Adds to each address that has something in its path, such as {@code {account}}, its 404. */
  public ApiDescription unknown(String parameter, String meaning) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> {
          if (path.contains(parameter)) {
            item.getOperations()
                .values()
                .forEach(
                    operation -> operation.getResponses().addAPIResponse("404", problem(meaning)));
          }
        });
    return this;
  }

  /** A type that is a text on the wire, and what it says. */
  public ApiDescription text(String type, String meaning) {
    document
        .getComponents()
        .addSchema(
            type, OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(meaning));
    return this;
  }

  /** Types that are written as text. */
  public ApiDescription texts(List<String> types) {
    types.forEach(name -> document.getComponents().addSchema(name, text()));
    return this;
  }

  /** Another name of a type that is described already. */
  public ApiDescription alias(String name, String described) {
    document.getComponents().addSchema(name, OASFactory.createSchema().ref(SCHEMAS + described));
    return this;
  }

  /**
   * Gives each member of a family of messages the field that says which it is.
   *
   * @param family the name of its schema, which has a discriminator
   * @throws IllegalStateException if one is not described
   */
  public ApiDescription family(String family) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Schema schema = schemas.get(family);
    if (schema != null && schema.getDiscriminator() != null) {
      String field = schema.getDiscriminator().getPropertyName();
      schema
          .getDiscriminator()
          .getMapping()
          .forEach((type, ref) -> nameType(schemas.get(nameIn(ref)), field, type));
    }
    return this;
  }

  private static void failures(Operation operation) {
    APIResponses responses = operation.getResponses();
    ALWAYS.forEach((status, meaning) -> responses.addAPIResponse(status, problem(meaning)));
    responses.getAPIResponse("200").getContent().removeMediaType(Problem.JSON);
  }

  private static void nameType(@Nullable Schema schema, String field, String type) {
    if (schema == null) {
      throw new IllegalStateException("the document does not describe the message " + type);
    }
    schema.addProperty(field, text().enumeration(List.of(type)));
    schema.addRequired(field);
  }

  private static String nameIn(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static APIResponse problem(String meaning) {
    Schema schema = OASFactory.createSchema().ref(SCHEMAS + "Problem");
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(Problem.JSON, OASFactory.createMediaType().schema(schema)));
  }
}
