package saldo.schemas.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one registered thing, then and now.
 *
 * @param versions in the order in which they became known
 * @param mergedInto the bearer it is the same as
 */
public record RegisteredItem(
    MasterKind kind, String id, List<Version> versions, @Nullable String mergedInto) {

  /**
   * What was said to hold from a time on.
   *
   * @param validFrom since when it holds
   * @param recordedAt when it became known
   * @param data what holds; absent if it was withdrawn
   */
  public record Version(Instant validFrom, Instant recordedAt, @Nullable MasterData data) {}

  /** What holds at a time, as far as it is known today; what was said later counts. */
  public Optional<MasterData> at(Instant time) {
    return version(time).flatMap(version -> Optional.ofNullable(version.data()));
  }

  /** What was said last of a time; that something was withdrawn is said too. */
  public Optional<Version> version(Instant time) {
    Version holds = null;
    for (Version version : versions) {
      if (!version.validFrom().isAfter(time)
          && (holds == null || !version.validFrom().isBefore(holds.validFrom()))) {
        holds = version;
      }
    }
    return Optional.ofNullable(holds);
  }
}
