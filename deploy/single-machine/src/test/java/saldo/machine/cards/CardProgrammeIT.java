package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.PLACE;
import static saldo.machine.cards.Programme.by;
import static saldo.machine.cards.Programme.eur;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import saldo.machine.SingleMachine;
import saldo.machine.audit.Until;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.testing.OneMachine;
import saldo.schemas.CardNumber;

/** What people do with cards all day, through HTTP on the real broker; the float always holds. */
@Isolated("how soon a block is enforced is measured, as on a machine that has nothing else to do")
@ExtendWith(OneMachine.class)
class CardProgrammeIT {
  /** Is refused in any case, so that asking why changes nothing. */
  private static final long TOO_MUCH = 99_999_999;

  /** From here on a transfer needs a second person. */
  private static final long MUCH = 10_000;

  private static SingleMachine machine;
  private static Programme programme;
  private static int next;

  @BeforeAll
  static void open(SingleMachine running) {
    machine = running;
    programme = new Programme(machine, "programme");
    programme.register(
        "organisation", "NORTH", "\"name\":\"Canteen North\",\"roles\":[\"issuer\",\"acceptor\"]");
    programme.register(
        "service-point",
        PLACE,
        "\"name\":\"Till North\",\"type\":\"till\",\"organisation\":\"NORTH\"");
    programme.register(
        "bearer", "OPS", "\"name\":\"Operations\",\"type\":\"member\",\"organisation\":\"NORTH\"");
    programme.register(
        "programme",
        "EUR",
        "\"name\":\"Canteens\",\"secondPerson\":{\"transferFromMinor\":%d}".formatted(MUCH));
    programme.register("card-group", "STAFF", "\"name\":\"Staff\",\"discountBasisPoints\":0");
    programme.register(
        "card-profile", "CANTEEN", Programme.profile("Canteen", "[\"terminal\",\"back-office\"]"));
    programme.register(
        "card-profile", "VIRTUAL", Programme.profile("Virtual", "[\"terminal\",\"back-office\"]"));
    programme.register("card-profile", "DESK", Programme.profile("Desk only", "[\"back-office\"]"));
    programme
        .card(
            "create-virtual-card",
            """
            "servicePoint":"%s","organisation":"NORTH","bearer":"OPS","profile":"VIRTUAL\"\
            """
                .formatted(PLACE))
        .accepted();
  }

