package saldo.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a property on many random cases. Every build draws the same cases, so that a red build is
 * the doing of a change; {@code -Dsaldo.seed=random} draws others, {@code -Dsaldo.seed=NUMBER} runs
 * the one case that a failure named, and {@code -Dsaldo.cases=NUMBER} sets how many are run.
 */
public final class Seeded {
  private static final String SEED = "saldo.seed";
  private static final String CASES = "saldo.cases";
  private static final String FRESH = "random";
  private static final long USUAL_SEED = 2_000_000_011L;

  private final int cases;
  private final @Nullable String seed;

  private Seeded(int cases, @Nullable String seed) {
    this.cases = cases;
    this.seed = seed;
  }

  /** What has to hold for every case. */
  @FunctionalInterface
  public interface Property<T> {
    /**
     * @throws Exception of any kind if it does not hold
     */
    void check(T value) throws Exception;
  }

  /**
   * @param count how many, unless the command line says otherwise
   */
  public static Seeded cases(int count) {
    return new Seeded(Integer.getInteger(CASES, count), System.getProperty(SEED));
  }

  /** As many cases, with a seed that is decided here. */
  Seeded withSeed(String decided) {
    return new Seeded(cases, decided);
  }

  /**
   * Runs the property on a fresh source of randomness for each case.
   *
   * @throws AssertionError at the first case that fails, with its seed
   */
  public void check(Property<RandomGenerator> property) {
    forEachSeed((number, caseSeed) -> {
      Throwable failure = failureOf(property, new SplittableRandom(caseSeed));
      if (failure != null) {
        throw failed(number, caseSeed, "", failure);
      }
    });
  }

  /**
   * Runs the property on a random list for each case, and shrinks a list that fails to one from
   * which nothing can be left out.
   *
   * @throws AssertionError at the first case that fails, with its seed and the smallest list
   */
  public <C> void checkList(Function<RandomGenerator, List<C>> draw, Property<List<C>> property) {
    forEachSeed((number, caseSeed) -> {
      List<C> all = draw.apply(new SplittableRandom(caseSeed));
      Throwable failure = failureOf(property, all);
      if (failure != null) {
        Shrinking<C> smallest = Shrinking.of(all, failure, list -> failureOf(property, list));
        throw failed(number, caseSeed, listing(smallest, all.size()), smallest.failure());
      }
    });
  }

  private interface SeededCase {
    void run(int number, long seed);
  }

  private void forEachSeed(SeededCase seededCase) {
    if (seed != null && !seed.equals(FRESH)) {
      seededCase.run(1, Long.parseLong(seed));
      return;
    }
    SplittableRandom seeds =
        seed == null ? new SplittableRandom(USUAL_SEED) : new SplittableRandom();
    for (int number = 1; number <= cases; number++) {
      seededCase.run(number, seeds.nextLong());
    }
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a property throws is its failure
  private static <T> @Nullable Throwable failureOf(Property<T> property, T value) {
    try {
      property.check(value);
      return null;
    } catch (Exception | AssertionError | StackOverflowError failure) {
      return failure;
    }
  }

  private static <C> String listing(Shrinking<C> smallest, int before) {
    List<C> list = smallest.list();
    String lines =
        IntStream.range(0, list.size())
            .mapToObj(i -> "  %3d  %s%n".formatted(i + 1, list.get(i)))
            .collect(Collectors.joining());
    String size = "Smallest list that fails (%d of %d):%n".formatted(list.size(), before);
    return smallest.isMinimal() ? size + lines : "(gave up shrinking) " + size + lines;
  }

  private AssertionError failed(int number, long caseSeed, String details, Throwable failure) {
    return new AssertionError(
        "Case %d of %d failed, seed %d.%n%sIt failed with: %s%nRun this case again:%n  %s"
            .formatted(
                number,
                cases,
                caseSeed,
                details,
                failure,
                Repository.command("-D" + SEED + "=" + caseSeed, callingTest())),
        failure);
  }

  private static @Nullable String callingTest() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames ->
            frames
                .map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getSimpleName().endsWith("Test"))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse(null));
  }
}
