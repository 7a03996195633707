package saldo.machine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Finding;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.Position;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.closing.ClosingReport;
import saldo.machine.audit.kafka.AuditRun;
import saldo.schemas.SaldoJson;

/** What an audit prints, for people and for scripts. */
class AuditSummaryTest {
  private static final Position PLACE = new Position("saldo.card.states", 3, 77);
  private static final Finding WRONG =
      new Finding(Kind.LIVE_STATE, "canteen", 5, PLACE, "\"lost\" at /status of 1", "\"active\"");

  @Test
  void scriptsFindEveryFieldTheyRelyOn() {
    JsonNode json = SaldoJson.mapper().valueToTree(summary(List.of()));

    assertThat(json.fieldNames())
        .toIterable()
        .contains(
            "ok",
            "ledgers",
            "events",
            "eventsPerSecond",
            "chainOk",
            "sequenceOk",
            "balancedOk",
            "balancesMatch",
            "closingsMatch",
            "signaturesOk",
            "statesMatch",
            "journals",
            "findings");
    assertThat(json.path("events").asLong()).isEqualTo(1_000);
    assertThat(json.path("statesCompared").asLong()).isEqualTo(40);
    assertThat(StreamSupport.stream(json.path("journals").spliterator(), false))
        .extracting(journal -> journal.path("topic").asText())
        .containsExactly("saldo.ledger.journal", "saldo.card.events", "saldo.registry.events");
  }

  @Test
  void aDeviationOfCardsIsADeviation() {
    AuditSummary summary = summary(List.of(WRONG));

    assertThat(summary.ok()).isFalse();
    assertThat(summary.chainOk()).isTrue();
    assertThat(summary.statesMatch()).isFalse();
    assertThat(summary.balancesMatch()).isTrue();
    assertThat(summary.deviations()).isEqualTo(1);
    assertThat(summary.journals().get(1).first()).isEqualTo(WRONG);
    assertThat(summary.journals().get(2).first()).isNull();
    assertThat(summary.sentences())
        .contains(
            "replayed 90 events of saldo.card.events (ledgers: 1)",
            "  live states                 FAIL  (30 compared)",
            "  live states                 ok    (10 compared)")
        .last()
        .isEqualTo(
            "LIVE_STATE in ledger canteen at seq 5 (saldo.card.states partition 3 offset 77):"
                + " expected \"lost\" at /status of 1, found \"active\"");
  }

  private static AuditSummary summary(List<Finding> ofCards) {
    boolean holds = ofCards.isEmpty();
    return AuditSummary.of(
        new AuditRun.Result(
            new AuditReport(true, 2, 1_000, 30, 30, true, true, true, true, 0, List.of()),
            List.of(
                new StateReport(
                    "saldo.card.events",
                    holds,
                    1,
                    90,
                    30,
                    30,
                    true,
                    true,
                    holds,
                    ofCards.size(),
                    ofCards),
                new StateReport(
                    "saldo.registry.events", true, 1, 12, 10, 10, true, true, true, 0, List.of())),
            ClosingReport.NONE,
            0.5));
  }
}