  /** Whatever the tests did: the audit folds it on its own, and comes to the same. */
  @AfterAll
  static void prove() {
    var all = new AuditRun.Request(machine.bootstrap(), null, new Until.End());
    AuditRun.Result audit = new AuditRun(all, AuditRun.Progress.NONE).run();
    programme.close();
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.ok()).isTrue();
    assertThat(audit.states()).allMatch(journal -> journal.statesCompared() > 5);
  }

  @Test
  @Tag("S1.002")
  @Tag("S1.008")
  void theBalanceOfALostCardGoesToANewOneAndTheFloatStaysTheSame() {
    String lost = loaded(2_000);
    String found = loaded(500);
    long before = programme.floatMinor("EUR");

    programme
        .card("report-lost", number(lost) + ",\"how\":\"lost\",\"reason\":\"left on a train\"")
        .accepted();
    refusedAtTheTill(lost, "CARD_BLOCKED");
    transfer(lost, found, "lost", "queued");

    assertThat(programme.balance("card-" + lost)).isZero();
    assertThat(programme.balance("card-" + found)).isEqualTo(2_500);
    assertThat(settledFloat(before)).isEqualTo(before);
    refusedAtTheTill(lost, "CARD_REPLACED");
    assertThat(programme.cards("cards/check/number:" + lost).path("valid").asBoolean()).isFalse();
  }

  @Test
  @Tag("I41")
  void muchMoneyGoesToAnotherCardOnlyIfASecondPersonAgrees() {
    String lost = loaded(MUCH);
    new MuchMoney(programme, lost, loaded(500)).goesOverOnlyIfTwoAgree(MUCH);
    refusedAtTheTill(lost, "CARD_REPLACED");
  }

  @Test
  @Tag("S0.041")
  void whatTheLostCardSpentOfflineIsALossAndWorkForSomebody() {
    String lost = loaded(1_000);
    transfer(lost, loaded(100), "lost", "immediate");
    long losses = programme.balance("@losses.EUR");

    programme
        .fact(
            "vending-1",
            """
            {"seq":1,"at":"2026-11-20T08:00:00Z","type":"purchase",%s,%s}\
            """
                .formatted(eur(150), by(lost)))
        .accepted();

    await()
        .untilAsserted(() -> assertThat(programme.balance("@losses.EUR")).isEqualTo(losses - 150));
    assertThat(programme.ledger("work-items?kind=loss").path("items").toString())
        .contains("card-" + lost);
  }

  @Test
  @Tag("S0.032")
  @Tag("S0.035")
  @Tag("S0.036")
  @Tag("I11")
  void theCreditOfALostCardWaitsForTheNewOneAndTheLostOneIsWiped() {
    String lost = loaded(800, "on-medium");
    String fresh = issued("on-medium");
    transfer(lost, fresh, "lost", "queued");
    new FoundCard(programme, lost, fresh).isReplacedAtTheFirstReader(800).isWiped(800);
  }

  @Test
  @Tag("S1.017")
  void anExchangeLeavesTheCashAsItIs() {
    String old = loaded(1_200);
    String fresh = loaded(300);
    long cash = programme.balance("@cash.EUR.main");
    long before = programme.floatMinor("EUR");

    transfer(old, fresh, "exchange", "immediate");

    assertThat(programme.balance("@cash.EUR.main")).isEqualTo(cash);
    assertThat(programme.balance("@transfer.EUR")).isZero();
    assertThat(settledFloat(before)).isEqualTo(before);
    await()
        .untilAsserted(
            () -> assertThat(programme.cards("cards/" + old).toString()).contains("\"returned\""));
  }

  @Test
  @Tag("S2.054")
  @Tag("S2.057")
  void aReturnedCardIsPaidOutAndGivenToSomebodyElseWithoutHistory() {
    String card = loaded(4_520);
    programme.card("return-card", number(card) + ",\"reason\":\"left the company\"").accepted();
    programme
        .atTheDesk("close-account", "\"account\":\"card-%s\",\"refund\":\"cash\"".formatted(card))
        .accepted();
    assertThat(programme.balance("card-" + card)).isZero();

    programme.card("reissue-card", number(card)).accepted();
    load(card, 700);

    assertThat(programme.balance("card-" + card + "-2")).isEqualTo(700);
    assertThat(programme.balance("card-" + card)).isZero();
    assertThat(programme.ledger("accounts/card-" + card + "/history").path("items")).hasSize(3);
  }

  @Test
  @Tag("S1.036")
  @Tag("S1.037")
  @Tag("S1.039")
  @Tag("I41")
  void anOnlineLoadThatCannotBeCreditedIsResolvedByTwoPeople() {
    new OnlineLoad(programme, loaded(500)).isPaidWhileSuspended().isNotAdjusted().isResolved();
  }

  @Test
  @Tag("S3.002")
  void aServicePointWithoutAnActiveVirtualCardTakesNone() {
    String card = loaded(900);
    String virtual = "C_VIRT_" + PLACE;
    programme.card("suspend-card", number(virtual) + ",\"reason\":\"till is moved\"").accepted();
    refusedAtTheTill(card, "SERVICE_POINT_INACTIVE");
    programme.card("resume-card", number(virtual) + ",\"reason\":\"till is back\"").accepted();
    await().until(() -> buy(card).status() == 200);
  }

  @Test
  @Tag("S3.022")
  void aVirtualisedCardWorksAtTheDeskOnly() {
    String card = loaded(900);
    programme
        .card(
            "assign-card",
            number(card) + ",\"attribute\":\"profile\",\"to\":\"DESK\",\"reason\":\"desk only\"")
        .accepted();
    refusedAtTheTill(card, "CHANNEL_NOT_ALLOWED");
    transfer(card, loaded(100), "exchange", "immediate");
  }

  @Test
  @Tag("S3.022")
  @Tag("S3.027")
  @Tag("I30")
  void aVirtualisedCardIssuesACodeAtTheDeskThatATillTakesOnce() {
    String card = loaded(900);
    programme
        .card(
            "assign-card",
            number(card) + ",\"attribute\":\"profile\",\"to\":\"DESK\",\"reason\":\"desk only\"")
        .accepted();
    refusedAtTheTill(card, "CHANNEL_NOT_ALLOWED");
    new DeskCode(programme, card).isTakenOnce();
  }

  @Test
  @Tag("S1.033")
  void aTypedNumberNeedsItsPermission() {
    String card = loaded(900);
    Programme.Answer typed =
        programme.atTheTill("purchase", eur(100) + ",\"card\":\"keyed:" + card + "\"");
    assertThat(typed.status()).isEqualTo(403);
    assertThat(typed.reason()).isEqualTo("ROLE_MISSING");
  }

  @Test
  @Tag("I7")
  void aBlockIsEnforcedAtOnce() {
    String card = loaded(50_00);
    new Blocks(programme, card).areEnforcedAtOnce();
  }

  @Test
  @Tag("C23")
  void aCompanyGivesLunchMoneyOnTrialInEarnestAndOnce() {
    new LunchMoney(programme, List.of(loaded(120), loaded(900))).isGivenOnce();
  }

  /** An active card with money on it. */
  private static String loaded(long minor) {
    return loaded(minor, "server");
  }

  private static String loaded(long minor, String valueMode) {
    String card = issued(valueMode);
    load(card, minor);
    return card;
  }

  private static String issued(String valueMode) {
    String card = CardNumber.withCheckDigit("640000000" + ++next).value();
    programme
        .card(
            "add-card",
            number(card)
                + """
                ,"blank":{"valueMode":"%s","profile":"CANTEEN","group":"STAFF"}\
                """
                    .formatted(valueMode))
        .accepted();
    programme.card("issue-card", number(card)).accepted();
    programme.card("activate-card", number(card)).accepted();
    return card;
  }

  /** The ledger may know of a new card some milliseconds later than the card service. */
  private static void load(String card, long minor) {
    await()
        .until(() ->
            programme
                    .atTheDesk("load", by(card) + "," + eur(minor) + ",\"tender\":\"cash\"")
                    .status()
                == 200);
  }

  private static void transfer(String from, String to, String why, String delivery) {
    programme
        .atTheDesk(
            "transfer-balance",
            "\"from\":\"%s\",\"to\":\"number:%s\",\"why\":\"%s\",\"delivery\":\"%s\""
                .formatted(from, to, why, delivery))
        .accepted();
  }

  private static Programme.Answer buy(String card) {
    return programme.atTheTill("purchase", eur(1) + "," + by(card));
  }

  private static void refusedAtTheTill(String card, String reason) {
    String tooMuch = eur(TOO_MUCH) + "," + by(card);
    await().until(() -> programme.atTheTill("purchase", tooMuch).reason().equals(reason));
  }

  /** The card service hears of balances some milliseconds after they are booked. */
  private static long settledFloat(long expected) {
    await().until(() -> programme.floatMinor("EUR") == expected);
    return expected;
  }

  private static String number(String card) {
    return "\"number\":\"" + card + "\"";
  }
}
