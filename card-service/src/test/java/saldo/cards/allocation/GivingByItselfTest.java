package saldo.cards.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.allocation.AllocationLanguage.LEDGER;
import static saldo.cards.allocation.AllocationLanguage.account;
import static saldo.cards.allocation.AllocationLanguage.own;
import static saldo.cards.allocation.AllocationLanguage.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.cards.view.AllocationReader;
import saldo.cards.view.CardProjection;
import saldo.cards.view.CardReader;
import saldo.cards.view.RegistryReader;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardService;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.topics.Topics;

/** Plans that run by themselves, on the real read model; the ledger gives once to each card. */
@Tag("C23")
class GivingByItselfTest {
  private static final Instant OCTOBER = Instant.parse("2026-10-10T08:00:00Z");
  private static final Origin ANNA = Origin.of("anna");

  @TempDir private Path directory;
  private FoldedStore folded;
  private DueRuns due;
  private Allocating allocating;
  private long seq;
  private boolean publishes = true;
  private final List<String> gifts = new ArrayList<>();
  private final List<Envelope<LedgerCommand>> asked = new ArrayList<>();

  @BeforeEach
  void begin() {
    folded = FoldedStore.open(directory, new CardProjection());
    restart();
    defined("works", new Organisation("Works", List.of(OrganisationRole.ISSUER), null, null));
    defined("plant", new Location("Plant", "works", null, "Europe/Berlin"));
    defined("canteen", profile(CardService.DOTATION));
    defined("lunch", plan(PeriodLength.MONTH));
    member("C_1", OCTOBER);
    member("C_2", OCTOBER);
  }

  @AfterEach
  void end() {
    folded.close();
  }

  @Test
  void aMonthIsGivenFromTheIssuersMidnightOnAndOnce() {
    due.run(Instant.parse("2026-10-31T22:59:59Z"));
    assertThat(gifts).isEmpty();
    due.run(Instant.parse("2026-10-31T23:00:00Z"));
    assertThat(gifts).containsExactly("C_1 2026-11", "C_2 2026-11");
    due.run(Instant.parse("2026-11-02T12:00:00Z"));
    assertThat(gifts).hasSize(2);
  }

  @Test
  void asLongAsNothingIsNewTheLedgerIsNotEvenAsked() {
    due.run(Instant.parse("2026-11-01T12:00:00Z"));
    restart();
    due.run(Instant.parse("2026-11-01T12:01:00Z"));
    assertThat(asked).hasSize(1);
  }

  @Test
  void twoThatRunAtOnceGiveOnce() {
    publishes = false;
    due.run(Instant.parse("2026-11-01T12:00:00Z"));
    restart();
    due.run(Instant.parse("2026-11-01T12:00:00Z"));
    assertThat(asked).hasSize(2);
    assertThat(gifts).containsExactly("C_1 2026-11", "C_2 2026-11");
  }

  @Test
  void whoJoinsLaterGetsItTheNextDayAndNothingOfWhatWasBefore() {
    due.run(Instant.parse("2026-11-01T12:00:00Z"));
    member("C_3", Instant.parse("2026-11-01T13:00:00Z"));
    due.run(Instant.parse("2026-11-01T14:00:00Z"));
    assertThat(gifts).hasSize(2);
    due.run(Instant.parse("2026-11-02T12:00:00Z"));
    assertThat(gifts).endsWith("C_3 2026-11").hasSize(3);
    member("C_4", Instant.parse("2026-12-01T13:00:00Z"));
    due.run(Instant.parse("2026-12-01T14:00:00Z"));
    assertThat(gifts).endsWith("C_1 2026-12", "C_2 2026-12", "C_3 2026-12", "C_4 2026-12");
    assertThat(gifts).doesNotContain("C_4 2026-11");
  }

  @Test
  void whatWasMissedIsMadeUpForTheEarliestFirst() {
    defined("lunch", plan(PeriodLength.DAY));
    due.run(Instant.parse("2026-10-20T12:00:00Z"));
    assertThat(gifts)
        .filteredOn(gift -> gift.startsWith("C_1"))
        .hasSize(8)
        .startsWith("C_1 2026-10-13")
        .endsWith("C_1 2026-10-20");
  }

