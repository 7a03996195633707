package saldo.schemas.generate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.LedgerCommand;

/** What the generators have to know about records, read from the records themselves. */
final class MessageShape {
  private static final String NAME = "[A-Za-z0-9._:-]{1,64}";
  private static final String CARD = "((?![0-9]+$)[A-Za-z0-9._-]{1,40}|[0-9]{8,19})";
  private static final String MEDIUM =
      "(mifare:([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})"
          + "|qr:[0-9a-f]{64}|(magstripe|tag):[0-9A-Za-z]{1,40})";

  /** The alphabets of what is text on the wire; a check digit is not in them. */
  static final Map<Class<?>, String> PATTERNS =
      Map.of(
          LedgerId.class, "^[a-z0-9-]{1,32}$",
          AccountId.class, "^(" + NAME + "|@[A-Za-z0-9._:-]{1,95})$",
          CommandId.class, "^" + NAME + "$",
          EntryId.class, "^" + NAME + "(/[0-9]{1,4})?$",
          CardNumber.class, "^" + CARD + "$",
          MediumId.class, "^" + MEDIUM + "$",
          CardRef.class, "^((number|keyed):" + CARD + "|code:.{1,64}|" + MEDIUM + ")$",
          AllocationPeriod.class, "^[0-9]{4}-([0-9]{2}(-[0-9]{2})?|W[0-9]{2})$");

  /** Fields of which a message of this kind has at least one. */
  private static final Map<Class<?>, List<String>> ONE_OF =
      Map.of(
          LedgerCommand.OfHolder.class, List.of("account", "card"),
          AllocationSource.class, List.of("tender", "account"));

  private MessageShape() {}

  /** The types of a family, in the order they are written. */
  static List<Class<?>> typesOf(Class<?> family) {
    return Stream.of(family.getAnnotation(JsonSubTypes.class).value())
        .<Class<?>>map(JsonSubTypes.Type::value)
        .toList();
  }

  /** The name on the wire of a record of a sealed family. */
  static Optional<String> wireName(Class<?> type) {
    return families(type)
        .filter(family -> family.isAnnotationPresent(JsonSubTypes.class))
        .flatMap(family -> Stream.of(family.getAnnotation(JsonSubTypes.class).value()))
        .filter(named -> named.value() == type)
        .map(JsonSubTypes.Type::name)
        .findFirst();
  }

  /** The field that says of which type a message of a sealed family is. */
  static String discriminator(Class<?> type) {
    return Stream.concat(Stream.of(type), families(type))
        .filter(family -> family.isAnnotationPresent(JsonTypeInfo.class))
        .map(family -> family.getAnnotation(JsonTypeInfo.class).property())
        .findFirst()
        .orElseThrow();
  }

  /** The fields of which at least one is there; empty if each stands for itself. */
  static List<String> oneOf(Class<?> type) {
    return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
        .flatMap(marker -> ONE_OF.getOrDefault(marker, List.of()).stream())
        .toList();
  }

  /** What a type belongs to, and what that belongs to. */
  private static Stream<Class<?>> families(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .flatMap(family -> Stream.concat(Stream.of(family), families(family)));
  }

  static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Whether a record is written as the text it holds. */
  static boolean isText(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
  }
}
