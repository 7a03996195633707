package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;

/** The answer to a command, the same for every repeat of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "accepted", value = RegistryOutcome.Accepted.class),
  @Type(name = "rejected", value = RegistryOutcome.Rejected.class)
})
public sealed interface RegistryOutcome {
  LedgerId ledger();

  EntryId entry();

  /**
   * Recorded.
   *
   * @param firstSeq the registry's number of its first event
   * @param lastSeq the registry's number of its last event
   * @param bookedAt when
   */
  record Accepted(LedgerId ledger, EntryId entry, long firstSeq, long lastSeq, Instant bookedAt)
      implements RegistryOutcome {}

  /**
   * Refused; nothing changed.
   *
   * @param reason stable code
   * @param sentence what was wrong and what to do
   * @param details the names and values that explain it
   */
  record Rejected(
      LedgerId ledger,
      EntryId entry,
      RegistryRejection reason,
      String sentence,
      Map<String, String> details)
      implements RegistryOutcome {}
}
