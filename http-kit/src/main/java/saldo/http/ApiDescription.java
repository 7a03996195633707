package saldo.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI documents of all services have in common; each calls it in a filter of its own
 * when it is built.
 */
public final class ApiDescription {
  private static final String SCHEMAS = "#/components/schemas/";

  private final OpenAPI document;

  public ApiDescription(OpenAPI document) {
    this.document = document;
  }

  /**
   * Adds to every address what its kind has in common, above all how a request can fail there; what
   * its resource says itself stays.
   *
   * @param details what explains a refusal in this service, such as "numbers"
   */
  public ApiDescription everyAddress(String details) {
    CommonAnswers common = new CommonAnswers(details);
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().values().forEach(operation -> common.addTo(path, operation)));
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
                .forEach(operation ->
                    operation.getResponses().addAPIResponse("404", CommonAnswers.problem(meaning)));
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
}
