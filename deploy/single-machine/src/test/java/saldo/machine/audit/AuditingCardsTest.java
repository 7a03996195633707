package saldo.machine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.fold.CardJournal;
import saldo.machine.audit.fold.RegistryJournal;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegistryEvent.Defined;

/** Journals of cards and of the registry, and what is said of them, as they are and touched. */
class AuditingCardsTest {
  private static final CardNumber ONE = CardNumber.of("6400123000008");
  private static final CardNumber TWO = CardNumber.of("6400123000016");
  private static final String KEY = "canteen|" + ONE;

  private final SampleStates<CardEntry, CardState> cards =
      SampleStates.cards(
          "canteen",
          added(ONE),
          new CardIssued(ONE, null),
          added(TWO),
          new CardActivated(ONE),
          new CardReportedLost(ONE, Loss.LOST, "left on a train"));

  @Test
  void anUntouchedJournalAndItsStatesHold() {
    StateReport report = audit(cards.records(), cards.live());

    assertThat(report.findings()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.topic()).isEqualTo("saldo.card.events");
    assertThat(report.events()).isEqualTo(5);
    assertThat(report.states()).isEqualTo(2);
    assertThat(report.statesCompared()).isEqualTo(2);
  }

  @Test
  void aChangedByteIsFoundWhereItIs() {
    List<JournalRecord> records = new ArrayList<>(cards.records());
    JournalRecord victim = records.get(1);
    String text = new String(Objects.requireNonNull(victim.value()), StandardCharsets.UTF_8);
    byte[] changed = text.replace("\"ida\"", "\"eve\"").getBytes(StandardCharsets.UTF_8);
    records.set(1, new JournalRecord(victim.position(), victim.ledger(), changed, victim.chain()));

    StateReport report = audit(records, cards.live());

    Finding only = theOnly(report);
    assertThat(only.kind()).isEqualTo(Kind.CHAIN);
    assertThat(only.seq()).isEqualTo(2);
    assertThat(only.sentence())
        .contains("in ledger canteen at seq 2 (saldo.card.events partition 3 offset 1)");
    assertThat(report.chainOk()).isFalse();
    assertThat(report.sequenceOk()).isTrue();
    assertThat(report.statesMatch()).isTrue();
  }

  @Test
  void aMissingRecordIsAGapAndTheStatesNoLongerFollowFromTheRest() {
    List<JournalRecord> records = new ArrayList<>(cards.records());
    records.remove(3);

    StateReport report = audit(records, cards.live());

    assertThat(report.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.CHAIN, Kind.SEQUENCE, Kind.LIVE_AHEAD);
    assertThat(report.findings().get(1).expected()).isEqualTo("4");
    assertThat(report.findings().get(1).position()).isEqualTo(cards.records().get(4).position());
    assertThat(report.findings().get(2).seq()).isEqualTo(5);
  }

  @Test
  void swappedRecordsAreOutOfOrderAndCannotFollow() {
    List<JournalRecord> records = new ArrayList<>(cards.records());
    Collections.swap(records, 0, 1);

    StateReport report = audit(records, Map.of());

    assertThat(report.chainOk()).isFalse();
    assertThat(report.sequenceOk()).isFalse();
    Finding misplaced =
        report.findings().stream()
            .filter(each -> each.kind() == Kind.MISPLACED)
            .findFirst()
            .orElseThrow();
    assertThat(misplaced.seq()).isEqualTo(2);
    assertThat(misplaced.expected()).isEqualTo(ONE + " before");
  }

  @Test
  void aCardThatIsAddedTwiceIsFoundThoughTheChainHolds() {
    cards.append(cards.entry(added(TWO)));

    Finding only = theOnly(audit(cards.records(), cards.live()));

    assertThat(only.kind()).isEqualTo(Kind.MISPLACED);
    assertThat(only.expected()).isEqualTo("no second " + TWO);
  }

  @Test
  void anotherStateIsFoundWithWhatDiffers() {
    Map<String, LiveState<CardState>> said = new HashMap<>(cards.live());
    said.put(KEY, cards.said(as(card(said), CardStatus.ACTIVE)));

    StateReport report = audit(cards.records(), said);

    Finding only = theOnly(report);
    assertThat(only.kind()).isEqualTo(Kind.LIVE_STATE);
    assertThat(only.seq()).isEqualTo(5);
    assertThat(only.expected()).isEqualTo("\"lost\" at /status of " + ONE);
    assertThat(only.found()).isEqualTo("\"active\"");
    assertThat(only.sentence()).contains("(saldo.card.states partition 3 offset 77)");
    assertThat(report.statesMatch()).isFalse();
    assertThat(report.chainOk()).isTrue();
  }

  @Test
  void aStateThatIsNotThereIsFoundAtTheLastRecordOfItsCard() {
    Map<String, LiveState<CardState>> said = new HashMap<>(cards.live());
    said.remove(KEY);

    assertThat(auditOf(cards.records()).hasFollowed(said)).isFalse();
    Finding only = theOnly(audit(cards.records(), said));

    assertThat(only.kind()).isEqualTo(Kind.LIVE_MISSING);
    assertThat(only.position()).isEqualTo(cards.records().get(4).position());
  }

