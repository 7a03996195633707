package saldo.ledger.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.CommandMemory;
import saldo.ledger.domain.Entry;
import saldo.ledger.domain.Entry.Undone;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.Outcome;

/**
 * Earlier entries, read back from the outcomes that are remembered anyway: a second copy of every
 * entry, only to be able to reverse one in a thousand, would cost a write for each.
 */
final class RememberedEntries {
  private final CommandMemory memory;

  RememberedEntries(CommandMemory memory) {
    this.memory = memory;
  }

  /** The entry, or null if it was refused, never happened or is forgotten. */
  @Nullable Entry find(LedgerId ledger, EntryId id, Undone undone) {
    byte[] bytes = memory.outcome(ledger, id.command()).orElse(null);
    return bytes == null ? null : entry(read(bytes), id, undone);
  }

  private static @Nullable Entry entry(Outcome outcome, EntryId id, Undone undone) {
    return switch (outcome) {
      case Outcome.Accepted a when a.entry().equals(id) ->
          new Entry(
              id,
              a.events(),
              a.postings(),
              Objects.requireNonNullElse(a.uses(), List.of()),
              undone);
      case Outcome.Accepted a -> null;
      case Outcome.Rejected r -> null;
      case Outcome.Bulk b -> among(b.entries(), id, undone);
    };
  }

  private static @Nullable Entry among(List<Outcome> outcomes, EntryId id, Undone undone) {
    for (Outcome outcome : outcomes) {
      if (outcome.entry().equals(id)) {
        return entry(outcome, id, undone);
      }
    }
    return null;
  }

  private static Outcome read(byte[] bytes) {
    try {
      return SaldoJson.mapper().readValue(bytes, Outcome.class);
    } catch (IOException e) {
      throw new UncheckedIOException("a remembered outcome cannot be read", e);
    }
  }
}
