package saldo.schemas.examples;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saldo.schemas.Envelope;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.reporting.Statement;
import saldo.testing.Names;

/**
 * A message and the golden file it is in.
 *
 * @param family the folder, and what the message is read as
 * @param name the file, after the type on the wire
 * @param version from 1; a message has a new one whenever it got a field
 * @param message the message
 */
public record Example(Family family, String name, int version, Object message) {
  /** The kinds of values that are on topics, and the commands as the HTTP interface takes them. */
  public enum Family {
    LEDGER_COMMAND,
    ENVELOPE,
    JOURNAL_ENTRY,
    OUTCOME,
    ACCOUNT_SNAPSHOT,
    CARD_COMMAND,
    CARD_ENVELOPE,
    CARD_ENTRY,
    CARD_OUTCOME,
    CARD_STATE,
    REGISTRY_COMMAND,
    REGISTRY_ENVELOPE,
    REGISTRY_ENTRY,
    REGISTRY_OUTCOME,
    REGISTERED_ITEM,
    READER_ENTRY,
    STATEMENT;

    public String folder() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public TypeReference<?> type() {
      return switch (this) {
        case LEDGER_COMMAND -> new TypeReference<LedgerCommand>() {};
        case ENVELOPE -> new TypeReference<Envelope<LedgerCommand>>() {};
        case JOURNAL_ENTRY -> new TypeReference<JournalEntry>() {};
        case OUTCOME -> new TypeReference<Outcome>() {};
        case ACCOUNT_SNAPSHOT -> new TypeReference<AccountSnapshot>() {};
        case CARD_COMMAND -> new TypeReference<CardCommand>() {};
        case CARD_ENVELOPE -> new TypeReference<Envelope<CardCommand>>() {};
        case CARD_ENTRY -> new TypeReference<CardEntry>() {};
        case CARD_OUTCOME -> new TypeReference<CardOutcome>() {};
        case CARD_STATE -> new TypeReference<CardState>() {};
        case REGISTRY_COMMAND -> new TypeReference<RegistryCommand>() {};
        case REGISTRY_ENVELOPE -> new TypeReference<Envelope<RegistryCommand>>() {};
        case REGISTRY_ENTRY -> new TypeReference<RegistryEntry>() {};
        case REGISTRY_OUTCOME -> new TypeReference<RegistryOutcome>() {};
        case REGISTERED_ITEM -> new TypeReference<RegisteredItem>() {};
        case READER_ENTRY -> new TypeReference<ReaderEntry>() {};
        case STATEMENT -> new TypeReference<Statement>() {};
      };
    }
  }

  /** The golden file's path from the root of the repository. */
  public String path() {
    return "schemas/golden/%s/%s.v%d.json".formatted(family.folder(), name, version);
  }

  /** The message, what has happened in it, and what it defines. */
  public List<Object> shown() {
    return Stream.concat(Stream.of(message), content(message).stream()).distinct().toList();
  }

  /** All examples of all families. */
  public static List<Example> all() {
    return Stream.of(ledger(), media(), cards(), registry(), reporting())
        .flatMap(examples -> examples)
        .toList();
  }

  private static Stream<Example> ledger() {
    return Stream.of(
            of(Family.LEDGER_COMMAND, 1, CommandExamples.ALL),
            of(Family.LEDGER_COMMAND, 1, CodeExamples.COMMANDS),
            of(Family.LEDGER_COMMAND, 2, WithCardExamples.COMMANDS),
            of(Family.LEDGER_COMMAND, 1, LoadExamples.COMMANDS),
            of(Family.JOURNAL_ENTRY, 1, LoadExamples.ENTRIES),
            of(Family.LEDGER_COMMAND, 1, DeliveryExamples.COMMANDS),
            of(Family.LEDGER_COMMAND, 1, FuelExamples.COMMANDS),
            of(Family.JOURNAL_ENTRY, 1, DeliveryExamples.ENTRIES),
            of(Family.JOURNAL_ENTRY, 1, FuelExamples.ENTRIES),
            of(Family.LEDGER_COMMAND, 2, WithReloadExamples.COMMANDS),
            of(Family.LEDGER_COMMAND, 2, FuelExamples.SECOND_COMMANDS),
            of(Family.LEDGER_COMMAND, 4, FuelExamples.THIRD_COMMANDS),
            of(Family.LEDGER_COMMAND, 3, LimitExamples.COMMANDS),
            of(Family.LEDGER_COMMAND, 1, GroupExamples.COMMANDS),
            of(Family.JOURNAL_ENTRY, 1, EventExamples.ENTRIES),
            of(Family.JOURNAL_ENTRY, 1, CodeExamples.ENTRIES),
            of(Family.JOURNAL_ENTRY, 2, WithCardExamples.ENTRIES),
            of(Family.JOURNAL_ENTRY, 3, WithCardExamples.EXCEPTIONAL),
            of(Family.JOURNAL_ENTRY, 2, LimitExamples.ENDED),
            of(Family.JOURNAL_ENTRY, 3, LimitExamples.PLACED),
            of(Family.JOURNAL_ENTRY, 1, GroupExamples.RECLASSIFIED),
            of(Family.JOURNAL_ENTRY, 2, GroupExamples.OPENED),
            of(Family.JOURNAL_ENTRY, 2, WithReloadExamples.CHANGED),
            of(Family.JOURNAL_ENTRY, 2, FuelExamples.SECOND_ENTRIES),
            of(Family.JOURNAL_ENTRY, 3, FuelExamples.THIRD_ENTRIES),
            of(Family.JOURNAL_ENTRY, 3, WithReloadExamples.OPENED),
            of(Family.OUTCOME, 1, AnswerExamples.OUTCOMES),
            of(Family.OUTCOME, 2, LimitExamples.OUTCOMES),
            of(Family.OUTCOME, 3, DeliveryExamples.OUTCOMES),
            named(Family.ENVELOPE, 1, AnswerExamples.ENVELOPES),
            named(Family.ACCOUNT_SNAPSHOT, 1, AnswerExamples.SNAPSHOTS),
            named(Family.ACCOUNT_SNAPSHOT, 2, AnswerExamples.RELOADED),
            named(Family.ACCOUNT_SNAPSHOT, 1, GroupExamples.SNAPSHOTS),
            named(Family.ACCOUNT_SNAPSHOT, 1, DeliveryExamples.SNAPSHOTS),
            named(Family.ACCOUNT_SNAPSHOT, 1, FuelExamples.SNAPSHOTS))
        .flatMap(examples -> examples);
  }

