package saldo.machine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountEvent;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.MoneyEvent;
import saldo.schemas.ledger.Posting;

/** Journals that are as they should be, and journals that somebody touched. */
class AuditingAJournalTest {
  private static final AccountId CARD = AccountId.of("card-1");

  private final SampleJournal journal =
      new SampleJournal("canteen")
          .load("card-1", 5_000)
          .purchase("card-1", 350)
          .load("card-2", 1_000)
          .transfer("card-1", "card-2", 400, 400)
          .purchase("card-2", 120);

  @Test
  void anUntouchedJournalHolds() {
    AuditReport report = audit(journal.records());

    assertThat(report.ok()).isTrue();
    assertThat(report.events()).isEqualTo(5);
    assertThat(report.ledgers()).isEqualTo(1);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void noJournalHoldsToo() {
    assertThat(audit(List.of()).ok()).isTrue();
  }

  @Test
  void ledgersAreIndependentOfEachOther() {
    SampleJournal other = new SampleJournal("station").load("card-1", 7_000);
    List<JournalRecord> mixed = new ArrayList<>(journal.records());
    mixed.add(2, other.records().getFirst());

    AuditReport report = audit(mixed);

    assertThat(report.ok()).isTrue();
    assertThat(report.ledgers()).isEqualTo(2);
  }

  @Test
  void aChangedByteIsFoundWhereItIs() {
    JournalRecord victim = journal.records().get(2);
    String text = new String(bytes(victim), StandardCharsets.UTF_8);
    byte[] changed = text.replace("\"ida\"", "\"eve\"").getBytes(StandardCharsets.UTF_8);

    AuditReport report = audit(with(2, changed, victim.chain()));

    Finding only = theOnly(report);
    assertThat(only.kind()).isEqualTo(Kind.CHAIN);
    assertThat(only.ledger()).isEqualTo("canteen");
    assertThat(only.seq()).isEqualTo(3);
    assertThat(only.position()).isEqualTo(victim.position());
    assertThat(report.chainOk()).isFalse();
    assertThat(report.sequenceOk()).isTrue();
    assertThat(report.balancedOk()).isTrue();
  }

  @Test
  void aChangeWhoseOwnLinkWasForgedIsFoundAtTheNextRecord() {
    SampleJournal forged =
        new SampleJournal("canteen").load("card-1", 5_000).purchase("card-1", 300);
    JournalRecord changed = forged.records().get(1);

    AuditReport report = audit(with(1, bytes(changed), changed.chain()));

    assertThat(report.chainOk()).isFalse();
    assertThat(report.findings()).anyMatch(f -> f.kind() == Kind.CHAIN && f.seq() == 3);
  }

  @Test
  void aMissingRecordIsAGap() {
    List<JournalRecord> records = new ArrayList<>(journal.records());
    records.remove(1);

    AuditReport report = audit(records);

    assertThat(report.sequenceOk()).isFalse();
    assertThat(report.chainOk()).isFalse();
    Finding gap = first(report, Kind.SEQUENCE);
    assertThat(gap.seq()).isEqualTo(3);
    assertThat(gap.expected()).isEqualTo("2");
    assertThat(gap.found()).isEqualTo("3");
  }

  @Test
  void swappedRecordsAreOutOfOrder() {
    List<JournalRecord> records = new ArrayList<>(journal.records());
    Collections.swap(records, 1, 2);

    AuditReport report = audit(records);

    assertThat(report.sequenceOk()).isFalse();
    assertThat(report.chainOk()).isFalse();
    assertThat(first(report, Kind.TIME).found()).isEqualTo("2026-03-01T12:00:02Z");
  }

  @Test
  void aDoubledRecordIsFound() {
    List<JournalRecord> records = new ArrayList<>(journal.records());
    records.add(2, records.get(1));

    AuditReport report = audit(records);

    Finding doubled = first(report, Kind.SEQUENCE);
    assertThat(doubled.expected()).isEqualTo("3");
    assertThat(doubled.found()).isEqualTo("2");
    assertThat(report.chainOk()).isFalse();
    assertThat(report.balancedOk()).isFalse();
  }

  @Test
  void postingsThatDoNotAddUpAreFoundThoughTheChainHolds() {
    SampleJournal wrong = new SampleJournal("canteen").load("card-1", 900);
    Posting lone = wrong.post(CARD, 100);
    wrong.append(new MoneyEvent.Purchased(CARD, Money.of(100, "EUR"), List.of(), List.of(lone)));

    Finding only = theOnly(audit(wrong.records()));

    assertThat(only.kind()).isEqualTo(Kind.UNBALANCED);
    assertThat(only.seq()).isEqualTo(2);
    assertThat(only.found()).isEqualTo("100 EUR");
  }

  @Test
  void sumsAreZeroInEachCurrencyAndNotAcrossThem() {
    List<Posting> postings =
        List.of(
            new Posting(CARD, Money.of(100, "EUR"), 100),
            new Posting(SampleJournal.CASH, Money.of(-100, "SEK"), -100));
    SampleJournal wrong =
        new SampleJournal("canteen")
            .append(new MoneyEvent.Purchased(CARD, Money.of(1, "EUR"), List.of(), postings));

    AuditReport report = audit(wrong.records());

    assertThat(report.findings()).extracting(Finding::found).containsExactly("100 EUR", "-100 SEK");
  }

  @Test
  void aWrongBalanceIsFound() {
    List<Posting> postings =
        List.of(
            new Posting(SampleJournal.CASH, Money.of(-500, "EUR"), -500),
            new Posting(CARD, Money.of(500, "EUR"), 501));
    SampleJournal wrong =
        new SampleJournal("canteen")
            .append(new MoneyEvent.Purchased(CARD, Money.of(500, "EUR"), List.of(), postings));

    Finding only = theOnly(audit(wrong.records()));

    assertThat(only.kind()).isEqualTo(Kind.BALANCE);
    assertThat(only.expected()).isEqualTo("500 on card-1");
    assertThat(only.found()).isEqualTo("501");
  }

  @Test
  void whatIsLeftOnTheTransferClearingAccountIsFound() {
    SampleJournal wrong =
        new SampleJournal("canteen").load("card-1", 900).transfer("card-1", "card-2", 100, 90);

    AuditReport report = audit(wrong.records());

    Finding left = theOnly(report);
    assertThat(left.kind()).isEqualTo(Kind.CLEARING);
    assertThat(left.expected()).isEqualTo("0 on @transfer.EUR");
    assertThat(left.found()).isEqualTo("10");
  }

  @Test
  void whatIsDoneWithCardsIsAuditedToo() {
    SampleJournal cards =
        new SampleJournal("canteen")
            .load("card-1", 5_000)
            .replacement("card-1", "card-2", 5_000, 5_000)
            .lateSpend("card-1", 300)
            .replacement("card-3", "card-4", 0, 0)
            .purchase("card-2", 5_000);
    assertThat(audit(cards.records()).ok()).isTrue();

    cards.replacement("card-2", "card-5", 100, 90);
    assertThat(audit(cards.records()).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.CLEARING);
  }

  @Test
  void sumsBeyondSixtyFourBitsAreAFindingAndNoCrash() {
    List<Posting> postings =
        List.of(
            new Posting(CARD, Money.of(Long.MAX_VALUE, "EUR"), Long.MAX_VALUE),
            new Posting(CARD, Money.of(Long.MAX_VALUE, "EUR"), -2));
    SampleJournal wrong =
        new SampleJournal("canteen")
            .append(new MoneyEvent.Purchased(CARD, Money.of(1, "EUR"), List.of(), postings));

    assertThat(audit(wrong.records()).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.UNBALANCED, Kind.BALANCE);
  }

  @Test
  void aRecordFiledUnderAnotherLedgerIsFound() {
    SampleJournal station = new SampleJournal("station");
    JournalEntry foreign = station.entry(6, new AccountEvent.AccountFrozen(CARD, "lost"));

    assertThat(theOnly(audit(journal.append(foreign).records())).kind()).isEqualTo(Kind.LEDGER);
  }

  @Test
  void bytesThatAreNoEntryAreFoundAndTheRestIsStillAudited() {
    AuditReport report = audit(with(4, "{\"seq\":".getBytes(StandardCharsets.UTF_8), new byte[32]));

    assertThat(report.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.CHAIN, Kind.UNREADABLE);
    assertThat(report.events()).isEqualTo(5);
  }

  @Test
  void aRecordWithoutALinkIsFound() {
    JournalRecord victim = journal.records().get(1);

    Finding only = theOnly(audit(with(1, bytes(victim), null)));

    assertThat(only.kind()).isEqualTo(Kind.CHAIN);
    assertThat(only.found()).isEqualTo("no chain");
  }

  @Test
  void aThousandDeviationsAreCountedAndTheFirstOnesShown() {
    List<JournalRecord> records = new ArrayList<>();
    JournalRecord record = journal.records().getFirst();
    Collections.nCopies(1_000, record).forEach(records::add);

    AuditReport report = audit(records);

    assertThat(report.deviations()).isGreaterThan(1_000);
    assertThat(report.findings()).hasSize(Findings.KEPT);
  }

  @Test
  void theAuditStopsWhereItIsAskedTo() {
    assertThat(audit(journal.records(), Until.parse("3")).events()).isEqualTo(3);
    assertThat(audit(journal.records(), Until.parse("2026-03-01T12:00:02Z")).events()).isEqualTo(2);
    assertThat(Until.parse("2026-03-01T12:00:02Z"))
        .isEqualTo(new Until.Time(Instant.parse("2026-03-01T12:00:02Z")));
    assertThatThrownBy(() -> Until.parse("yesterday"))
        .hasMessageContaining("'yesterday' is neither a journal number nor a time");
  }

  private List<JournalRecord> with(
      int index, byte[] value, byte @org.jspecify.annotations.Nullable [] chain) {
    List<JournalRecord> records = new ArrayList<>(journal.records());
    JournalRecord before = records.get(index);
    records.set(index, new JournalRecord(before.position(), before.ledger(), value, chain));
    return records;
  }

  private static AuditReport audit(List<JournalRecord> records) {
    return audit(records, new Until.End());
  }

  private static AuditReport audit(List<JournalRecord> records, Until until) {
    JournalAudit audit = new JournalAudit(until);
    records.forEach(audit::add);
    return audit.finish();
  }

  private static Finding theOnly(AuditReport report) {
    assertThat(report.findings()).hasSize(1);
    assertThat(report.ok()).isFalse();
    return report.findings().getFirst();
  }

  private static Finding first(AuditReport report, Kind kind) {
    return report.findings().stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
  }

  private static byte[] bytes(JournalRecord record) {
    byte[] value = record.value();
    assertThat(value).isNotNull();
    return value == null ? new byte[0] : value;
  }
}
