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
 * @param pairing which device speaks for the terminal; absent if none ever was to
 */
public record RegisteredItem(
    MasterKind kind,
    String id,
    List<Version> versions,
    @Nullable String mergedInto,
    @Nullable Pairing pairing) {

  /** Anything that no device speaks for. */
  public RegisteredItem(
      MasterKind kind, String id, List<Version> versions, @Nullable String mergedInto) {
    this(kind, id, versions, mergedInto, null);
  }

  /**
   * What was said to hold from a time on.
   *
   * @param validFrom since when it holds
   * @param recordedAt when it became known
   * @param data what holds; absent if it was withdrawn
   */
  public record Version(Instant validFrom, Instant recordedAt, @Nullable MasterData data) {}

  /** The same, with all that is known by now of what holds when. */
  public RegisteredItem with(List<Version> all) {
    return new RegisteredItem(kind, id, all, mergedInto, pairing);
  }

  /** The same, known to be another bearer. */
  public RegisteredItem mergedInto(@Nullable String bearer) {
    return new RegisteredItem(kind, id, versions, bearer, pairing);
  }

  /** The same, with another device or none. */
  public RegisteredItem with(@Nullable Pairing other) {
    return new RegisteredItem(kind, id, versions, mergedInto, other);
  }

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
