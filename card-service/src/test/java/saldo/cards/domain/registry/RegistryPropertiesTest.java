package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;
import saldo.testing.Kinds;
import saldo.testing.Seeded;

/** What holds after every command of any stream. */
class RegistryPropertiesTest {
  private static final int CASES = 300;
  private static final Registrar REGISTRAR = new Registrar();

  /** What a command did. */
  private record Effect(
      Step step, Registry before, Decision<RegistryEvent, RegistryRejection> decision) {

    List<RegistryEvent> events() {
      return decision instanceof Decision.Accepted<RegistryEvent, RegistryRejection> accepted
          ? accepted.events()
          : List.of();
    }

    Registry after() {
      return fold(before.recording(step.at()), events());
    }
  }

  private interface Holding {
    void check(List<Effect> effects, Registry registry);
  }

  @Test
  void nothingThatHoldsNamesWhatIsNotThere() {
    after((effects, registry) ->
        everyTime(
            registry,
            (time, key, data) -> {
              for (Reference reference : References.of(data)) {
                assertThat(registry.item(reference.to()).at(time))
                    .as("%s of %s at %s", reference, key, time)
                    .isPresent();
              }
            }));
  }

  @Test
  void nothingIsAboveItself() {
    after((effects, registry) ->
        everyTime(
            registry,
            (time, key, data) -> {
              Set<ItemKey> seen = new HashSet<>();
              Optional<ItemKey> next = Optional.of(key);
              while (next.isPresent()) {
                assertThat(seen.add(next.get())).as("%s at %s", seen, time).isTrue();
                next = registry.item(next.get()).at(time).flatMap(References::parent);
              }
            }));
  }

  @Test
  void aNaiveRegistryReadsTheSameAtAnyTime() {
    after((effects, registry) -> {
      NaiveRegistry naive = new NaiveRegistry();
      effects.forEach(effect -> effect.events().forEach(naive::happened));
      registry
          .items()
          .forEach((key, item) -> {
            for (Instant time : RandomSteps.times()) {
              assertThat(item.at(time)).as("%s at %s", key, time).isEqualTo(naive.at(key, time));
            }
          });
    });
  }

  @Test
  void replayingAllEventsGivesTheLiveState() {
    after((effects, registry) -> {
      Registry replayed = Registry.EMPTY;
      for (Effect effect : effects) {
        for (RegistryEvent event : effect.events()) {
          replayed = REGISTRAR.evolve(replayed.recording(effect.step().at()), event);
        }
      }
      assertThat(replayed.items()).isEqualTo(registry.items());
      assertThat(replayed.referrers()).isEqualTo(registry.referrers());
    });
  }

  @Test
  void whatBecameKnownStaysAndBecomesKnownInOrder() {
    after((effects, registry) -> {
      for (Effect effect : effects) {
        effect
            .before()
            .items()
            .forEach((key, before) -> {
              List<Version> after = effect.after().item(key).versions();
              assertThat(after).startsWith(before.versions().toArray(Version[]::new));
              assertThat(after.stream().map(Version::recordedAt)).isSorted();
            });
      }
    });
  }

  @Test
  void itIsKnownUntilWhenSomethingIsNamed() {
    Instant end = RandomSteps.times().getLast();
    after((effects, registry) -> {
      Map<ItemKey, Map<ItemKey, Instant>> last = new HashMap<>();
      everyTime(
          registry,
          (time, key, data) -> {
            for (Reference reference : References.of(data)) {
              last.computeIfAbsent(reference.to(), k -> new HashMap<>()).put(key, time);
            }
          });
      registry
          .referrers()
          .forEach((to, untils) ->
              untils.forEach((by, until) -> {
                Instant named = last.getOrDefault(to, Map.of()).get(by);
                Instant expected =
                    named == null
                        ? Usages.NEVER
                        : named.equals(end) ? Usages.FOREVER : named.plus(Duration.ofDays(1));
                assertThat(until).as("%s names %s", by, to).isEqualTo(expected);
              }));
      assertThat(registry.referrers().keySet()).containsAll(last.keySet());
    });
  }