  private static Stream<Example> media() {
    return Stream.of(
            of(Family.LEDGER_COMMAND, 1, MediumExamples.COMMANDS),
            of(Family.JOURNAL_ENTRY, 1, MediumExamples.ENTRIES),
            of(Family.OUTCOME, 4, MediumExamples.OUTCOMES),
            named(Family.ACCOUNT_SNAPSHOT, 1, MediumExamples.SNAPSHOTS))
        .flatMap(examples -> examples);
  }

  private static Stream<Example> cards() {
    return Stream.of(
            of(Family.CARD_COMMAND, 1, CardCommandExamples.ALL),
            of(Family.CARD_COMMAND, 2, CardCommandExamples.BY_PLAN),
            named(Family.CARD_ENVELOPE, 1, CardAnswerExamples.ENVELOPES),
            of(Family.CARD_ENTRY, 1, CardEventExamples.ENTRIES),
            of(Family.CARD_OUTCOME, 1, CardAnswerExamples.OUTCOMES),
            named(Family.CARD_STATE, 1, CardAnswerExamples.STATES))
        .flatMap(examples -> examples);
  }

  private static Stream<Example> registry() {
    return Stream.of(
            of(Family.REGISTRY_COMMAND, 1, RegistryExamples.COMMANDS),
            of(Family.REGISTRY_COMMAND, 2, RegistryExamples.WITH_FUEL),
            of(Family.REGISTRY_ENTRY, 2, RegistryExamples.FUEL_ENTRIES),
            named(Family.REGISTRY_ENVELOPE, 1, RegistryExamples.ENVELOPES),
            of(Family.REGISTRY_ENTRY, 1, RegistryExamples.ENTRIES),
            of(Family.REGISTRY_OUTCOME, 1, RegistryExamples.OUTCOMES),
            named(Family.REGISTERED_ITEM, 1, RegistryExamples.ITEMS),
            of(Family.READER_ENTRY, 1, ReaderExamples.ENTRIES))
        .flatMap(examples -> examples);
  }

  private static Stream<Example> reporting() {
    return named(Family.STATEMENT, 1, StatementExamples.ALL);
  }

  private static Stream<Example> of(Family family, int version, List<?> messages) {
    return messages.stream().map(message -> new Example(family, nameOf(message), version, message));
  }

  private static Stream<Example> named(Family family, int version, Map<String, ?> messages) {
    return messages.entrySet().stream()
        .map(named -> new Example(family, named.getKey(), version, named.getValue()));
  }

  /** After the type on the wire; a definition also after what it defines. */
  private static String nameOf(Object message) {
    return content(message).stream()
        .map(part -> Names.kebab(part.getClass()))
        .collect(Collectors.joining("-"));
  }

  private static List<Object> content(Object message) {
    if (message instanceof Define define) {
      return List.of(define, define.data());
    }
    return switch (message) {
      case JournalEntry entry -> List.of(entry.event());
      case CardEntry entry -> List.of(entry.event());
      case ReaderEntry entry -> List.of(entry.event());
      case RegistryEntry entry when entry.event() instanceof Defined defined ->
          List.of(defined, defined.data());
      case RegistryEntry entry -> List.of(entry.event());
      default -> List.of(message);
    };
  }
}
