package saldo.schemas.examples;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.CommandId;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;
import saldo.testing.Kinds;

/** Builds any message at random: every type, every field, absent ones and extreme numbers. */
public final class RandomMessages {
  private static final int LONGEST_LIST = 3;
  private static final int DEEPEST_BULK = 2;
  private static final String NAMES = "abcXYZ019.-_:";
  private static final String CARD_NAMES = "abcXYZ019.-_";
  private static final String DIGITS = "0123456789";
  private static final String CAPITAL_HEX = DIGITS + "ABCDEF";
  private static final Set<String> PLAIN = Set.of("terminal", "servicePoint", "plan");
  private static final String TEXTS =
      " \"\\/\n\r\t\b\f{}[],:'äß€😀\u0000\u001f\u007f\u2028\ufffd<&";
  private static final List<Long> EXTREMES =
      List.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 9_007_199_254_740_993L);

  /** Years that are written with four digits, and some that are not. */
  private static final long EARLIEST = Instant.parse("-0999-01-01T00:00:00Z").getEpochSecond();

  private static final long LATEST = Instant.parse("+19999-01-01T00:00:00Z").getEpochSecond();

  private final RandomGenerator random;
  private final Map<Class<?>, Supplier<Object>> ids =
      Map.of(
          AccountId.class, () -> AccountId.of(text(NAMES)),
          CommandId.class, () -> CommandId.of(text(NAMES)),
          EntryId.class, () -> new EntryId(text(NAMES)),
          LedgerId.class, () -> LedgerId.of("l" + drawn(DIGITS, 3)));

  /** Their parts have to fit each other. */
  private final Map<Class<?>, Supplier<Object>> media =
      Map.of(
          MediumReading.class, this::reading,
          RecordWriteIntended.class, this::intended,
          RecordWriteConfirmed.class, this::confirmed,
          RecordWriteInterrupted.class, this::interrupted);

  private final Map<Class<?>, Supplier<Object>> texts =
      Map.of(
          CardNumber.class, this::cardNumber,
          MediumId.class, this::medium,
          PresentedCode.class, () -> PresentedCode.of(text(NAMES)),
          CodeHash.class, () -> PresentedCode.of(text(NAMES)).hash(),
          CardRef.class, this::card,
          AllocationPeriod.class, this::period,
          AllocationSource.class, this::source);

  public RandomMessages(RandomGenerator random) {
    this.random = random;
  }

  /** A random instance of a record, enum, or sealed interface of the published language. */
  public <T> T next(Class<T> type) {
    return type.cast(value(type, 0));
  }

  /** A random command of a family on its way. */
  public <C> Envelope<C> envelope(Class<C> family) {
    return new Envelope<>(
        next(CommandId.class),
        next(LedgerId.class),
        next(Origin.class),
        random.nextBoolean() ? null : next(Instant.class),
        next(family));
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Dated.class) {
        return new Dated<>(time(), random.nextBoolean() ? null : value(of[0], depth));
      }
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
    if (type == int.class || type == Integer.class) {
      return random.nextInt();
    }
    if (type == boolean.class || type == Boolean.class) {
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
    Supplier<Object> text = ids.getOrDefault(type, texts.getOrDefault(type, media.get(type)));
    if (text != null) {
      return text.get();
    }
    return type.isRecord() ? record(type, depth) : anyOf(type, depth);
  }

  private Object anyOf(Class<?> sealed, int depth) {
    List<Class<?>> types =
        Stream.of(Kinds.of(sealed))
            .filter(type -> depth < DEEPEST_BULK || !type.getSimpleName().equals("Bulk"))
            .toList();
    return value(types.get(random.nextInt(types.size())), depth);
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = values(components, depth);
    while (isForNobody(type, values)) {
      values = values(components, depth);
    }
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build " + type, e);
    }
  }

  private @Nullable Object[] values(RecordComponent[] components, int depth) {
    return Arrays.stream(components).map(component -> component(component, depth)).toArray();
  }

  /** What is for a holder names an account, a card, or both. */
  private static boolean isForNobody(Class<?> type, @Nullable Object[] values) {
    return OfHolder.class.isAssignableFrom(type)
        && Arrays.stream(values)
            .noneMatch(value -> value instanceof AccountId || value instanceof CardRef);
  }

  private @Nullable Object component(RecordComponent component, int depth) {
    if (component.getName().equals("currency")) {
      return currency();
    }
    if (component.getName().equals("actor")) {
      return "a" + value(String.class, depth);
    }
    if (component.getType() == String.class && PLAIN.contains(component.getName())) {
      return text(NAMES);
    }
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return optional && random.nextBoolean() ? null : value(component.getGenericType(), depth);
  }

  private CardNumber cardNumber() {
    return random.nextBoolean()
        ? CardNumber.of("C_" + text(CARD_NAMES))
        : CardNumber.withCheckDigit(drawn(DIGITS, 7 + random.nextInt(12)));
  }

  private MediumId medium() {
    return MediumId.of(
        switch (random.nextInt(4)) {
          case 0 -> "mifare:" + drawn(CAPITAL_HEX, 8 + 6 * random.nextInt(3));
          case 1 -> "magstripe:" + drawn(DIGITS, 1 + random.nextInt(40));
          case 2 -> "tag:" + drawn(CAPITAL_HEX, 1 + random.nextInt(40));
          default -> MediumId.ofCode(text(NAMES)).value();
        });
  }

  private CardRef card() {
    return switch (random.nextInt(3)) {
      case 0 -> CardRef.number(cardNumber());
      case 1 -> CardRef.keyed(cardNumber());
      default -> CardRef.medium(medium());
    };
  }

  private MediumReading reading() {
    long writes = 1 + random.nextLong(MediumReading.MOST_WRITES - 1);
    return new MediumReading(writes, reader(), next(Money.class));
  }

  private int reader() {
    return 1 + random.nextInt(MediumReading.LAST_READER);
  }

  private RecordWriteIntended intended() {
    MediumReading found = reading();
    WriteEffect effect = next(WriteEffect.class);
    Money balance = effect.said().orElseGet(found::balance);
    MediumReading before = new MediumReading(found.writes(), found.reader(), balance);
    return new RecordWriteIntended(card(), found.writes() + 1, reader(), effect, before);
  }

  private RecordWriteConfirmed confirmed() {
    MediumReading after = reading();
    return new RecordWriteConfirmed(card(), after.writes(), after.reader(), after);
  }

  private RecordWriteInterrupted interrupted() {
    return new RecordWriteInterrupted(card(), reading().writes(), reader());
  }

  private AllocationPeriod period() {
    List<PeriodLength> lengths = List.of(PeriodLength.values());
    PeriodLength length = lengths.get(random.nextInt(lengths.size()));
    return AllocationPeriod.of(length, LocalDate.ofEpochDay(random.nextInt(30_000)));
  }

  private AllocationSource source() {
    return switch (random.nextInt(3)) {
      case 0 -> AllocationSource.of(Tender.SUBSIDY);
      case 1 -> AllocationSource.of(Tender.INVOICE);
      default -> AllocationSource.of(AccountId.of(text(NAMES)));
    };
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
    return drawn(alphabet, 1 + random.nextInt(12));
  }

  private String drawn(String alphabet, int length) {
    int[] characters = alphabet.codePoints().toArray();
    return IntStream.range(0, length)
        .map(i -> characters[random.nextInt(characters.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
