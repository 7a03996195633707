package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What has become known, for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "defined", value = RegistryEvent.Defined.class),
  @Type(name = "withdrawn", value = RegistryEvent.Withdrawn.class),
  @Type(name = "bearers-merged", value = RegistryEvent.BearersMerged.class)
})
public sealed interface RegistryEvent {

  /** What holds for something from a time on. */
  record Defined(String id, MasterData data, Instant validFrom, String reason)
      implements RegistryEvent {}

  /** Something is no longer there from a time on. */
  record Withdrawn(MasterKind kind, String id, Instant validFrom, String reason)
      implements RegistryEvent {}

  /** Two bearers are the same. */
  record BearersMerged(String from, String into, Instant validFrom, String reason)
      implements RegistryEvent {}
}
