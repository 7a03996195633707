package saldo.schemas.examples;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.LedgerCommand;

/** Builds any message at random: every type, every field, absent ones and extreme numbers. */
public final class RandomMessages {
  private static final int LONGEST_LIST = 3;
  private static final int DEEPEST_BULK = 2;
  private static final String NAMES = "abcXYZ019.-_:";
  private static final Set<String> PLAIN = Set.of("terminal", "servicePoint");
  private static final String TEXTS =
      " \"\\/\n\r\t\b\f{}[],:'äß€😀\u0000\u001f\u007f\u2028\ufffd<&";
  private static final List<Long> EXTREMES =
      List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 9_007_199_254_740_993L);

  /** Years that are written with four digits, and some that are not. */
  private static final long EARLIEST = Instant.parse("-0999-01-01T00:00:00Z").getEpochSecond();

  private static final long LATEST = Instant.parse("+19999-01-01T00:00:00Z").getEpochSecond();

  private final RandomGenerator random;
  private final Map<Class<?>, Function<String, Object>> ids =
      Map.of(
          AccountId.class, AccountId::of,
          CommandId.class, CommandId::of,
          EntryId.class, EntryId::new,
          LedgerId.class, text -> LedgerId.of("l" + Math.floorMod(text.hashCode(), 1_000)));

  public RandomMessages(RandomGenerator random) {
    this.random = random;
  }

  /** A random instance of a record, enum, or sealed interface of the published language. */
  public <T> T next(Class<T> type) {
    return type.cast(value(type, 0));
  }

  /** A random command on its way. */
  public Envelope<LedgerCommand> envelope() {
    return new Envelope<>(
        next(CommandId.class),
        next(LedgerId.class),
        next(Origin.class),
        random.nextBoolean() ? null : next(Instant.class),
        next(LedgerCommand.class));
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? IntStream.range(0, random.nextInt(LONGEST_LIST))
              .mapToObj(i -> value(of[0], depth + 1))
              .toList()
          : Map.of(text(NAMES), value(of[1], depth));
    }
    return simple((Class<?>) type, depth);
  }

  private Object simple(Class<?> type, int depth) {
    if (type == long.class || type == Long.class) {
      return random.nextBoolean()
          ? random.nextLong()
          : EXTREMES.get(random.nextInt(EXTREMES.size()));
    }
    if (type == int.class) {
      return random.nextInt();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == String.class) {
      return text(random.nextBoolean() ? NAMES : TEXTS);
    }
    if (type == Instant.class) {
      return time();
    }
    if (type == Money.class) {
      long minor = Math.max((long) value(long.class, depth), -Long.MAX_VALUE);
      return Money.of(minor, currency());
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    Function<String, Object> id = ids.get(type);
    if (id != null) {
      return id.apply(text(NAMES));
    }
    return type.isRecord() ? record(type, depth) : anyOf(type, depth);
  }

  private Object anyOf(Class<?> sealed, int depth) {
    List<Class<?>> types =
        Stream.of(sealed.getPermittedSubclasses())
            .filter(type -> depth < DEEPEST_BULK || !type.getSimpleName().equals("Bulk"))
            .toList();
    return value(types.get(random.nextInt(types.size())), depth);
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values =
        Arrays.stream(components).map(component -> component(component, depth)).toArray();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private @Nullable Object component(RecordComponent component, int depth) {
    if (component.getName().equals("currency")) {
      return currency();
    }
    if (component.getName().equals("actor")) {
      return "a" + value(String.class, depth);
    }
    if (PLAIN.contains(component.getName())) {
      return text(NAMES);
    }
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional && random.nextBoolean() ? null : value(component.getGenericType(), depth);
  }

  private Instant time() {
    long second = random.nextInt(8) == 0 ? random.nextLong(EARLIEST, LATEST) : random.nextInt();
    return switch (random.nextInt(3)) {
      case 0 -> Instant.ofEpochSecond(second);
      case 1 -> Instant.ofEpochSecond(second, random.nextInt(1_000) * 1_000_000L);
      default -> Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
    };
  }

  private String currency() {
    return random.nextBoolean() ? "EUR" : "SEK";
  }

  private String text(String alphabet) {
    int[] characters = alphabet.codePoints().toArray();
    return IntStream.range(0, 1 + random.nextInt(12))
        .map(i -> characters[random.nextInt(characters.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
