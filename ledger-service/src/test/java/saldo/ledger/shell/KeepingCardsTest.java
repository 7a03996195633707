package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.LEDGER;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.shell.DrivenLedger.eur;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.CardSketch.virtualCard;
import static saldo.ledger.testing.Profiles.amount;
import static saldo.ledger.testing.Profiles.limited;
import static saldo.schemas.ledger.RejectionReason.ALREADY_ALLOCATED;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Limit.Period;

/** What the ledger itself keeps of cards: which are replaced, and how much of a limit is used. */
class KeepingCardsTest {
  private static final Origin DESK = Origin.of("anna");

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;
  private int commands;

  @BeforeEach
  void start() {
    ledger =
        new DrivenLedger(state)
            .hear(
                Published.cards()
                    .profile("staff", limited(amount("daily", Period.DAY, 500)))
                    .openPlace("haparanda", "Europe/Stockholm")
                    .openPlace("tornio", "Europe/Helsinki"))
            .hear(virtualCard("haparanda"), virtualCard("tornio"))
            .hear(card("ANNA").profile("staff"), card("BEN"), card("CLEO").profile("staff"));
    for (String name : List.of("ANNA", "BEN", "CLEO")) {
      take(DESK, new Load(null, eur(1_000), Tender.CASH, shown(name)));
    }
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void whatIsUsedOfALimitCountsForTheNextPayment() {
    accepted(pay("ANNA", 300));
    assertThat(reason(pay("ANNA", 201))).isEqualTo(LIMIT_EXCEEDED);
    accepted(pay("ANNA", 200));
    ledger.pass(Duration.ofDays(1));
    accepted(pay("ANNA", 500));
  }

  @Test
  void whatAHoldLeavesIsGivenBack() {
    Instant later = START.plus(Duration.ofHours(1));
    accepted(take(DESK, new PlaceHold(null, eur(500), later, "fuel", shown("ANNA"))));
    EntryId hold = last();
    assertThat(reason(pay("ANNA", 1))).isEqualTo(LIMIT_EXCEEDED);

    accepted(take(DESK, new CaptureHold(hold, eur(300), null, false)));

    assertThat(reason(pay("ANNA", 201))).isEqualTo(LIMIT_EXCEEDED);
    accepted(pay("ANNA", 200));
  }

  @Test
  void whatAReversedPaymentCountedIsGivenBack() {
    accepted(pay("ANNA", 500));

    accepted(take(DESK, new Reverse(last(), "wrong amount")));

    accepted(pay("ANNA", 500));
  }

  @Test
  void usedLimitsAreStillUsedAfterATakeover() {
    accepted(pay("ANNA", 300));

    ledger = ledger.takenOver(elsewhere);

    assertThat(reason(pay("ANNA", 201))).isEqualTo(LIMIT_EXCEEDED);
    accepted(pay("ANNA", 200));
  }

  @Test
  @Tag("C23")
  void whatAPlanGaveIsStillGivenAfterOtherPaymentsAndATakeoverAndWhenCommandsAreForgotten() {
    accepted(allocate("ANNA"));
    accepted(pay("ANNA", 300));
    assertThat(reason(allocate("ANNA"))).isEqualTo(ALREADY_ALLOCATED);

    ledger = ledger.takenOver(elsewhere);
    ledger.pass(Duration.ofDays(40));

    assertThat(reason(allocate("ANNA"))).isEqualTo(ALREADY_ALLOCATED);
    accepted(allocate("BEN"));
  }

  @Test
  @Tag("C23")
  void theSourceOfAReloadIsFetchedWithTheAccountThatRunsLow() {
    AccountId company = AccountId.of("acme");
    AccountId purse = AccountId.of("purse");
    Terms terms = new Terms(null, 0, new AutoReload(100, 50, company));
    accepted(take(DESK, new OpenAccount(company, AccountKind.PREPAID, "EUR", null)));
    accepted(take(DESK, new Prepay(company, eur(500), Tender.BANK)));
    accepted(take(DESK, new OpenAccount(purse, AccountKind.PURSE, "EUR", terms)));
    accepted(take(DESK, new Load(purse, eur(120), Tender.CASH)));
    accepted(take(DESK, new Purchase(purse, eur(30), null)));

    assertThat(ledger.journal().getLast().event()).isInstanceOf(AutoReloaded.class);
  }

  @Test
  @Tag("S0.041")
  void aReplacedCardIsStillReplacedAfterATakeover() {
    accepted(replace("ANNA", "BEN"));

    ledger = ledger.takenOver(elsewhere);

    assertThat(reason(pay("ANNA", 1))).isEqualTo(CARD_REPLACED);
    accepted(take(DESK, new RecordPurchase(null, eur(30), null, null, shown("ANNA"))));
    assertThat(ledger.journal().getLast().event().postings().getFirst().account().value())
        .isEqualTo("@losses.EUR");
  }

  @Test
  void aReplacementLeavesUsedLimitsAsTheyAre() {
    accepted(pay("ANNA", 300));
    accepted(pay("CLEO", 300));
    accepted(replace("ANNA", "CLEO"));

    assertThat(reason(pay("CLEO", 201))).isEqualTo(LIMIT_EXCEEDED);
    accepted(pay("CLEO", 200));
    assertThat(reason(pay("ANNA", 1))).isEqualTo(CARD_REPLACED);
  }

  @Test
  void onBothSidesOfATimeZoneADayGoesOn() {
    ledger.pass(Duration.ofHours(12).plusMinutes(30)); // 23:30 in Haparanda, 0:30 in Tornio
    for (int i = 0; i < 5; i++) {
      accepted(payAt("haparanda", 100));
      accepted(payAt("tornio", 100));
    }

    assertThat(reason(payAt("haparanda", 1))).isEqualTo(LIMIT_EXCEEDED);
    assertThat(reason(payAt("tornio", 1))).isEqualTo(LIMIT_EXCEEDED);
  }

  @Test
  void onlyTheLastDaysAreKept() {
    for (int day = 0; day < 6; day++) {
      accepted(pay("ANNA", 100));
      ledger.pass(Duration.ofDays(1));
    }

    assertThat(new String(ledger.things().get(LEDGER + "|card|ANNA"), UTF_8))
        .contains("2026-11-24", "2026-11-25", "2026-11-26")
        .doesNotContain("2026-11-21", "2026-11-22", "2026-11-23");
  }

  @Test
  void onlyWhatHasChangedIsKept() {
    accepted(pay("BEN", 100));
    assertThat(keptCards()).as("without limits there is nothing to keep").isEmpty();

    accepted(pay("ANNA", 100));
    assertThat(keptCards()).containsExactly(LEDGER + "|card|ANNA");
    byte[] before = ledger.things().get(LEDGER + "|card|ANNA");
    Bulk bulk =
        new Bulk(
            Bulk.Mode.ATOMIC,
            List.of(
                new Load(null, eur(1), Tender.CASH, shown("ANNA")),
                new Purchase(null, eur(100), null, shown("CLEO"))));
    take(DESK, bulk);
    assertThat(keptCards()).containsExactly(LEDGER + "|card|ANNA", LEDGER + "|card|CLEO");
    assertThat(ledger.things().get(LEDGER + "|card|ANNA")).isEqualTo(before);
  }

  @Test
  void aRefusalKeepsNothing() {
    assertThat(reason(pay("ANNA", 501))).isEqualTo(LIMIT_EXCEEDED);
    assertThat(keptCards()).isEmpty();
  }

  private List<String> keptCards() {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> entries = ledger.things().all()) {
      entries.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }

  private Outcome pay(String card, long minor) {
    return take(DESK, new Purchase(null, eur(minor), null, shown(card)));
  }

  private Outcome payAt(String place, long minor) {
    Origin till = new Origin("berta", "till-7", place, null);
    return take(till, new Purchase(null, eur(minor), null, shown("ANNA")));
  }

  private Outcome allocate(String card) {
    return take(
        DESK,
        new Allocate(
            null,
            eur(100),
            "lunch",
            AllocationPeriod.of("2026-11"),
            true,
            AllocationSource.of(Tender.SUBSIDY),
            shown(card)));
  }

  private Outcome replace(String from, String to) {
    return take(
        DESK,
        new TransferBalance(
            CardNumber.of(from), shown(to), Replacement.EXCHANGE, Delivery.IMMEDIATE));
  }

  private Outcome take(Origin origin, LedgerCommand command) {
    commands++;
    ledger.send("c" + commands, origin, command);
    return ledger.outcome();
  }

  /** The entry of the command before. */
  private EntryId last() {
    return new EntryId("c" + commands);
  }

  private static void accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  private static RejectionReason reason(Outcome outcome) {
    return ((Outcome.Rejected) outcome).reason();
  }

  private static CardRef shown(String card) {
    return CardRef.number(CardNumber.of(card));
  }
}
