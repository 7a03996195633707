package saldo.schemas.generate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.examples.Example;
import saldo.schemas.generate.Channels.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.topics.Topic.Retention;

/** The page that lists every topic and every message with its fields. */
final class EventsDocument {
  private final Docstrings docstrings;
  private final StringBuilder page = new StringBuilder();

  EventsDocument(Docstrings docstrings) {
    this.docstrings = docstrings;
  }

  String text() {
    line("# Topics and messages\n");
    line("Generated from `saldo.schemas`; after a change of the code, refresh it with");
    line("`mvn -pl schemas test -Dgolden.write=true`. Each message is shown as it is on the wire");
    line("in [schemas/golden](../schemas/golden), and defined for programs in");
    line("[schemas/json-schema](../schemas/json-schema) and");
    line("[schemas/asyncapi.json](../schemas/asyncapi.json).\n");
    line("A field marked ? may be absent. Amounts are whole minor units (cents, öre).\n");
    topics();
    section("Around every message", Envelope.class, JournalEntry.class, AccountSnapshot.class);
    family("Commands", LedgerCommand.class);
    family("Events", LedgerEvent.class);
    family("Outcomes", Outcome.class);
    section("Parts", Origin.class, Money.class, Posting.class, Item.class, Terms.class);
    names(AccountKind.class, AccountStatus.class, Tender.class, Treatment.class);
    names(LedgerCommand.Direction.class, LedgerCommand.Bulk.Mode.class, RejectionReason.class);
    return page.toString();
  }

  private void topics() {
    line("## Topics\n");
    line("| topic | key | value | headers | kept | written by |");
    line("|---|---|---|---|---|---|");
    for (Channel channel : Channels.all()) {
      String headers =
          channel.headers().stream()
              .map(header -> "`" + header.name() + "`: " + header.meaning())
              .collect(Collectors.joining(" "));
      row(
          "`" + channel.topic().name() + "`",
          channel.topic().key(),
          channel.topic().purpose() + " " + channel.value(),
          headers,
          kept(channel.topic().retention()),
          channel.topic().owner());
    }
    line("");
  }

  private static String kept(Retention retention) {
    return switch (retention) {
      case Retention.Forever() -> "for ever";
      case Retention.For(Duration time) -> time.toDays() + " days";
      case Retention.Latest() -> "latest of each key";
    };
  }

  private void family(String title, Class<?> family) {
    line("## " + title + "\n");
    line(docstrings.of(family) + "\n");
    MessageShape.typesOf(family).forEach(this::type);
  }

  private void example(Class<?> type) {
    Example.all().stream()
        .filter(example -> payload(example).getClass() == type)
        .max(Comparator.comparingInt(Example::version))
        .ifPresent(latest -> line("[On the wire](../" + latest.path() + ")\n"));
  }

  private static Object payload(Example example) {
    return example.message() instanceof JournalEntry entry ? entry.event() : example.message();
  }

  private void section(String title, Class<?>... types) {
    line("## " + title + "\n");
    Arrays.stream(types).forEach(this::type);
  }

  private void type(Class<?> type) {
    line("### " + MessageShape.wireName(type).orElse(type.getSimpleName()) + "\n");
    if (!docstrings.of(type).isEmpty()) {
      line(docstrings.of(type) + "\n");
    }
    example(type);
    line("| field | type | meaning |");
    line("|---|---|---|");
    for (RecordComponent component : type.getRecordComponents()) {
      row(
          "`" + component.getName() + "`" + (MessageShape.isOptional(component) ? " ?" : ""),
          typeName(component.getGenericType()),
          docstrings.of(type, component.getName()));
    }
    line("");
  }

  private static String typeName(Type type) {
    if (type instanceof ParameterizedType generic) {
      String last = typeName(List.of(generic.getActualTypeArguments()).getLast());
      return generic.getRawType() == Map.class ? "map of " + last : "list of " + last;
    }
    if (!(type instanceof Class<?> simple)) {
      return "command";
    }
    if (simple == long.class || simple == Long.class || simple == int.class) {
      return "whole number";
    }
    if (simple == String.class) {
      return "text";
    }
    if (simple == Instant.class) {
      return "time";
    }
    return simple.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private void names(Class<?>... types) {
    for (Class<?> type : types) {
      line("### " + type.getSimpleName() + "\n");
      line(docstrings.of(type) + "\n");
      line("| name | meaning |");
      line("|---|---|");
      for (Object constant : type.getEnumConstants()) {
        String name = SaldoJson.mapper().convertValue(constant, String.class);
        row("`" + name + "`", docstrings.of(type, ((Enum<?>) constant).name()));
      }
      line("");
    }
  }

  private void row(String... cells) {
    line(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append(text.endsWith("\n") ? "\n\n" : "\n");
  }
}