  @Test
  void aReportSaysWhatWasGiven() {
    Instant now = Instant.parse("2026-11-01T12:00:00Z");
    due.run(now);
    AllocationPeriod november = AllocationPeriod.of("2026-11");
    PlannedRun run =
        new PlannedRun(
            LEDGER, "lunch", plan(PeriodLength.MONTH), november, allocating.calendar(LEDGER, now));
    assertThat(allocating.given(run).lines())
        .containsExactly(
            AllocationLine.already(CardNumber.of("C_1"), own("C_1"), 500),
            AllocationLine.already(CardNumber.of("C_2"), own("C_2"), 500));
    assertThat(allocating.trial(run).totals())
        .isEqualTo(new AllocationReport.Totals(0, 0, 2, 1_000, 0, 0));
  }

  private void restart() {
    AllocationReader reader = new AllocationReader(folded.store());
    Membership membership =
        new Membership(reader, new CardReader(folded.store()), new RegistryReader(folded.store()));
    allocating = new Allocating(reader, membership, this::answer, () -> "run");
    due = new DueRuns(reader, allocating);
  }

  private static AllocationPlan plan(PeriodLength length) {
    Money amount = Money.of(500, "EUR");
    return new AllocationPlan(
        "Lunch", "staff", amount, length, true, AllocationSource.of(Tender.SUBSIDY));
  }

  private void defined(String id, MasterData data) {
    seq++;
    RegistryEvent event = new RegistryEvent.Defined(id, data, OCTOBER, "why");
    RegistryEntry entry =
        new RegistryEntry(LEDGER, seq, new EntryId("r" + seq), OCTOBER, OCTOBER, ANNA, event);
    fold(Topics.REGISTRY_EVENTS.name(), LEDGER.value(), entry);
  }

  private void member(String card, Instant from) {
    CardNumber number = CardNumber.of(card);
    AccountLink link = new AccountLink(own(card), profile(CardService.DOTATION).account());
    List<CardEvent> events =
        List.of(
            new CardAdded(number, CardForm.PHYSICAL, ValueMode.SERVER),
            new CardAssigned(number, Attribute.PROFILE, "canteen", from, "why"),
            new CardAssigned(number, Attribute.GROUP, "staff", from, "why"),
            new CardIssued(number, null),
            new AccountLinked(number, link, "why"));
    for (CardEvent event : events) {
      seq++;
      CardEntry entry = new CardEntry(LEDGER, seq, new EntryId("c" + seq), from, from, ANNA, event);
      fold(Topics.CARD_EVENTS.name(), LEDGER.value(), entry);
    }
    fold(
        Topics.LEDGER_BALANCES.name(),
        LEDGER + "|" + own(card),
        account(own(card).value(), 0, AccountStatus.OPEN, Terms.PLAIN));
  }

  private Optional<Outcome> answer(Envelope<LedgerCommand> command, Duration patience) {
    asked.add(command);
    List<Outcome> outcomes = new ArrayList<>();
    for (LedgerCommand entry : ((Bulk) command.command()).entries()) {
      outcomes.add(outcome((Allocate) entry, EntryId.of(command.id(), outcomes.size() + 1)));
    }
    return Optional.of(new Outcome.Bulk(LEDGER, EntryId.of(command.id()), outcomes));
  }

  private Outcome outcome(Allocate c, EntryId entry) {
    String gift = c.card().number() + " " + c.period();
    if (gifts.contains(gift)) {
      return new Outcome.Rejected(
          LEDGER, entry, RejectionReason.ALREADY_ALLOCATED, "Once.", Map.of());
    }
    gifts.add(gift);
    List<Posting> postings =
        List.of(new Posting(own(c.card().number().value()), c.amount(), c.amount().minor()));
    if (publishes) {
      published(c, entry, postings);
    }
    return new Outcome.Accepted(LEDGER, entry, 1, 1, OCTOBER, List.of("allocated"), postings);
  }

  private void published(Allocate c, EntryId entry, List<Posting> postings) {
    seq++;
    CardNumber card = c.card().number();
    Allocated event =
        new Allocated(
            own(card.value()),
            c.amount(),
            c.amount(),
            c.plan(),
            c.period(),
            c.cumulative(),
            c.source(),
            postings,
            new CardUse(c.card(), card, "staff", null, List.of()));
    fold(
        Topics.LEDGER_JOURNAL.name(),
        LEDGER.value(),
        new JournalEntry(LEDGER, seq, entry, OCTOBER, OCTOBER, ANNA, event));
  }

  private void fold(String topic, String key, Object value) {
    try {
      folded.fold(topic, key.getBytes(UTF_8), SaldoJson.mapper().writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
