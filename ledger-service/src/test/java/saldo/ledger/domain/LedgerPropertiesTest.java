package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.FactCommand;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.FuelEvent;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumEvent;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.testing.Kinds;
import saldo.testing.Seeded;

/** What holds after every command of any stream. */
class LedgerPropertiesTest {
  private static final int CASES = 200;

  /** Some refusals need several rare things at once. */
  private static final int MANY_CASES = 2_500;

  @Test
  @Tag("I1")
  void everyEventAddsUpToZeroInEachCurrency() {
    afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        for (LedgerEvent event : effect.events()) {
          assertThat(event.postings()).noneMatch(posting -> posting.amount().minor() == 0);
          assertThat(sums(event.postings()).values()).allMatch(sum -> sum == 0);
        }
      }
    });
  }

  @Test
  @Tag("I1")
  void theTrialBalanceIsZeroInEachCurrency() {
    afterEachCommand((run, effects) -> {
      Map<String, Long> sums =
          run.book().accounts().values().stream()
              .collect(
                  Collectors.groupingBy(
                      AccountSnapshot::currency,
                      Collectors.summingLong(AccountSnapshot::balanceMinor)));
      assertThat(sums.values()).as("trial balance %s", sums).allMatch(sum -> sum == 0);
    });
  }

  @Test
  @Tag("I3")
  void transferClearingIsZero() {
    afterEachCommand((run, effects) ->
        assertThat(run.book().accounts().values())
            .filteredOn(account -> account.kind() == AccountKind.TRANSFER_CLEARING)
            .allMatch(account -> account.balanceMinor() == 0));
  }

  @Test
  @Tag("I4")
  void noRequestTakesAnAccountBelowItsFloorOrAboveItsCeiling() {
    afterEachCommand((run, effects) ->
        effects.stream().filter(LedgerPropertiesTest::isBound).forEach(this::keepsItsBounds));
  }

  @Test
  void whatIsHeldIsTheSumOfTheOpenHoldsAndTransactionCodes() {
    afterEachCommand((run, effects) -> {
      for (AccountSnapshot account : run.book().accounts().values()) {
        List<Hold> open =
            run.book().holds().values().stream()
                .filter(hold -> hold.account().equals(account.account()) && hold.isOpen())
                .toList();
        List<Code> codes =
            run.book().codes().values().stream()
                .filter(code -> code.account().equals(account.account()) && !code.isTicket())
                .filter(code -> code.status() == Code.Status.OPEN)
                .toList();
        assertThat(account.heldMinor())
            .as("held on %s", account.account())
            .isEqualTo(
                open.stream().mapToLong(hold -> hold.remaining().minor()).sum()
                    + codes.stream().mapToLong(code -> code.left().minor()).sum());
        assertThat(account.openHolds()).isEqualTo(open.size() + codes.size());
      }
    });
  }

  @Test
  void replayingAllEventsGivesTheLiveState() {
    Ledger ledger = new Ledger();
    afterEachCommand((run, effects) -> {
      Book replayed = Book.EMPTY;
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          replayed = ledger.evolve(replayed, event);
        }
      }
      assertThat(replayed.accounts()).isEqualTo(run.book().accounts());
      assertThat(replayed.holds()).isEqualTo(run.book().holds());
      assertThat(replayed.codes()).isEqualTo(run.book().codes());
      assertThat(replayed.adjustments()).isEqualTo(run.book().adjustments());
      assertThat(replayed.loads()).isEqualTo(run.book().loads());
      assertThat(replayed.fillings()).isEqualTo(run.book().fillings());
      assertThat(replayed.proposals()).isEqualTo(run.book().proposals());
      assertThat(replayed.cards().replaced()).isEqualTo(run.book().cards().replaced());
      assertThat(replayed.cards().used()).isEqualTo(run.book().cards().used());
      assertThat(replayed.cards().given()).isEqualTo(run.book().cards().given());
    });
  }

  @Test
  void theBalanceInAPostingIsTheOneOfAllPostingsSoFar() {
    afterEachCommand((run, effects) -> {
      Map<AccountId, Long> folded = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          for (Posting posting : event.postings()) {
            folded.merge(posting.account(), posting.amount().minor(), Long::sum);
            assertThat(posting.balanceMinor()).isEqualTo(folded.get(posting.account()));
          }
        }
      }
    });
  }

  @Test
  void aPostingIsInTheCurrencyOfItsAccount() {
    afterEachCommand((run, effects) ->
        effects.stream()
            .flatMap(effect -> effect.events().stream())
            .flatMap(event -> event.postings().stream())
            .forEach(posting ->
                assertThat(run.book().existing(posting.account()).currency())
                    .isEqualTo(posting.amount().currency())));
  }

  @Test
  void decidingIsRepeatableAndChangesNothing() {
    Ledger ledger = new Ledger();
    streams(steps -> {
      Run run = new Run();
      for (Step step : steps) {
        run.hear(step);
        Book before = Run.copyOf(run.book());
        Decision<LedgerEvent, RejectionReason> decision =
            ledger.decide(run.book(), step.command(), step.situation());
        assertThat(run.book()).isEqualTo(before);
        assertThat(ledger.decide(before, step.command(), step.situation())).isEqualTo(decision);
        Book live = run.book();
        List<Effect> effects = run.take(step);
        assertThat(live).as("the state before, after it evolved").isEqualTo(before);
        if (effects.stream().noneMatch(Effect::isAccepted)) {
          assertThat(run.book()).isEqualTo(before);
        }
      }
    });
  }

  @Test
  void aCommandNeedsNoMoreOfTheBookThanItNames() {
    Ledger ledger = new Ledger();
    streams(steps -> {
      Run run = new Run();
      for (Step step : steps) {
        run.hear(step);
        Book part = NamingTest.named(run.book(), step.command(), step.situation());
        Decision<LedgerEvent, RejectionReason> decision =
            ledger.decide(part, step.command(), step.situation());
        assertThat(decision).isEqualTo(ledger.decide(run.book(), step.command(), step.situation()));
        for (Effect effect : run.take(step)) {
          for (LedgerEvent event : effect.events()) {
            part = ledger.evolve(part, event);
          }
        }
        assertThat(run.book().accounts()).containsAllEntriesOf(part.accounts());
        assertThat(run.book().holds()).containsAllEntriesOf(part.holds());
        assertThat(run.book().loads().orders()).containsAllEntriesOf(part.loads().orders());
        assertThat(run.book().loads().pending()).containsAllEntriesOf(part.loads().pending());
        assertThat(run.book().codes()).containsAllEntriesOf(part.codes());
        assertThat(run.book().fillings()).containsAllEntriesOf(part.fillings());
        assertThat(run.book().cards().used()).containsAllEntriesOf(part.cards().used());
      }
    });
  }

  @Test
  void aNaiveLedgerSaysTheSameAndHasTheSameBalances() {
    streams(steps -> {
      Run run = new Run();
      NaiveLedger naive = new NaiveLedger();
      for (Step step : steps) {
        List<Effect> effects = run.take(step);
        assertThat(effects.stream().map(Effect::isAccepted).toList())
            .as("%s: %s", step, effects.stream().map(Effect::decision).toList())
            .isEqualTo(naive.take(step));
        assertThat(balances(run.book())).as("after %s", step).isEqualTo(balances(naive.book()));
        assertThat(unwritten(run.book())).as("after %s", step).isEqualTo(unwritten(naive.book()));
      }
    });
  }

  @Test
  void theStreamsComeByEveryEventAndEveryReason() {
    Set<Class<?>> events = new HashSet<>();
    Set<RejectionReason> reasons = new HashSet<>();
    streams(
        MANY_CASES,
        steps -> {
          Run run = new Run();
          steps.forEach(run::take);
          for (Effect effect : run.effects()) {
            effect.events().forEach(event -> events.add(event.getClass()));
            if (effect.decision() instanceof Decision.Rejected<?, RejectionReason> rejected) {
              reasons.add(rejected.reason());
            }
          }
        });

    Set<Class<?>> kinds = new HashSet<>(Set.of(Kinds.of(LedgerEvent.class)));
    kinds.removeIf(
        MediumEvent.class::isAssignableFrom); // readers tell of media in streams of theirs
    assertThat(events).containsExactlyInAnyOrderElementsOf(kinds);
    Set<RejectionReason> all = EnumSet.allOf(RejectionReason.class);
    all.remove(RejectionReason.WRITE_IN_DOUBT);
    all.remove(RejectionReason.NO_OPEN_WRITE);
    all.remove(RejectionReason.NO_DIFFERENCE);
    all.remove(RejectionReason.IDEMPOTENCY_CONFLICT);
    all.remove(RejectionReason.BULK_TOO_LARGE); // a thousand entries say no more than five
    assertThat(reasons).containsExactlyInAnyOrderElementsOf(all);
  }

  static void streams(Seeded.Property<List<Step>> property) {
    streams(CASES, property);
  }

  static void streams(int cases, Seeded.Property<List<Step>> property) {
    Seeded.cases(cases).checkList(RandomSteps::draw, property);
  }

  static void afterEachCommand(BiConsumer<Run, List<Effect>> holds) {
    streams(steps -> {
      Run run = new Run();
      for (Step step : steps) {
        holds.accept(run, run.take(step));
      }
    });
  }

  /**
   * Facts are booked whatever they do, and so is fuel: it was taken. New terms leave a balance
   * beyond them as it is.
   */
  private static boolean isBound(Effect effect) {
    if (effect.events().stream().anyMatch(FuelEvent.class::isInstance)) {
      return false;
    }
    return switch (effect.command()) {
      case FactCommand c -> false;
      case ChangeTerms c -> false;
      case LedgerCommand c -> true;
    };
  }

  private void keepsItsBounds(Effect effect) {
    for (AccountSnapshot before : effect.before().accounts().values()) {
      AccountSnapshot after = effect.after().existing(before.account());
      Long ceiling = after.terms().ceilingMinor();
      if (!after.kind().isHouse() && after.availableMinor() < before.availableMinor()) {
        assertThat(after.availableMinor()).as("%s by %s", after, effect).isNotNegative();
      }
      if (ceiling != null && after.balanceMinor() > before.balanceMinor()) {
        assertThat(after.balanceMinor()).as("%s by %s", after, effect).isLessThanOrEqualTo(ceiling);
      }
    }
  }

  private static Map<String, Long> sums(List<Posting> postings) {
    return postings.stream()
        .collect(
            Collectors.groupingBy(
                posting -> posting.amount().currency(),
                Collectors.summingLong(posting -> posting.amount().minor())));
  }

  private static Map<String, Long> balances(Book book) {
    Map<String, Long> balances = new HashMap<>();
    book.accounts().forEach((id, account) -> balances.put(id.value(), account.balanceMinor()));
    balances.values().removeIf(balance -> balance == 0);
    return balances;
  }

  private static Map<String, Long> balances(NaiveBook book) {
    Map<String, Long> balances = new HashMap<>(book.balances);
    balances.values().removeIf(balance -> balance == 0);
    return balances;
  }

  /** What has to be written to media yet. */
  private static Map<String, Long> unwritten(Book book) {
    Map<String, Long> unwritten = new HashMap<>();
    book.accounts().forEach((id, account) -> unwritten.put(id.value(), account.undeliveredMinor()));
    unwritten.values().removeIf(minor -> minor == 0);
    return unwritten;
  }

  private static Map<String, Long> unwritten(NaiveBook book) {
    Map<String, Long> unwritten = new HashMap<>();
    book.media.forEach((id, medium) -> unwritten.put(id, medium.all()));
    unwritten.values().removeIf(minor -> minor == 0);
    return unwritten;
  }
}
