package saldo.cards.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.client.TooManyWaitersException;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.AllocationPlan;

/**
 * Gives to the members of a plan's group, or says what would happen. The ledger gives to a card
 * once in a period, so that two runs at once, or one after the other, do no harm.
 */
final class AllocationRun {
  /** Of a megabyte, a tenth; and the ledger does nothing else meanwhile for a few milliseconds. */
  static final int BATCH = 200;

  /** Longer than a busy ledger, or one that starts again, takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(AllocationRun.class);

  private final LedgerDoor ledger;
  private final Supplier<String> runIds;

  /**
   * @param runIds a new one for each run, of 1 to 40 letters, digits and hyphens
   */
  AllocationRun(LedgerDoor ledger, Supplier<String> runIds) {
    this.ledger = ledger;
    this.runIds = runIds;
  }

  AllocationReport trial(PlannedRun run, Members members) {
    return report(run, true, expected(run, members));
  }

  /** Asks the ledger for all to whom nothing was given yet, also if it will probably refuse. */
  AllocationReport real(PlannedRun run, Members members, Origin origin) {
    List<AllocationLine> expected = expected(run, members);
    List<AllocationLine> open =
        expected.stream().filter(line -> line.result() != AllocationResult.ALREADY).toList();
    Map<CardNumber, AllocationLine> answers = new HashMap<>();
    String id = runIds.get();
    for (int from = 0; from < open.size(); from += BATCH) {
      List<AllocationLine> batch = open.subList(from, Math.min(open.size(), from + BATCH));
      Envelope<LedgerCommand> command =
          new Envelope<>(
              CommandId.of("allocation:" + id + ":" + from / BATCH),
              run.ledger(),
              origin,
              null,
              bulk(run, batch));
      Optional<List<AllocationLine>> answered = ask(command, batch);
      if (answered.isEmpty()) {
        break;
      }
      answered.get().forEach(line -> answers.put(line.card(), line));
    }
    List<AllocationLine> lines = new ArrayList<>();
    for (AllocationLine line : expected) {
      lines.add(
          line.result() == AllocationResult.ALREADY
              ? line
              : answers.getOrDefault(
                  line.card(), AllocationLine.unknown(line.card(), line.account())));
    }
    return report(run, false, lines);
  }

  static AllocationReport report(PlannedRun run, boolean trial, List<AllocationLine> lines) {
    AllocationPlan plan = run.plan();
    return new AllocationReport(
        run.id(),
        run.period(),
        trial,
        plan.amount(),
        plan.cumulative(),
        plan.source(),
        AllocationReport.Totals.of(lines),
        lines);
  }

  private static List<AllocationLine> expected(PlannedRun run, Members members) {
    return new Trial(run.plan(), run.calendar().now(), members.payer()).of(members.cards());
  }

  private static Bulk bulk(PlannedRun run, List<AllocationLine> batch) {
    AllocationPlan plan = run.plan();
    List<LedgerCommand> entries = new ArrayList<>();
    for (AllocationLine line : batch) {
      entries.add(
          new Allocate(
              null,
              plan.amount(),
              run.id(),
              run.period(),
              plan.cumulative(),
              plan.source(),
              CardRef.number(line.card())));
    }
    return new Bulk(Bulk.Mode.PER_ENTRY, entries);
  }

  /** Empty if there is no answer, so that there is no sense in asking for more. */
  private Optional<List<AllocationLine>> ask(
      Envelope<LedgerCommand> command, List<AllocationLine> batch) {
    try {
      return ledger.ask(command, PATIENCE).map(outcome -> lines(outcome, batch));
    } catch (KafkaUnavailableException | TooManyWaitersException e) {
      LOG.warn("allocations are not answered: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static List<AllocationLine> lines(Outcome outcome, List<AllocationLine> batch) {
    List<AllocationLine> lines = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Outcome one = outcome instanceof Outcome.Bulk bulk ? bulk.entries().get(i) : outcome;
      lines.add(line(one, batch.get(i)));
    }
    return lines;
  }

  private static AllocationLine line(Outcome outcome, AllocationLine asked) {
    return switch (outcome) {
      case Outcome.Accepted a ->
          AllocationLine.given(asked.card(), asked.account(), given(a, asked));
      case Outcome.Rejected r when r.reason() == RejectionReason.ALREADY_ALLOCATED ->
          AllocationLine.already(asked.card(), asked.account(), 0);
      case Outcome.Rejected r ->
          AllocationLine.refused(asked.card(), asked.account(), r.reason(), r.sentence());
      case Outcome.Bulk b -> throw new IllegalStateException("a bulk within a bulk");
    };
  }

  private static long given(Outcome.Accepted accepted, AllocationLine asked) {
    return accepted.postings().stream()
        .filter(posting -> posting.account().equals(asked.account()))
        .mapToLong(posting -> posting.amount().minor())
        .sum();
  }
}
