package saldo.schemas.examples;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
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
    ACCOUNT_SNAPSHOT;

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
      };
    }
  }

  /** The golden file's path from the root of the repository. */
  public String path() {
    return "schemas/golden/%s/%s.v%d.json".formatted(family.folder(), name, version);
  }

  /** All examples of all families. */
  public static List<Example> all() {
    return Stream.of(
            CommandExamples.ALL.stream().map(c -> first(Family.LEDGER_COMMAND, nameOf(c), c)),
            EventExamples.ENTRIES.stream()
                .map(e -> first(Family.JOURNAL_ENTRY, nameOf(e.event()), e)),
            AnswerExamples.OUTCOMES.stream().map(o -> first(Family.OUTCOME, nameOf(o), o)),
            AnswerExamples.ENVELOPES.entrySet().stream()
                .map(e -> first(Family.ENVELOPE, e.getKey(), e.getValue())),
            AnswerExamples.SNAPSHOTS.entrySet().stream()
                .map(e -> first(Family.ACCOUNT_SNAPSHOT, e.getKey(), e.getValue())))
        .flatMap(examples -> examples)
        .toList();
  }

  private static Example first(Family family, String name, Object message) {
    return new Example(family, name, 1, message);
  }

  private static String nameOf(LedgerCommand command) {
    return Names.kebab(command.getClass());
  }

  private static String nameOf(LedgerEvent event) {
    return Names.kebab(event.getClass());
  }

  private static String nameOf(Outcome outcome) {
    return Names.kebab(outcome.getClass());
  }
}
