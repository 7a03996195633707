package saldo.gateway.medium.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.view.Canteen.CARD;
import static saldo.gateway.medium.view.Canteen.CEILING_MINOR;
import static saldo.gateway.medium.view.Canteen.OTHER;
import static saldo.gateway.medium.view.Canteen.bound;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.gateway.medium.admission.AdmissionRule.Case;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admission.Admitted;
import saldo.gateway.medium.desk.Admission.Declined;
import saldo.gateway.medium.desk.Admission.ToBlock;
import saldo.gateway.medium.desk.Admission.ToWipe;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.view.Canteen;
import saldo.gateway.medium.view.Presented;
import saldo.gateway.medium.view.Presented.Place;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.OfflinePolicy;

/** Each refusal, in the order of precedence: all that follows in the table is wrong as well. */
class RefusingMediaTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final Knowledge ONLINE = new Knowledge(true, true, DAY);
  private static final Knowledge YOUNG = new Knowledge(false, true, DAY);
  private static final Knowledge OLD = new Knowledge(false, false, DAY);
  private static final CardProfile GOOD = Canteen.profile(CEILING_MINOR);
  private static final CardProfile NO_TERMINAL =
      Canteen.profile(List.of(Channel.BACK_OFFICE), List.of(), 0);
  private static final CardProfile NO_SALE =
      Canteen.profile(List.of(Channel.TERMINAL), List.of(), 0);
  private static final Wish COFFEE = new Wish(Wish.Kind.PURCHASE, 150);
  private static final Wish LOAD = new Wish(Wish.Kind.LOAD, 150);

  record Row(Obstacle expected, Case of) {
    @Override
    public String toString() {
      return expected.name();
    }
  }

  /** Repaired from row to row; only the last two cannot be wrong together with those before. */
  static Stream<Row> table() {
    CardState closed = Canteen.card(CardStatus.CLOSED, null, bound(null));
    CardState expired = Canteen.active(ValueMode.SERVER, NOW, "SEK");
    CardState suspended = Canteen.card(CardStatus.SUSPENDED, null, bound(null));
    CardState server = Canteen.active(ValueMode.SERVER, null, "SEK");
    CardState poor = Canteen.active(ValueMode.ON_MEDIUM, null, null);
    CardState swedish = Canteen.active(ValueMode.ON_MEDIUM, null, "SEK");
    CardState good = Canteen.active();
    return Stream.of(
        new Row(Obstacle.CARD_UNKNOWN, bad(null, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.CARD_BLOCKED, bad(closed, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.CARD_EXPIRED, bad(expired, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.CARD_NOT_ACTIVE, bad(suspended, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.VALUE_NOT_ON_MEDIUM, bad(server, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.FIRST_USE_OFFLINE, bad(Canteen.issued(), OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.KNOWLEDGE_TOO_OLD, bad(poor, OLD, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.CARD_WITHOUT_ACCOUNT, bad(poor, YOUNG, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.SERVICE_POINT_UNKNOWN, bad(swedish, YOUNG, Place.UNKNOWN, NO_TERMINAL)),
        new Row(Obstacle.SERVICE_POINT_INACTIVE, bad(swedish, YOUNG, Place.CLOSED, NO_TERMINAL)),
        new Row(Obstacle.CHANNEL_NOT_ALLOWED, bad(swedish, YOUNG, Place.OPEN, NO_TERMINAL)),
        new Row(Obstacle.SERVICE_NOT_ALLOWED, bad(swedish, YOUNG, Place.OPEN, NO_SALE)),
        new Row(Obstacle.CURRENCY_MISMATCH, bad(swedish, YOUNG, Place.OPEN, GOOD)),
        new Row(Obstacle.OFFLINE_FORBIDDEN, bad(good, YOUNG, Place.OPEN, GOOD)),
        new Row(Obstacle.OFFLINE_PURCHASE_ONLY, limited(LOAD, CEILING_MINOR)),
        new Row(Obstacle.OFFLINE_CEILING_EXCEEDED, limited(COFFEE, CEILING_MINOR - 149)));
  }

  private static Case bad(
      @Nullable CardState card, Knowledge knowledge, Place place, CardProfile profile) {
    Presented presented = new Presented(card, profile, place, OfflinePolicy.FORBIDDEN);
    return of(presented, COFFEE, knowledge, CEILING_MINOR);
  }

  private static Case limited(Wish wish, long spentMinor) {
    return of(good(OfflinePolicy.CEILING), wish, YOUNG, spentMinor);
  }

  @ParameterizedTest
  @MethodSource("table")
  @Tag("C5")
  @Tag("I28")
  void theFirstReasonInTheOrderOfPrecedenceIsGiven(Row row) {
    Admission admission = AdmissionRule.decide(row.of());
    assertThat(reason(admission)).isEqualTo(row.expected().name());
    assertThat(sentence(admission)).endsWith(".").doesNotContain("{", "null");
  }

  @Test
  void theTableNamesEachReasonInItsOrder() {
    assertThat(table().map(Row::expected))
        .containsExactlyElementsOf(
            Arrays.stream(Obstacle.values()).filter(o -> o != Obstacle.CARD_REPLACED).toList());
  }

  @Test
  void reasonsThatTheLedgerHasTooAreInItsOrder() {
    Set<String> ledgers =
        Arrays.stream(RejectionReason.values()).map(Enum::name).collect(Collectors.toSet());
    List<RejectionReason> shared =
        Arrays.stream(Obstacle.values())
            .map(Enum::name)
            .filter(ledgers::contains)
            .map(RejectionReason::valueOf)
            .toList();
    assertThat(shared).hasSize(11).isSorted();
  }

  @ParameterizedTest
  @EnumSource(
      value = CardStatus.class,
      names = {"LOST", "STOLEN", "RETURNED", "CLOSED"})
  @Tag("I7")
  @Tag("S0.036")
  void aReplacedCardIsToBeWipedWhateverElseIsWrong(CardStatus status) {
    CardState replaced = Canteen.card(status, OTHER, bound(null));
    Admission admission = AdmissionRule.decide(bad(replaced, OLD, Place.UNKNOWN, NO_TERMINAL));
    assertThat(admission)
        .isEqualTo(
            new ToWipe(
                CARD,
                "The balance of A-1 went to the card B-2: take that one, and keep this" + " one."));
  }

  @ParameterizedTest
  @EnumSource(
      value = CardStatus.class,
      names = {"LOST", "STOLEN", "CONFISCATED", "RETURNED", "CLOSED"})
  @Tag("I7")
  @Tag("C7")
  void aBlockedCardIsRefusedOfflineTooWhateverIsOnIt(CardStatus status) {
    CardState blocked = Canteen.card(status, null, bound(null));
    for (Knowledge knowledge : List.of(ONLINE, YOUNG, OLD)) {
      Presented presented = new Presented(blocked, GOOD, Place.OPEN, OfflinePolicy.FULL);
      assertThat(AdmissionRule.decide(of(presented, Wish.LOOK, knowledge, 0)))
          .isInstanceOfSatisfying(
              ToBlock.class, refusal -> assertThat(refusal.reason()).isEqualTo("CARD_BLOCKED"));
    }
  }

  @Test
  @Tag("I7")
  void aCardThatIsStoppedForATimeIsToSayItToo() {
    CardState suspended = Canteen.card(CardStatus.SUSPENDED, null, bound(null));
    Presented presented = new Presented(suspended, GOOD, Place.OPEN, OfflinePolicy.FULL);

    assertThat(AdmissionRule.decide(of(presented, Wish.LOOK, ONLINE, 0)))
        .isEqualTo(
            new ToBlock(
                CARD,
                "CARD_NOT_ACTIVE",
                "The card A-1 is suspended, not active: ask the card office."));
  }

  @Test
  void onlyAMediumWithCreditIsMarked() {
    for (CardState card :
        List.of(
            Canteen.card(CardStatus.STOCK, null, bound(null)),
            Canteen.active(ValueMode.ON_MEDIUM, NOW, "EUR"),
            Canteen.active(ValueMode.SERVER, null, "EUR"))) {
      Presented presented = new Presented(card, GOOD, Place.OPEN, OfflinePolicy.FULL);
      assertThat(AdmissionRule.decide(of(presented, Wish.LOOK, ONLINE, 0)))
          .isInstanceOf(Declined.class);
    }
  }

  @Test
  @Tag("S0.013")
  void aCardThatWasUsedBeforePaysOfflineUpToItsCeiling() {
    assertThat(AdmissionRule.decide(limited(COFFEE, CEILING_MINOR - 150)))
        .isEqualTo(new Admitted(CARD, false));
  }

  @Test
  void aTerminalThatMayDoEverythingOfflineKnowsNoCeiling() {
    for (Wish.Kind kind : Wish.Kind.values()) {
      Case of = of(good(OfflinePolicy.FULL), new Wish(kind, 9_999), YOUNG, CEILING_MINOR);
      assertThat(AdmissionRule.decide(of)).isEqualTo(new Admitted(CARD, false));
    }
  }

  @Test
  void onlineNoneOfThatMatters() {
    for (Wish.Kind kind : Wish.Kind.values()) {
      Case of = of(good(OfflinePolicy.FORBIDDEN), new Wish(kind, 9_999), ONLINE, CEILING_MINOR);
      assertThat(AdmissionRule.decide(of)).isEqualTo(new Admitted(CARD, true));
    }
  }

  @Test
  @Tag("S0.016")
  void aNewCardIsLoadedOnlineFirstAndThenPays() {
    Presented issued = new Presented(Canteen.issued(), GOOD, Place.OPEN, OfflinePolicy.FULL);
    assertThat(AdmissionRule.decide(of(issued, LOAD, ONLINE, 0)))
        .isEqualTo(new Admitted(CARD, true));
    assertThat(reason(of(issued, COFFEE, ONLINE, 0))).isEqualTo("CARD_NOT_ACTIVE");
    assertThat(reason(of(issued, LOAD, YOUNG, 0))).isEqualTo("FIRST_USE_OFFLINE");
    assertThat(reason(of(issued, COFFEE, YOUNG, 0))).isEqualTo("FIRST_USE_OFFLINE");
  }

  @Test
  void toLookAtACardNeedsNeitherAConnectionNorItsProfile() {
    Presented bare = new Presented(Canteen.issued(), null, Place.CLOSED, OfflinePolicy.FORBIDDEN);
    assertThat(AdmissionRule.decide(of(bare, Wish.LOOK, OLD, 0)))
        .isEqualTo(new Admitted(CARD, false));
  }

  private static String reason(Case of) {
    return reason(AdmissionRule.decide(of));
  }

  private static String reason(Admission admission) {
    return switch (admission) {
      case Declined declined -> declined.reason();
      case ToBlock block -> block.reason();
      case ToWipe _, Admitted _ -> throw new AssertionError(admission);
    };
  }

  private static String sentence(Admission admission) {
    return switch (admission) {
      case Declined declined -> declined.sentence();
      case ToBlock block -> block.sentence();
      case ToWipe _, Admitted _ -> throw new AssertionError(admission);
    };
  }

  private static Presented good(OfflinePolicy policy) {
    return new Presented(Canteen.active(), GOOD, Place.OPEN, policy);
  }

  private static Case of(Presented presented, Wish wish, Knowledge knowledge, long spentMinor) {
    DeskPlace place = new DeskPlace(Canteen.LEDGER, Canteen.MACHINE, Canteen.HALL, 7, "EUR", true);
    return new Case(Canteen.UID, presented, place, wish, NOW, knowledge, spentMinor);
  }
}
