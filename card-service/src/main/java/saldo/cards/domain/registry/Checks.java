package saldo.cards.domain.registry;

import static saldo.schemas.registry.RegistryRejection.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/** Conditions in the order they are written; the first that does not hold is the refusal. */
final class Checks {
  private static final int PAIR = 2;

  /** Nobody has to read more of what is wrong. */
  private static final int LONGEST_DETAIL = 200;

  private Decision.@Nullable Rejected<RegistryEvent, RegistryRejection> refusal;

  Decision<RegistryEvent, RegistryRejection> accept(Supplier<RegistryEvent> event) {
    return refusal != null ? refusal : Decision.accepted(event.get());
  }

  /** It is so already. */
  Decision<RegistryEvent, RegistryRejection> acceptAsItIs() {
    return refusal != null ? refusal : new Decision.Accepted<>(List.of());
  }

  boolean failed() {
    return refusal != null;
  }

  Checks that(boolean holds, RegistryRejection otherwise, Object... details) {
    if (refusal == null && !holds) {
      refusal = new Decision.Rejected<>(otherwise, details(details));
    }
    return this;
  }

  Checks field(boolean holds, String field, String rule) {
    return that(holds, FIELD_INVALID, "field", field, "rule", rule);
  }

  Checks id(ItemKey key) {
    return that(key.isValid(), ID_INVALID, "id", key.id(), "rule", key.rule());
  }

  Checks reason(String reason) {
    return that(
        !reason.isBlank() && Texts.isReadable(reason, Limits.NOTE_LENGTH),
        REASON_MISSING,
        "most",
        Limits.NOTE_LENGTH);
  }

  Checks validFrom(Instant from, Instant now) {
    Instant earliest = now.atOffset(ZoneOffset.UTC).minus(Limits.PAST).toInstant();
    Instant latest = now.atOffset(ZoneOffset.UTC).plus(Limits.AHEAD).toInstant();
    return that(
        !from.isBefore(earliest) && !from.isAfter(latest),
        VALID_FROM_INVALID,
        "validFrom",
        from,
        "earliest",
        earliest,
        "latest",
        latest);
  }

  Checks known(ItemKey key, RegisteredItem item, Instant time) {
    return that(item.at(time).isPresent(), UNKNOWN, about(key, "at", time));
  }

  /** What was merged into another bearer is changed there. */
  Checks notMerged(RegisteredItem item) {
    String into = item.mergedInto();
    return into == null ? this : that(false, SAME_BEARER, "id", item.id(), "into", into);
  }

  Checks changeable(ItemKey key, RegisteredItem item, boolean room) {
    int versions = item.versions().size();
    return that(room, TOO_MANY_VERSIONS, about(key, "versions", versions));
  }

  static Object[] about(ItemKey key, Object name, Object value) {
    return new Object[] {"kind", key.kind().code(), "id", key.id(), name, value};
  }

  /** Name, value, name, value… in reading order. */
  private static Map<String, String> details(Object... namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += PAIR) {
      details.put(namesAndValues[i].toString(), brief(namesAndValues[i + 1].toString()));
    }
    return details;
  }

  private static String brief(String text) {
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
  }
}
