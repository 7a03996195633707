package saldo.schemas.generate;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example;

/** A Markdown page about types: what their docstrings say, with a table of their fields. */
final class Page {
  private static final int CHAPTER = 2;
  private static final int SECTION = 3;

  private final Docstrings docstrings;
  private final StringBuilder contents = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private int level;

  Page(Docstrings docstrings) {
    this.docstrings = docstrings;
  }

  /** Where a heading is found on this page. */
  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The chapters with their sections, as links. */
  String contents() {
    return contents.toString();
  }

  String body() {
    return body.toString();
  }

  void chapter(String title) {
    contents.append("* ").append(linkTo(title)).append('\n');
    level = CHAPTER;
    heading(level, title);
  }

  void section(String title) {
    contents.append("  * ").append(linkTo(title)).append('\n');
    level = SECTION;
    heading(level, title);
  }

  void paragraph(String text) {
    line(text);
    line("");
  }

  /** What is said about a type, the type itself being shown below. */
  void about(Class<?> type) {
    paragraph(docstrings.of(type));
  }

  /** Each type with its fields. */
  void types(List<Class<?>> types) {
    types.forEach(this::type);
  }

  /** Each enum with its names. */
  void names(Class<?>... types) {
    for (Class<?> type : types) {
      heading(level + 1, type.getSimpleName());
      about(type);
      table("name", "meaning");
      for (Object constant : type.getEnumConstants()) {
        String name = SaldoJson.mapper().convertValue(constant, String.class);
        row("`" + name + "`", docstrings.of(type, ((Enum<?>) constant).name()));
      }
      line("");
    }
  }

  /** What is text on the wire, with its form. */
  void texts(Class<?>... types) {
    table("text", "meaning", "form");
    for (Class<?> type : types) {
      String form = MessageShape.PATTERNS.getOrDefault(type, "");
      row(FieldTypes.spoken(type), docstrings.of(type), "`" + form + "`");
    }
    line("");
  }

  void table(String... columns) {
    row(columns);
    line("|" + "---|".repeat(columns.length));
  }

  void row(String... cells) {
    line(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  void line(String text) {
    body.append(text.stripTrailing()).append('\n');
  }

  private static String linkTo(String heading) {
    return "[" + heading + "](#" + anchor(heading) + ")";
  }

  private void heading(int depth, String text) {
    line("#".repeat(depth) + " " + text);
    line("");
  }

  private void type(Class<?> type) {
    heading(level + 1, MessageShape.wireName(type).orElse(type.getSimpleName()));
    if (!docstrings.of(type).isEmpty()) {
      about(type);
    }
    onTheWire(type);
    if (type.getRecordComponents().length > 0) {
      table("field", "type", "meaning");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      row(
          "`" + component.getName() + "`" + (MessageShape.isOptional(component) ? " ?" : ""),
          FieldTypes.linked(component.getGenericType()),
          docstrings.of(type, component.getName()));
    }
    line("");
    if (!MessageShape.oneOf(type).isEmpty()) {
      paragraph(
          MessageShape.oneOf(type).stream()
              .map(field -> "`" + field + "`")
              .collect(Collectors.joining(", ", "At least one of ", " is there.")));
    }
  }

  /** Of a message the first example of each version, of what is around it one. */
  private void onTheWire(Class<?> type) {
    TreeMap<Integer, String> versions = new TreeMap<>();
    Example.all().stream()
        .filter(example -> example.shown().stream().anyMatch(shown -> shown.getClass() == type))
        .sorted(Comparator.comparingInt(Example::version))
        .limit(MessageShape.wireName(type).isPresent() ? Long.MAX_VALUE : 1)
        .forEach(example -> versions.putIfAbsent(example.version(), example.path()));
    Stream<String> links =
        versions.entrySet().stream().map(e -> "[v" + e.getKey() + "](../" + e.getValue() + ")");
    if (!versions.isEmpty()) {
      paragraph(links.collect(Collectors.joining(", ", "On the wire: ", "")));
    }
  }
}
