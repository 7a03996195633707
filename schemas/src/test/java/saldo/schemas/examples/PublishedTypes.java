package saldo.schemas.examples;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import saldo.schemas.examples.Example.Family;
import saldo.testing.Kinds;

/** All types of ours that something on the wire is made of. */
public final class PublishedTypes {
  private final Set<Class<?>> found = new LinkedHashSet<>();

  private PublishedTypes() {}

  /** Whatever a message of a family holds, directly or within something else. */
  public static List<Class<?>> all() {
    PublishedTypes types = new PublishedTypes();
    Stream.of(Family.values()).map(family -> family.type().getType()).forEach(types::add);
    return List.copyOf(types.found);
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      Stream.of(generic.getActualTypeArguments()).forEach(this::add);
    }
    if (type instanceof Class<?> simple && isOurs(simple) && found.add(simple)) {
      if (simple.isRecord()) {
        Stream.of(simple.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .forEach(this::add);
      }
      if (simple.isSealed()) {
        Stream.of(Kinds.of(simple)).forEach(this::add);
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("saldo.");
  }
}
