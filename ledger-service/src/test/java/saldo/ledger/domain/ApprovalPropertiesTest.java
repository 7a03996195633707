package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.domain.Run.Effect;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentEvent.Adjusted;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.ApprovalEvent.Declined;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.FactEvent.UnloadRecorded;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.registry.SecondPersonRule;

/** What holds for what two people do, after every command of any stream. */
@Tag("I41")
class ApprovalPropertiesTest {
  /** Where money is that is neither a holder's nor earned. */
  private static final Set<AccountKind> OUTSIDE =
      Set.of(
          AccountKind.CASH_DRAWER,
          AccountKind.ACQUIRER_CLEARING,
          AccountKind.ONLINE_LOAD_CLEARING,
          AccountKind.BANK,
          AccountKind.RECEIVABLE,
          AccountKind.SUBSIDY);

  @Test
  void nothingFromTheThresholdOnMovesByOnePerson() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (effect.events().stream().noneMatch(ApprovalPropertiesTest::tookTwo)) {
          effect.events().stream()
              .filter(event -> !isStandingOrder(event))
              .forEach(event -> isLittle(effect, event));
        }
      }
    });
  }

  @Test
  void whoApprovesIsNeverWhoProposed() {
    LedgerPropertiesTest.afterEachCommand((run, effects) -> {
      for (Effect effect : effects) {
        if (effect.events().stream().anyMatch(Approved.class::isInstance)) {
          Approved approved = (Approved) effect.events().getFirst();
          Proposal proposal = effect.before().proposals().get(approved.proposal());
          assertThat(approved.approver()).isNotEqualTo(approved.proposer());
          assertThat(proposal).extracting(p -> p.origin().actor()).isEqualTo(approved.proposer());
          assertThat(effect.events()).hasSizeGreaterThan(1);
        }
      }
    });
  }

  @Test
  void aProposalIsDecidedOnce() {
    LedgerPropertiesTest.streams(steps -> {
      Run run = new Run();
      steps.forEach(run::take);
      Map<EntryId, Long> decided =
          run.effects().stream()
              .flatMap(effect -> effect.events().stream())
              .map(ApprovalPropertiesTest::decided)
              .filter(id -> id != null)
              .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
      assertThat(decided.values()).allMatch(times -> times == 1);
    });
  }

  /** What a plan or an account's terms have said before, or was done before anybody could ask. */
  private static boolean isStandingOrder(LedgerEvent event) {
    return event instanceof Allocated
        || event instanceof AutoReloaded
        || event instanceof UnloadRecorded;
  }

  private static boolean tookTwo(LedgerEvent event) {
    return event instanceof Approved || event instanceof Adjusted;
  }

  private static @Nullable EntryId decided(LedgerEvent event) {
    return switch (event) {
      case Approved e -> e.proposal();
      case Declined e -> e.proposal();
      case ProposalExpired e -> e.proposal();
      case LedgerEvent e -> null;
    };
  }

  private static void isLittle(Effect effect, LedgerEvent event) {
    Map<String, Long> cleared = new HashMap<>();
    Map<String, Long> outside = new HashMap<>();
    for (Posting posting : event.postings()) {
      AccountKind kind = HouseAccount.parse(posting.account()).map(HouseAccount::kind).orElse(null);
      long minor = Math.max(0, posting.amount().minor());
      if (kind == AccountKind.TRANSFER_CLEARING) {
        cleared.merge(posting.amount().currency(), minor, Long::sum);
      }
      if (kind != null && OUTSIDE.contains(kind) && fromAHolder(event.postings())) {
        outside.merge(posting.amount().currency(), minor, Long::sum);
      }
    }
    cleared.forEach((currency, through) -> {
      SecondPersonRule rule = rule(effect, currency);
      long minor = Math.min(through, lost(event.postings(), currency));
      isBelow(Money.of(minor, currency), rule == null ? null : rule.transferFromMinor());
    });
    outside.forEach((currency, minor) -> {
      SecondPersonRule rule = rule(effect, currency);
      isBelow(Money.of(minor, currency), rule == null ? null : rule.unloadFromMinor());
    });
  }

  /** What passes through clearing is moved only as far as some holder has less afterwards. */
  private static long lost(List<Posting> postings, String currency) {
    Map<AccountId, Long> changes = new HashMap<>();
    for (Posting posting : postings) {
      if (!posting.account().isHouse() && posting.amount().currency().equals(currency)) {
        changes.merge(posting.account(), posting.amount().minor(), Long::sum);
      }
    }
    return changes.values().stream().mapToLong(change -> Math.max(0, -change)).sum();
  }

  private static boolean fromAHolder(List<Posting> postings) {
    return postings.stream()
        .anyMatch(posting -> !posting.account().isHouse() && posting.amount().minor() < 0);
  }

  private static @Nullable SecondPersonRule rule(Effect effect, String currency) {
    return effect.before().cards().secondPerson(currency, Scenario.NOON);
  }

  private static void isBelow(Money amount, @Nullable Long fromMinor) {
    if (fromMinor != null && amount.minor() > 0) {
      assertThat(amount.minor()).as("%s by one person", amount).isLessThan(fromMinor);
    }
  }
}
