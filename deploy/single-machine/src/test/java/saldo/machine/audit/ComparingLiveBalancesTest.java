package saldo.machine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saldo.machine.audit.Finding.Kind;
import saldo.schemas.AccountId;

/** What the running system says against what the replay says. */
class ComparingLiveBalancesTest {
  private static final AccountId CARD = AccountId.of("card-1");

  private final SampleJournal journal =
      new SampleJournal("canteen").load("card-1", 5_000).purchase("card-1", 350);
  private final JournalAudit audit = new JournalAudit(new Until.End());

  @Test
  void theSameBalancesMatch() {
    addAll();
    audit.expect(journal.live());

    AuditReport report = audit.finish();

    assertThat(report.ok()).isTrue();
    assertThat(report.balancesCompared()).isEqualTo(3);
  }

  @Test
  void anotherBalanceIsFound() {
    addAll();
    audit.expect(with(journal.said(CARD, 4_651, 2)));

    Finding only = theOnly();
    assertThat(only.kind()).isEqualTo(Kind.LIVE_BALANCE);
    assertThat(only.expected()).isEqualTo("4650");
    assertThat(only.found()).isEqualTo("4651 on card-1 as of seq 2");
  }

  @Test
  void anAccountThatNothingIsSaidAboutIsFound() {
    addAll();
    Map<String, LiveBalance> said = journal.live();
    said.remove(LiveCheck.key("canteen", CARD));

    assertThat(audit.hasFollowed(said)).isFalse();
    audit.expect(said);

    assertThat(theOnly().kind()).isEqualTo(Kind.LIVE_MISSING);
  }

  @Test
  void aBalanceThatDidNotFollowIsFoundThoughItWasRightOnce() {
    addAll();
    Map<String, LiveBalance> said = with(journal.said(CARD, 5_000, 1));

    assertThat(audit.hasFollowed(said)).isFalse();
    audit.expect(said);

    assertThat(theOnly().kind()).isEqualTo(Kind.LIVE_BEHIND);
  }

  @Test
  void aBalanceOfLaterEntriesIsComparedAsOfThem() {
    addAll();
    journal.purchase("card-1", 50);
    Map<String, LiveBalance> said = journal.live();
    journal.purchase("card-1", 60);

    audit.expect(said);
    journal.records().stream().skip(2).forEach(audit::add);

    assertThat(audit.finish().findings()).isEmpty();
  }

  @Test
  void aWrongBalanceOfLaterEntriesIsFoundAsOfThem() {
    addAll();
    journal.purchase("card-1", 50);
    Map<String, LiveBalance> said = with(journal.said(CARD, 4_601, 3));
    journal.purchase("card-1", 60);

    audit.expect(said);
    journal.records().stream().skip(2).forEach(audit::add);

    Finding only = theOnly();
    assertThat(only.kind()).isEqualTo(Kind.LIVE_BALANCE);
    assertThat(only.expected()).isEqualTo("4600");
  }

  @Test
  void aBalanceOfEntriesThatTheJournalDoesNotHaveIsFound() {
    addAll();
    audit.expect(with(journal.said(CARD, 4_650, 9)));

    assertThat(theOnly().kind()).isEqualTo(Kind.LIVE_AHEAD);
  }

  @Test
  void anAccountThatNeverHadAPostingIsZero() {
    addAll();
    audit.expect(with(journal.said(AccountId.of("fresh"), 0, 2)));
    assertThat(audit.finish().ok()).isTrue();
  }

  @Test
  void moneyOnAnAccountThatNeverHadAPostingIsFound() {
    addAll();
    audit.expect(with(journal.said(AccountId.of("ghost"), 1, 2)));
    assertThat(theOnly().kind()).isEqualTo(Kind.LIVE_BALANCE);
  }

  private void addAll() {
    List<JournalRecord> records = journal.records();
    records.forEach(audit::add);
  }

  private Map<String, LiveBalance> with(LiveBalance changed) {
    Map<String, LiveBalance> said = new HashMap<>(journal.live());
    said.put(LiveCheck.key("canteen", changed.snapshot().account()), changed);
    return said;
  }

  private Finding theOnly() {
    AuditReport report = audit.finish();
    assertThat(report.balancesMatch()).isFalse();
    assertThat(report.findings()).hasSize(1);
    return report.findings().getFirst();
  }
}
