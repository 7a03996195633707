package saldo.ledger.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.FactEvent.LoadRecorded;
import saldo.schemas.ledger.FactEvent.PurchaseRecorded;
import saldo.schemas.ledger.FactEvent.UnloadRecorded;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.OfHolder;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.registry.Limit;

/** What holds for cards after every command of any stream. */
class CardPropertiesTest {
  private static final Set<RejectionReason> OF_CARD =
      EnumSet.of(
          RejectionReason.CARD_BLOCKED,
          RejectionReason.CARD_EXPIRED,
          RejectionReason.CARD_NOT_ACTIVE);

  @Test
  @Tag("I28")
  void noRequestTakesACardBeyondALimitOfItsProfile() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        for (LedgerEvent event : effect.events()) {
          CardUse use = requested(event);
          if (use != null) {
            use.limits().forEach(limit -> isWithin(limit, effect.before().cards(), use));
          }
        }
      }
    });
  }

  @Test
  @Tag("I2")
  void aReplacementLeavesTheSumOfAllAccountsOfAKindAsItWas() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (effect.events().stream().anyMatch(BalanceTransferred.class::isInstance)) {
          assertThat(sums(effect.after())).isEqualTo(sums(effect.before()));
        }
      }
    });
  }

  @Test
  @Tag("S0.041")
  void aCardThatWasGivenUpNeverPaysAgain() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        for (LedgerEvent event : effect.events()) {
          if (event instanceof OfHolder done && done.use() != null && done.use().card() != null) {
            boolean replaced = effect.before().cards().replaced().containsKey(done.use().card());
            assertThat(replaced && balanceChanged(effect, done)).as("%s", effect).isFalse();
          }
        }
      }
    });
  }

  @Test
  @Tag("C23")
  void aPlanGivesToACardOnceInAPeriodWhateverTheCommandsId() {
    LedgerPropertiesTest.streams(steps -> {
      Run run = new Run();
      steps.forEach(run::take);
      List<List<Object>> gifts =
          run.effects().stream()
              .flatMap(effect -> effect.events().stream())
              .filter(Allocated.class::isInstance)
              .map(Allocated.class::cast)
              .map(e -> List.<Object>of(requireNonNull(e.use().card()), e.plan(), e.period()))
              .toList();
      assertThat(gifts).doesNotHaveDuplicates();
    });
  }

  @Test
  void aFactSaysWhatIsAgainstItsCardAsANaiveLedgerDoes() {
    Set<RejectionReason> met = EnumSet.noneOf(RejectionReason.class);
    LedgerPropertiesTest.streams(steps -> {
      Run run = new Run();
      NaiveLedger naive = new NaiveLedger();
      steps.forEach(step -> {
        run.take(step);
        naive.take(step);
      });
      Map<EntryId, RejectionReason> said = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          RejectionReason reason = exception(event);
          if (reason != null && OF_CARD.contains(reason)) {
            said.put(effect.entry(), reason);
          }
        }
      }
      assertThat(said).isEqualTo(naive.book().misuses);
      met.addAll(said.values());
    });
    assertThat(met).isEqualTo(OF_CARD);
  }

  /** What makes a fact exceptional; only that has a reason. */
  private static @Nullable RejectionReason exception(LedgerEvent event) {
    return switch (event) {
      case PurchaseRecorded e -> exception(e.treatment(), e.reason());
      case LoadRecorded e -> exception(e.treatment(), e.reason());
      case UnloadRecorded e -> exception(e.treatment(), e.reason());
      case FillingRecorded e -> exception(e.treatment(), e.reason());
      case LedgerEvent e -> null;
    };
  }

  private static @Nullable RejectionReason exception(
      Treatment treatment, @Nullable RejectionReason reason) {
    assertThat(reason != null).isEqualTo(treatment == Treatment.EXCEPTIONAL);
    return reason;
  }

  private static boolean balanceChanged(Effect effect, OfHolder done) {
    return effect.events().stream()
        .flatMap(event -> event.postings().stream())
        .anyMatch(posting -> posting.account().equals(done.account()) && !done.account().isHouse());
  }

  private static void isWithin(LimitUse use, CardFile file, CardUse card) {
    CardState state =
        file.cards().values().stream()
            .filter(one -> one.number().equals(card.card()))
            .findFirst()
            .orElseThrow();
    List<Limit> limits = file.profile(state, Scenario.NOON).orElseThrow().limits();
    assertThat(limits)
        .filteredOn(limit -> limit.name().equals(use.limit()))
        .singleElement()
        .satisfies(limit -> assertThat(use.used()).isBetween(1L, limit.value()));
  }

  private static @Nullable CardUse requested(LedgerEvent event) {
    return switch (event) {
      case Purchased e -> e.use();
      case HoldPlaced e -> e.use();
      case CodeIssued e -> e.use();
      case TicketIssued e -> e.use();
      case LedgerEvent e -> null;
    };
  }

  private static Map<String, Long> sums(Book book) {
    Map<String, Long> sums = new HashMap<>();
    book.accounts()
        .values()
        .forEach(account -> {
          if (account.kind() == AccountKind.PURSE || account.kind() == AccountKind.PREPAID) {
            String kind = account.kind().code() + " " + account.currency();
            sums.merge(kind, account.balanceMinor(), Long::sum);
          }
        });
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
