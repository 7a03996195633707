package saldo.cards.http.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.schemas.registry.MasterKind;

/** Reads what an address is asked with; what cannot be understood is 400 MALFORMED. */
final class RegistryParameters {
  private RegistryParameters() {}

  static MasterKind kind(String text) {
    return Parameters.oneOf("kind", MasterKind.class, text);
  }

  static ItemKey key(String kind, String id) {
    return Parameters.read(id, text -> valid(new ItemKey(kind(kind), text)));
  }

  private static ItemKey valid(ItemKey key) {
    if (!key.isValid()) {
      throw new IllegalArgumentException("an id has " + key.rule() + ": " + key.id());
    }
    return key;
  }

  /** Null if it is not given. */
  static @Nullable Instant time(String name, @Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.malformed(name + " is a time such as 2026-11-21T10:15:00Z: " + text);
    }
  }

  /** 0 if it is not given. */
  static long seq(String name, @Nullable String text) {
    return text == null ? 0 : Parameters.seq(name, text);
  }

  /** Null for the beginning. */
  static @Nullable Long seqCursor(String text) {
    return text.isEmpty() ? null : Long.valueOf(Parameters.seqCursor(text));
  }

  /** Empty for the beginning. */
  static String idCursor(MasterKind kind, String text) {
    return Parameters.idCursor(text, id -> valid(new ItemKey(kind, id)));
  }

  /** Empty for all. */
  static String prefix(MasterKind kind, String text) {
    return text.isEmpty() ? text : key(kind.code(), text).id();
  }
}
