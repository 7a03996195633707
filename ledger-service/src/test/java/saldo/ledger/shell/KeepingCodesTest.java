package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.testing.CardSketch.virtualCard;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.ledger.testing.Published;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Codes are found by what is presented, and end by themselves. */
@Tag("I30")
class KeepingCodesTest {
  private static final PresentedCode SECRET = PresentedCode.of("7Q4M-2X9D-KTE5-0WZH");
  private static final PresentedCode OTHER = PresentedCode.of("1111-2222-3333-4444");
  private static final Instant SOON = START.plus(Duration.ofHours(1));
  private static final Duration KEPT = Duration.ofDays(35);
  private static final Duration A_LITTLE = Duration.ofSeconds(10);

  @TempDir private Path state;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger = new DrivenLedger(state).withCard(1_000);
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void aCodeIsFoundByWhatIsPresentedAndPaysOnce() {
    ledger.send("issue", issue(SECRET, SOON));
    ledger.send("guess", redeem(OTHER, 1));
    ledger.send("pay", redeem(SECRET, 400));
    ledger.send("again", redeem(SECRET, 1));

    assertThat(ledger.accepted().events()).containsExactly("code-issued");
    assertThat(ledger.rejected())
        .extracting(Outcome.Rejected::reason, Outcome.Rejected::sentence)
        .containsExactly(
            RejectionReason.CODE_UNKNOWN, "There is no such code: check it, or ask for a new one.");
    assertThat(ledger.accepted().events()).containsExactly("code-redeemed");
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.CODE_USED);
  }

  @Test
  void whatIsKeptAndPublishedDoesNotPay() {
    ledger.send("issue", issue(SECRET, SOON));
    ledger.send("pay", redeem(SECRET, 400));

    String outcomes =
        new String(ledger.answer().value(), UTF_8) + new String(ledger.answer().value(), UTF_8);
    assertThat(outcomes).doesNotContain(SECRET.value(), "once:");
    assertThat(new String(StoredJson.write(ledger.journal()), UTF_8))
        .contains(SECRET.hash().value())
        .doesNotContain("once:");
    ledger
        .things()
        .all()
        .forEachRemaining(
            kept -> assertThat(kept.key + new String(kept.value, UTF_8)).doesNotContain("once:"));
  }

  @Test
  void aCodeEndsByItselfAndIsToldFromOneThatNeverWasForThirtyFiveDays() {
    ledger.send("issue", issue(SECRET, SOON));
    ledger.allRead();
    ledger.pass(Duration.ofHours(1).plus(A_LITTLE));
    assertThat(ledger.journal())
        .extracting(entry -> entry.event().typeName())
        .containsExactly("code-expired");

    ledger.pass(KEPT.minus(A_LITTLE).minus(A_LITTLE));
    ledger.send("late", redeem(SECRET, 1));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.CODE_EXPIRED);
    ledger.pass(A_LITTLE.multipliedBy(3));
    ledger.send("later", redeem(SECRET, 1));
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.CODE_UNKNOWN);
    assertThat(ledger.things().all().hasNext()).as("anything is kept").isFalse();
  }

  @Test
  void aTicketEndsAfterYears() {
    Duration years = Duration.ofDays(1_096);
    ledger.send(
        "sell",
        new SellTicket(SECRET.hash(), eur(300), START.plus(years), false, null, Tender.CASH));
    ledger.allRead();
    ledger.pass(years.minus(A_LITTLE));
    assertThat(ledger.journal()).isEmpty();
    ledger.pass(A_LITTLE.multipliedBy(2));
    assertThat(ledger.journal())
        .extracting(entry -> entry.event().typeName())
        .containsExactly("code-expired");
  }

  @Test
  void aCodeOfABulkIsCancelledByItsEntry() {
    ledger.send(
        "many", new Bulk(Bulk.Mode.ATOMIC, List.of(issue(SECRET, SOON), issue(OTHER, SOON))));
    ledger.send("cancel", new CancelCode(EntryId.of(CommandId.of("many"), 2), "mistake"));
    ledger.send("pay", redeem(SECRET, 400));
    ledger.outcome();

    assertThat(ledger.accepted().events()).containsExactly("code-cancelled");
    assertThat(ledger.accepted().events()).containsExactly("code-redeemed");
  }

  @Test
  @Tag("I27")
  void aServicePointTakesNoneWithoutAnActiveVirtualCard() {
    Origin kiosk = new Origin("berta", "till-7", "kiosk", null);
    ledger.send("issue", issue(SECRET, SOON));
    ledger.send("unknown", kiosk, redeem(SECRET, 1));
    ledger.hear(Published.cards().place("kiosk"));
    ledger.send("inactive", kiosk, redeem(SECRET, 1));
    ledger.hear(virtualCard("kiosk"));
    ledger.send("pay", kiosk, redeem(SECRET, 400));

    ledger.accepted();
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.SERVICE_POINT_UNKNOWN);
    assertThat(ledger.rejected().reason()).isEqualTo(RejectionReason.SERVICE_POINT_INACTIVE);
    assertThat(ledger.accepted().events()).containsExactly("code-redeemed");
  }

  private static IssueCode issue(PresentedCode secret, Instant until) {
    return new IssueCode(CARD, secret.hash(), eur(400), until, false, null, null);
  }

  private static RedeemCode redeem(PresentedCode secret, long minor) {
    return new RedeemCode(secret, eur(minor), null);
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
