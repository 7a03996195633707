package saldo.testing;

import java.util.Arrays;
import java.util.stream.Stream;

/** The records of a sealed family, through whatever families are within it. */
public final class Kinds {
  private Kinds() {}

  public static Class<?>[] of(Class<?> family) {
    return leaves(family).toArray(Class<?>[]::new);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::leaves)
        : Stream.of(type);
  }
}
