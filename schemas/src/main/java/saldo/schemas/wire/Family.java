package saldo.schemas.wire;

import static saldo.schemas.wire.Field.TYPE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Those records of a sealed family that are written and read here. */
final class Family<T> {
  private final Words<Shape<? extends T>> byName;
  private final Map<Class<?>, Shape<? extends T>> byType;

  /**
   * @param shapes of records that are frequent, the most frequent first
   */
  Family(List<Shape<? extends T>> shapes) {
    byName = new Words<>(shapes, Shape::name);
    byType = shapes.stream().collect(Collectors.toUnmodifiableMap(Shape::type, shape -> shape));
  }

  T read(MessageReader in) {
    in.begin();
    T value = in.word(TYPE, byName).read().apply(in);
    in.end();
    return value;
  }

  void write(T value, MessageWriter out) {
    Shape<? extends T> shape = byType.get(value.getClass());
    if (shape == null) {
      throw new NotCanonical();
    }
    out.begin();
    out.text(TYPE, shape.name());
    shape.write(value, out);
    out.end();
  }
}