  @Test
  void whatACommandNamesIsEnoughToDecideIt() {
    after((effects, registry) -> {
      for (Effect effect : effects) {
        Registry part = named(effect.before(), effect.step());
        RegistryCommand command = effect.step().command();
        assertThat(REGISTRAR.decide(part, command, effect.step().situation()))
            .as("%s with %s", command, part.items().keySet())
            .isEqualTo(effect.decision());
        fold(part, effect.events())
            .items()
            .forEach((key, item) -> assertThat(item).isEqualTo(effect.after().item(key)));
      }
    });
  }

  @Test
  void whatIsSaidAgainFromTheSameTimeChangesNothing() {
    after((effects, registry) -> {
      for (Effect effect : effects) {
        if (effect.step().command() instanceof RegistryCommand.Define
            && effect.decision() instanceof Decision.Accepted) {
          assertThat(
                  REGISTRAR.decide(
                      effect.after(), effect.step().command(), effect.step().situation()))
              .isEqualTo(new Decision.Accepted<>(List.of()));
        }
      }
    });
  }

  @Test
  void everyReasonAndEveryEventIsMetOnTheWay() {
    Set<RegistryRejection> reasons = EnumSet.noneOf(RegistryRejection.class);
    Set<Class<?>> events = new HashSet<>();
    after((effects, registry) -> {
      for (Effect effect : effects) {
        effect.events().forEach(event -> events.add(event.getClass()));
        if (effect.decision()
            instanceof Decision.Rejected<RegistryEvent, RegistryRejection> rejected) {
          reasons.add(rejected.reason());
        }
      }
    });
    Set<RegistryRejection> all = EnumSet.allOf(RegistryRejection.class);
    all.remove(RegistryRejection.IDEMPOTENCY_CONFLICT);
    all.remove(RegistryRejection.BULK_TOO_LARGE); // a thousand entries say no more than four
    all.remove(RegistryRejection.TOO_MANY_VERSIONS);
    assertThat(reasons).containsExactlyInAnyOrderElementsOf(all);
    assertThat(events).hasSameSizeAs(Kinds.of(RegistryEvent.class));
  }

  private interface AtATime {
    void check(Instant time, ItemKey key, MasterData data);
  }

  private static void everyTime(Registry registry, AtATime holds) {
    for (Instant time : RandomSteps.times()) {
      registry
          .items()
          .forEach((key, item) -> item.at(time).ifPresent(data -> holds.check(time, key, data)));
    }
  }

  private static void after(Holding holds) {
    Seeded.cases(CASES)
        .checkList(
            RandomSteps::draw,
            steps -> {
              List<Effect> effects = new ArrayList<>();
              Registry registry = Registry.EMPTY;
              for (Step step : steps) {
                Effect effect =
                    new Effect(
                        step,
                        registry,
                        REGISTRAR.decide(registry, step.command(), step.situation()));
                effects.add(effect);
                registry = effect.after();
              }
              holds.check(effects, registry);
            });
  }

  private static Registry fold(Registry before, List<RegistryEvent> events) {
    Registry registry = before;
    for (RegistryEvent event : events) {
      registry = REGISTRAR.evolve(registry, event);
    }
    return registry;
  }

  /** The part of the registry that the shell fetches for a command. */
  private static Registry named(Registry whole, Step step) {
    Registry part = Registry.EMPTY.recording(step.at());
    Set<ItemKey> missing = Names.missing(part, step.command());
    while (!missing.isEmpty()) {
      for (ItemKey key : missing) {
        part = part.with(whole.item(key));
      }
      missing = Names.missing(part, step.command());
    }
    for (ItemKey key : Names.used(step.command()).stream().toList()) {
      part = part.withReferrers(key, whole.referrers().getOrDefault(key, Map.of()));
    }
    return part;
  }
}
