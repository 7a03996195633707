package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be registered, changed and withdrawn. Each change says why. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "define", value = RegistryCommand.Define.class),
  @Type(name = "withdraw", value = RegistryCommand.Withdraw.class),
  @Type(name = "merge-bearers", value = RegistryCommand.MergeBearers.class),
  @Type(name = "define-many", value = RegistryCommand.DefineMany.class)
})
public sealed interface RegistryCommand {

  /**
   * Registers something, or says what holds for it from a time on.
   *
   * @param validFrom since when; from now if absent
   */
  record Define(String id, MasterData data, @Nullable Instant validFrom, String reason)
      implements RegistryCommand {}

  /** Says that something is no longer there from a time on; its past stays. */
  record Withdraw(MasterKind kind, String id, @Nullable Instant validFrom, String reason)
      implements RegistryCommand {}

  /** Says that two bearers are the same; cards of the first are those of the second. */
  record MergeBearers(String from, String into, String reason) implements RegistryCommand {}

  /** Up to 1,000 definitions in one step, all or none: what an import sends. */
  record DefineMany(List<Define> entries) implements RegistryCommand {}
}
