package saldo.schemas.generate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import saldo.schemas.Dated;
import saldo.schemas.card.CardEvent;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.WriteEffect;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegistryEvent;

/** How the type of a field is called, and where on the page it is explained. */
final class FieldTypes {
  static final String LEDGER_COMMANDS = "Ledger commands";
  static final String LEDGER_EVENTS = "Ledger events";
  static final String LEDGER_OUTCOMES = "Ledger outcomes";
  static final String CARD_EVENTS = "Card events";
  static final String REGISTRY_EVENTS = "Registry events";
  static final String READER_EVENTS = "Reader events";
  static final String REGISTERED_THINGS = "Registered things";
  static final String TEXTS = "Ids and other texts";

  private static final Map<Class<?>, String> FAMILIES =
      Map.of(
          LedgerCommand.class, LEDGER_COMMANDS,
          WriteEffect.class, LEDGER_COMMANDS,
          LedgerEvent.class, LEDGER_EVENTS,
          Outcome.class, LEDGER_OUTCOMES,
          CardEvent.class, CARD_EVENTS,
          RegistryEvent.class, REGISTRY_EVENTS,
          ReaderEvent.class, READER_EVENTS,
          MasterData.class, REGISTERED_THINGS);
  private static final Set<Class<?>> NUMBERS =
      Set.of(long.class, Long.class, int.class, Integer.class);

  private FieldTypes() {}

  /** A class's name in words. */
  static String spoken(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** The type in words, what is explained elsewhere being a link. */
  static String linked(Type type) {
    if (type instanceof ParameterizedType generic) {
      String last = linked(List.of(generic.getActualTypeArguments()).getLast());
      if (generic.getRawType() == Dated.class) {
        return linked(Dated.class) + " " + last;
      }
      return generic.getRawType() == Map.class ? "map of " + last : "list of " + last;
    }
    if (!(type instanceof Class<?> simple)) {
      return type.getTypeName().equals("C") ? "command" : "anything";
    }
    if (NUMBERS.contains(simple)) {
      return "whole number";
    }
    if (simple == boolean.class || simple == Boolean.class) {
      return "true or false";
    }
    if (simple == String.class) {
      return "text";
    }
    if (simple == Instant.class) {
      return "time";
    }
    if (simple == DayOfWeek.class) {
      return "day of the week";
    }
    return "[" + spoken(simple) + "](#" + Page.anchor(heading(simple)) + ")";
  }

  private static String heading(Class<?> type) {
    if (MessageShape.isText(type)) {
      return TEXTS;
    }
    return MessageShape.wireName(type)
        .orElseGet(() -> FAMILIES.getOrDefault(type, type.getSimpleName()));
  }
}