  @Test
  void theStateOfACardThatNeverWasIsFound() {
    Map<String, LiveState<CardState>> said = new HashMap<>(cards.live());
    said.put("canteen|ghost", cards.said(card(said)));

    Finding only = theOnly(audit(cards.records(), said));

    assertThat(only.kind()).isEqualTo(Kind.LIVE_AHEAD);
    assertThat(only.expected()).isEqualTo("no ghost");
  }

  @Test
  void bytesThatAreNoStateAreFound() {
    Map<String, LiveState<CardState>> said = new HashMap<>(cards.live());
    said.put(KEY, cards.said(null));

    assertThat(theOnly(audit(cards.records(), said)).kind()).isEqualTo(Kind.LIVE_UNREADABLE);
  }

  @Test
  void aStateThatDidNotFollowIsFoundThoughItWasRightOnce() {
    Map<String, LiveState<CardState>> before = cards.live();
    cards.append(cards.entry(new CardConfiscated(ONE, "found")));

    assertThat(auditOf(cards.records()).hasFollowed(before)).isFalse();
    assertThat(theOnly(audit(cards.records(), before)).kind()).isEqualTo(Kind.LIVE_BEHIND);
  }

  @Test
  void theStateOfARemovedCardIsFoundIfItIsStillThere() {
    Map<String, LiveState<CardState>> before = cards.live();
    cards.append(cards.entry(new CardRemoved(TWO, "mistyped")));

    assertThat(audit(cards.records(), cards.live()).ok()).isTrue();
    assertThat(theOnly(audit(cards.records(), before)).kind()).isEqualTo(Kind.LIVE_BEHIND);
  }

  @Test
  void whatComesWhileTheAuditRunsIsComparedAsOfItsOwnEntries() {
    StateAudit<CardEntry, CardState> audit = auditOf(cards.records());
    int seen = cards.records().size();
    cards.append(cards.entry(new CardConfiscated(ONE, "found")));
    cards.append(cards.entry(new CardRemoved(TWO, "mistyped")));
    Map<String, LiveState<CardState>> said = cards.live();
    cards.append(cards.entry(new CardClosed(ONE, "worn out")));

    audit.expect(said);
    cards.records().stream().skip(seen).forEach(audit::add);

    assertThat(audit.finish().findings()).isEmpty();
  }

  @Test
  void theAuditStopsWhereItIsAskedTo() {
    StateAudit<CardEntry, CardState> audit = new StateAudit<>(new CardJournal(), Until.parse("2"));
    cards.records().forEach(audit::add);

    assertThat(audit.finish().events()).isEqualTo(2);
  }

  @Test
  void theRegistryIsAuditedInTheSameWay() {
    var north = new MasterData.Organisation("North", List.of(OrganisationRole.ISSUER), null, null);
    var south = new MasterData.Organisation("South", List.of(OrganisationRole.ISSUER), null, null);
    var registry =
        SampleStates.registry(
            "canteen",
            new Defined("NORTH", north, SampleStates.NOON, "opening"),
            new Defined("SOUTH", north, SampleStates.NOON, "opening"));
    var forged =
        SampleStates.registry("canteen", new Defined("NORTH", south, SampleStates.NOON, "opening"));
    var said = new HashMap<>(registry.live());
    said.putAll(forged.live());
    var audit = new StateAudit<>(new RegistryJournal(), new Until.End());
    registry.records().forEach(audit::add);

    audit.expect(said);

    Finding only = theOnly(audit.finish());
    assertThat(only.kind()).isEqualTo(Kind.LIVE_STATE);
    assertThat(only.expected())
        .isEqualTo("\"North\" at /versions/0/data/name of organisation|NORTH");
    assertThat(only.found()).isEqualTo("\"South\"");
  }

  private static StateAudit<CardEntry, CardState> auditOf(List<JournalRecord> records) {
    StateAudit<CardEntry, CardState> audit = new StateAudit<>(new CardJournal(), new Until.End());
    records.forEach(audit::add);
    return audit;
  }

  private static StateReport audit(
      List<JournalRecord> records, Map<String, LiveState<CardState>> said) {
    StateAudit<CardEntry, CardState> audit = auditOf(records);
    audit.expect(said);
    return audit.finish();
  }

  private static Finding theOnly(StateReport report) {
    assertThat(report.findings()).hasSize(1);
    assertThat(report.ok()).isFalse();
    return report.findings().getFirst();
  }

  private static CardEvent added(CardNumber number) {
    return new CardAdded(number, CardForm.PHYSICAL, ValueMode.SERVER);
  }

  private static CardState card(Map<String, LiveState<CardState>> said) {
    @Nullable LiveState<CardState> live = said.get(KEY);
    return Objects.requireNonNull(Objects.requireNonNull(live).state());
  }

  private static CardState as(CardState c, CardStatus status) {
    return new CardState(
        c.number(),
        c.version(),
        c.form(),
        c.valueMode(),
        status,
        c.since(),
        c.links(),
        c.media(),
        c.validUntil(),
        c.accounts(),
        c.posted(),
        c.replacedBy());
  }
}
