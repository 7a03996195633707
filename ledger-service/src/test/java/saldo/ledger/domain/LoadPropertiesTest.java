package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadOrderEvent.LoadCredited;
import saldo.schemas.ledger.LoadState;

/** What holds for online loads after every command of any stream. */
@Tag("I15")
class LoadPropertiesTest {
  /** A load that support corrects needs several rare things at once. */
  private static final int RARE_CASES = 600;

  @Test
  void aPendingLoadNeverChangesWhatCanBeSpent() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (isAboutALoad(effect)
            && effect.events().stream().noneMatch(LoadPropertiesTest::credits)) {
          for (AccountSnapshot before : effect.before().accounts().values()) {
            AccountSnapshot after = effect.after().existing(before.account());
            if (!before.kind().isHouse()) {
              assertThat(after.availableMinor())
                  .as("%s by %s", after, effect)
                  .isEqualTo(before.availableMinor());
            }
          }
        }
      }
    });
  }

  @Test
  void aPendingLoadIsClosedOnlyByBeingCreditedOrCorrected() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        effect.before().loads().orders().values().stream()
            .filter(LoadOrder::isPending)
            .filter(order -> !isPending(effect.after(), order.id()))
            .forEach(order ->
                assertThat(effect.events())
                    .as("%s by %s", order, effect)
                    .anyMatch(LoadPropertiesTest::credits));
      }
    });
  }

  @Test
  @Tag("I1")
  void whatWaitsIsTheSumOfThePendingLoads() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      Map<String, Long> waits = new HashMap<>();
      Map<AccountId, Integer> counted = new HashMap<>();
      for (LoadOrder order : run.book().loads().orders().values()) {
        if (order.isPending()) {
          waits.merge(order.paid().currency(), order.paid().minor(), Long::sum);
          counted.merge(order.account(), 1, Integer::sum);
        }
      }
      Map<String, Long> booked = new HashMap<>();
      for (AccountSnapshot account : run.book().accounts().values()) {
        if (account.kind() == AccountKind.PENDING_LOADS && account.balanceMinor() != 0) {
          booked.put(account.currency(), account.balanceMinor());
        }
      }
      assertThat(booked).isEqualTo(waits);
      Map<AccountId, Integer> known = new HashMap<>(run.book().loads().pending());
      known.values().removeIf(count -> count == 0);
      assertThat(known).isEqualTo(counted);
    });
  }

  @Test
  @Tag("I41")
  void whatSupportCorrectsTakesTwo() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (effect.events().stream().anyMatch(LoadCorrected.class::isInstance)) {
          assertThat(effect.events().getFirst())
              .isInstanceOfSatisfying(
                  Approved.class, e -> assertThat(e.approver()).isNotEqualTo(e.proposer()));
        }
      }
    });
  }

  @Test
  void aPaymentIsNeverLostAndALoadNeverCreditedTwice() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (effect.command() instanceof RecordLoadPayment c && c.amount().minor() > 0) {
          assertThat(effect.isAccepted() || c.amount().minor() > Limits.AMOUNT_MINOR)
              .as("%s", effect)
              .isTrue();
        }
      }
      Map<EntryId, Long> times = new HashMap<>();
      for (Effect effect : run.effects()) {
        for (LedgerEvent event : effect.events()) {
          if (event instanceof LoadCredited e) {
            times.merge(e.order(), 1L, Long::sum);
          }
        }
      }
      assertThat(times.values()).allMatch(count -> count == 1);
    });
  }

  @Test
  void theStreamsComeByEveryState() {
    Map<LoadState, Integer> seen = new HashMap<>();
    LedgerPropertiesTest.streams(
        RARE_CASES,
        steps -> {
          Run run = new Run();
          steps.forEach(run::take);
          run.book().loads().orders().values().forEach(o -> seen.merge(o.state(), 1, Integer::sum));
        });
    assertThat(seen).containsOnlyKeys(List.of(LoadState.values()));
  }

  private static boolean isAboutALoad(Effect effect) {
    return effect.command() instanceof LoadOrderCommand
        || (effect.command() instanceof Propose c && c.command() instanceof LoadOrderCommand);
  }

  private static boolean credits(LedgerEvent event) {
    return event instanceof LoadCredited || event instanceof LoadCorrected;
  }

  private static boolean isPending(Book book, EntryId id) {
    LoadOrder order = book.loads().order(id);
    return order != null && order.isPending();
  }
}
