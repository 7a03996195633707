package saldo.schemas.generate;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Dated;
import saldo.schemas.SaldoJson;

/** The JSON Schema (2020-12) of a family of messages. */
final class JsonSchemas {
  private final Docstrings docstrings;
  private final SchemaGenerator generator;

  JsonSchemas(Docstrings docstrings) {
    this.docstrings = docstrings;
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(
                SaldoJson.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JacksonModule(
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                    JacksonOption.SKIP_SUBTYPE_LOOKUP,
                    JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
            .with(Option.DEFINITION_FOR_MAIN_SCHEMA, Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
    builder
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withCustomDefinitionProvider(JsonSchemas::text)
        .withSubtypeResolver(JsonSchemas::subtypes)
        .withDescriptionResolver(
            type -> absentIfEmpty(docstrings.of(type.getType().getErasedType())))
        .withDefinitionNamingStrategy(new PlainNames())
        .withTypeAttributeOverride(JsonSchemas::addTypeName);
    builder
        .forFields()
        .withRequiredCheck(field -> !isOptional(field))
        .withNullableCheck(JsonSchemas::isOptional)
        .withStringPatternResolver(
            field -> "currency".equals(field.getDeclaredName()) ? "^[A-Z]{3}$" : null)
        .withDescriptionResolver(this::describe);
    this.generator = new SchemaGenerator(builder.build());
  }

  /**
   * @param id the file's name, which is the schema's id
   * @param type what the family is read as
   * @param parameters the arguments of a generic type
   */
  ObjectNode of(String id, Type type, Type... parameters) {
    ObjectNode schema = generator.generateSchema(type, parameters);
    exactlyOne(schema);
    ObjectNode named = schema.objectNode();
    named.set("$schema", schema.remove("$schema"));
    named.put("$id", id);
    named.setAll(schema);
    return named;
  }

  private static @Nullable CustomDefinition text(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> erased = type.getErasedType();
    ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
    if (erased == Instant.class) {
      return new CustomDefinition(text.put("format", "date-time"), true);
    }
    if (MessageShape.isText(erased)) {
      return new CustomDefinition(text.put("pattern", MessageShape.PATTERNS.get(erased)));
    }
    return null;
  }

  private static @Nullable List<ResolvedType> subtypes(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> erased = type.getErasedType();
    return erased.isSealed()
        ? MessageShape.typesOf(erased).stream()
            .map(subtype -> context.getTypeContext().resolveSubtype(type, subtype))
            .toList()
        : null;
  }

  private static void addTypeName(
      ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
    Class<?> type = scope.getType().getErasedType();
    MessageShape.wireName(type)
        .ifPresent(name -> {
          String discriminator = MessageShape.discriminator(type);
          ObjectNode properties = schema.objectNode();
          properties.putObject(discriminator).put("const", name);
          if (schema.get("properties") instanceof ObjectNode others) {
            properties.setAll(others);
          }
          schema.set("properties", properties);
          ArrayNode required = schema.arrayNode().add(discriminator);
          schema.path("required").forEach(required::add);
          schema.set("required", required);
        });
    for (String field : MessageShape.oneOf(type)) {
      ObjectNode choice = schema.withArray("anyOf").addObject();
      choice.putObject("properties").putObject(field).put("type", "string");
      choice.putArray("required").add(field);
    }
  }

  private static boolean isOptional(FieldScope field) {
    return component(field).map(MessageShape::isOptional).orElse(false);
  }

  private @Nullable String describe(FieldScope field) {
    return field.isFakeContainerItemScope()
        ? null
        : absentIfEmpty(docstrings.of(declaring(field), field.getDeclaredName()));
  }

  private static Optional<RecordComponent> component(FieldScope field) {
    return field.isFakeContainerItemScope() || !declaring(field).isRecord()
        ? Optional.empty()
        : Arrays.stream(declaring(field).getRecordComponents())
            .filter(component -> component.getName().equals(field.getDeclaredName()))
            .findFirst();
  }

  private static Class<?> declaring(FieldScope field) {
    return field.getDeclaringType().getErasedType();
  }

  private static @Nullable String absentIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A message is of exactly one type of its family, while a field may be of a type or null. */
  private static void exactlyOne(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.get("anyOf") instanceof ArrayNode choices) {
      boolean types = choices.valueStream().allMatch(choice -> choice.has("$ref"));
      if (types) {
        object.set("oneOf", object.remove("anyOf"));
      }
    }
    schema.forEach(JsonSchemas::exactlyOne);
  }

  /**
   * An envelope is called so, whatever is in it: there is one family of commands per schema. A
   * dated value is called after what it is of.
   */
  private static final class PlainNames extends DefaultSchemaDefinitionNamingStrategy {
    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      ResolvedType type = key.getType();
      String name = type.getErasedType().getSimpleName();
      return type.getErasedType() == Dated.class
          ? name + type.getTypeParameters().getFirst().getErasedType().getSimpleName()
          : name;
    }
  }
}
