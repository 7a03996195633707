package saldo.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an effective-dated attribute.
 *
 * @param from since when it holds
 * @param value what holds; absent if from then on nothing does
 */
public record Dated<T>(Instant from, @Nullable T value) {

  /**
   * What holds at a time.
   *
   * @param values by {@code from}, the earliest first
   */
  public static <T> Optional<T> at(List<Dated<T>> values, Instant time) {
    Optional<T> holds = Optional.empty();
    for (Dated<T> dated : values) {
      if (dated.from().isAfter(time)) {
        break;
      }
      holds = Optional.ofNullable(dated.value());
    }
    return holds;
  }
}
