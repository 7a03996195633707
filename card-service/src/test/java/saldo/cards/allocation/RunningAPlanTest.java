package saldo.cards.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.allocation.AllocationLanguage.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;

@Tag("C23")
class RunningAPlanTest {
  private static final Origin ANNA = Origin.of("anna");

  private final List<Envelope<LedgerCommand>> asked = new ArrayList<>();
  private final Set<String> gotIt = new HashSet<>();
  private int runs;
  private int answers = Integer.MAX_VALUE;

  @Test
  void onTrialNobodyIsAsked() {
    AllocationReport report = plans().trial(run(false, subsidy()), members(3));
    assertThat(asked).isEmpty();
    assertThat(report.trial()).isTrue();
    assertThat(report.totals()).isEqualTo(new AllocationReport.Totals(3, 1_500, 0, 0, 0, 0));
  }

  @Test
  void aSecondRunGivesNobodyAnything() {
    AllocationReport first = plans().real(run(false, subsidy()), members(3), ANNA);
    assertThat(first.totals()).isEqualTo(new AllocationReport.Totals(3, 1_500, 0, 0, 0, 0));
    AllocationReport second = plans().real(run(false, subsidy()), members(3), ANNA);
    assertThat(second.totals()).isEqualTo(new AllocationReport.Totals(0, 0, 3, 0, 0, 0));
    assertThat(asked).extracting(envelope -> envelope.id().value()).doesNotHaveDuplicates();
    assertThat(asked).allMatch(envelope -> envelope.origin().equals(ANNA));
  }

  @Test
  void whoIsKnownToHaveGotItIsNotAskedFor() {
    Candidate one = candidate("C_1000");
    Members members =
        new Members(
            List.of(new Candidate(one.card(), one.profile(), null, 500L), candidate("C_1001")),
            null);
    AllocationReport report = plans().real(run(true, subsidy()), members, ANNA);
    assertThat(report.totals()).isEqualTo(new AllocationReport.Totals(1, 500, 1, 500, 0, 0));
    assertThat(allocations()).hasSize(1);
  }

  @Test
  void theLedgerSaysWhoIsRefusedAndWhy() {
    gotIt.add("refuse number:C_1001");
    AllocationReport report = plans().real(run(true, subsidy()), members(3), ANNA);
    assertThat(report.totals()).isEqualTo(new AllocationReport.Totals(2, 1_000, 0, 0, 1, 0));
    assertThat(report.lines().get(1).reason()).isEqualTo(RejectionReason.ACCOUNT_FROZEN);
    assertThat(report.lines().get(1).sentence()).isEqualTo("It is frozen.");
  }

  @Test
  void manyAreAskedForInBatches() {
    int cards = 2 * AllocationRun.BATCH + 1;
    AllocationReport report = plans().real(run(true, subsidy()), members(cards), ANNA);
    assertThat(report.totals().given()).isEqualTo(cards);
    assertThat(asked).hasSize(3);
    assertThat(allocations()).hasSize(cards).doesNotHaveDuplicates();
  }

  @Test
  void withoutAnAnswerNobodyElseIsAskedForAndTheNextRunGoesOn() {
    int cards = 3 * AllocationRun.BATCH;
    answers = 1;
    AllocationReport cut = plans().real(run(true, subsidy()), members(cards), ANNA);
    assertThat(asked).hasSize(2);
    assertThat(cut.totals().given()).isEqualTo(AllocationRun.BATCH);
    assertThat(cut.totals().unknown()).isEqualTo(2 * AllocationRun.BATCH);
    answers = Integer.MAX_VALUE;
    AllocationReport rest = plans().real(run(true, subsidy()), members(cards), ANNA);
    assertThat(rest.totals().already()).isEqualTo(AllocationRun.BATCH);
    assertThat(rest.totals().given()).isEqualTo(2 * AllocationRun.BATCH);
  }

  private AllocationRun plans() {
    runs++;
    return new AllocationRun(this::answer, () -> "run-" + runs);
  }

  private static Members members(int count) {
    return new Members(
        IntStream.range(0, count).mapToObj(i -> candidate("C_" + (1_000 + i))).toList(), null);
  }

  private List<Allocate> allocations() {
    return asked.stream()
        .flatMap(envelope -> ((Bulk) envelope.command()).entries().stream())
        .map(Allocate.class::cast)
        .toList();
  }

  /** As the ledger does: once to each card. */
  private Optional<Outcome> answer(Envelope<LedgerCommand> command, Duration patience) {
    asked.add(command);
    if (answers-- <= 0) {
      throw new KafkaUnavailableException("away", new IllegalStateException());
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (LedgerCommand entry : ((Bulk) command.command()).entries()) {
      outcomes.add(outcome((Allocate) entry, EntryId.of(command.id(), outcomes.size() + 1)));
    }
    return Optional.of(new Outcome.Bulk(LEDGER, EntryId.of(command.id()), outcomes));
  }

  private Outcome outcome(Allocate c, EntryId entry) {
    if (gotIt.contains("refuse " + c.card())) {
      return new Outcome.Rejected(
          LEDGER, entry, RejectionReason.ACCOUNT_FROZEN, "It is frozen.", Map.of());
    }
    if (!gotIt.add(c.card().value())) {
      return new Outcome.Rejected(
          LEDGER, entry, RejectionReason.ALREADY_ALLOCATED, "Once.", Map.of());
    }
    Posting posting = new Posting(own(c.card().number().value()), Money.of(500, "EUR"), 500);
    return new Outcome.Accepted(LEDGER, entry, 1, 1, NOW, List.of("allocated"), List.of(posting));
  }
}
