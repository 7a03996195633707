package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.eur;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import saldo.kit.testing.Records;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.cards.Programme.Answer;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.OneMachine;
import saldo.schemas.CardNumber;
import saldo.schemas.topics.Topics;

/** A fuel terminal that asks before it gives fuel, over HTTP on the real broker. */
@ExtendWith(OneMachine.class)
class OnlineFuelIT {
  private static final String LEDGER = "online-fuel";
  private static final String STATION = "PS_DEPOT";
  private static final long PREPAID = 50_000;

  private static SingleMachine machine;
  private static Programme programme;
  private static String pump;
  private static int cards;
  private static int seq;

  @BeforeAll
  static void open(SingleMachine running) {
    machine = running;
    programme = new Programme(machine, LEDGER);
    pump = machine.token(new Claims(Role.DEVICE, LEDGER, "pump-1", false, STATION));
    company("FUELCO", "issuer\",\"acceptor");
    company("HAULIER", "account-holder");
    programme.register(
        "service-point",
        STATION,
        "\"name\":\"Depot\",\"type\":\"fuel\",\"organisation\":\"FUELCO\"");
    programme.register(
        "bearer", "OPS", "\"name\":\"Operations\",\"type\":\"member\",\"organisation\":\"FUELCO\"");
    products();
    programme.register(
        "card-profile",
        "FUEL",
        """
        "name":"Fuel card","services":["fuel"],"channels":["terminal","back-office"],\
        "account":{"kind":"prepaid","currency":"EUR","terms":{"overdraftMinor":0}},\
        "offlineCeilingMinor":0\
        """);
    programme
        .card(
            "create-virtual-card",
            """
            "servicePoint":"%s","organisation":"FUELCO","bearer":"OPS","profile":"FUEL\"\
            """
                .formatted(STATION))
        .accepted();
  }

  private static void company(String id, String roles) {
    programme.register(
        "organisation", id, "\"name\":\"%s\",\"roles\":[\"%s\"]".formatted(id, roles));
  }

  private static void products() {
    programme.register("product-group", "diesel", "\"name\":\"Diesel\",\"vatBasisPoints\":1900");
    programme.register("product-group", "prepaid", "\"name\":\"Prepayments\",\"vatBasisPoints\":0");
    programme.register(
        "product",
        "P_DIESEL",
        """
        "name":"Diesel","group":"diesel","pricing":"fixed","unit":"millilitre","purpose":"sale\"\
        """);
    programme.register(
        "product",
        "P_PREPAYMENT",
        """
        "name":"Prepayment","group":"prepaid","pricing":"open","unit":"piece",\
        "purpose":"prepayment\"\
        """);
  }

  @AfterAll
  static void close() {
    programme.close();
  }

  @Test
  @Tag("S2.011")
  @Tag("S2.033")
  void whatIsSetAsideIsFilledAndBookedOnceHoweverOftenItIsReported() {
    String card = prepaid();
    JsonNode authorised = ask("", hold(card, 15_000)).accepted().body();
    assertThat(authorised.at("/held/minor").asLong()).isEqualTo(15_000);
    awaitHeld(card, 15_000);

    String filling = filling(card, authorised.path("entry").asText());
    assertThat(report(filling).accepted().body().path("duplicate").asBoolean()).isFalse();
    awaitBalance(card, PREPAID - 7_286);
    awaitHeld(card, 0);

    assertThat(report(filling).accepted().body().path("duplicate").asBoolean()).isTrue();
    String next = filling(card, "never");
    report(next).accepted();
    awaitBalance(card, PREPAID - 2 * 7_286);
    assertThat(fillings(card)).as("this one and the one before").isEqualTo(2);
    assertThat(report(filling.replace("7286", "7287")).reason())
        .isEqualTo("DEVICE_SEQUENCE_CONFLICT");
  }

  @Test
  @Tag("S2.011")
  void asMuchAsIsThereIsSetAsideAndFreedIfNothingIsTaken() {
    String card = prepaid();
    assertThat(ask("", hold(card, PREPAID + 1)).reason()).isEqualTo("INSUFFICIENT_FUNDS");
    JsonNode authorised = ask("/up-to", hold(card, 99_000)).accepted().body();
    assertThat(authorised.at("/held/minor").asLong()).isEqualTo(PREPAID);
    assertThat(ask("/up-to", hold(card, 1)).reason()).isEqualTo("INSUFFICIENT_FUNDS");

    String release = "{\"type\":\"release-hold\",\"hold\":%s}".formatted(authorised.path("entry"));
    ask("", release).accepted();

    awaitHeld(card, 0);
    assertThat(ask("/up-to", hold(card, 99_000)).accepted().body().at("/held/minor").asLong())
        .isEqualTo(PREPAID);
  }

  @Test
  void aFillingFreesNothingThatIsSetAsideForAnother() {
    String card = prepaid();
    String other = prepaid();
    String hold = ask("", hold(other, 15_000)).accepted().entry();

    report(filling(card, hold)).accepted();

    awaitBalance(card, PREPAID - 7_286);
    awaitHeld(other, 15_000);
  }

  @Test
  void aFillingThatMakesNoSenseIsRefusedWhileTheTerminalCanBeTold() {
    String card = prepaid();
    String good = filling(card, "never");
    assertThat(report(good.replace("\"quantityMl\":40500,", "")).reason())
        .isEqualTo("FIELD_MISSING");
    assertThat(report(good.replace(":40500,", ":0,")).reason()).isEqualTo("FILLING_INVALID");
    assertThat(report(good.replaceFirst("\"filledAt\":\"20", "\"filledAt\":\"21")).reason())
        .isEqualTo("TIME_INVALID");
    report(good).accepted();
    awaitBalance(card, PREPAID - 7_286);
  }

  /** A vehicle's card with 500.00 EUR. */
  private static String prepaid() {
    int number = ++cards;
    String card = CardNumber.withCheckDigit(Long.toString(640_088_000_000L + number)).value();
    programme.register(
        "vehicle",
        "V_" + number,
        "\"name\":\"HH-WL %d\",\"organisation\":\"HAULIER\"".formatted(number));
    programme
        .card(
            "add-card",
            "\"number\":\"%s\",\"blank\":{\"valueMode\":\"server\",\"profile\":\"FUEL\"}"
                .formatted(card))
        .accepted();
    programme
        .card("issue-card", "\"number\":\"%s\",\"vehicle\":\"V_%d\"".formatted(card, number))
        .accepted();
    programme.card("activate-card", "\"number\":\"%s\"".formatted(card)).accepted();
    await()
        .until(() ->
            programme
                    .atTheDesk(
                        "prepay",
                        "%s,%s,\"product\":\"P_PREPAYMENT\",\"tender\":\"bank\""
                            .formatted(Programme.by(card), eur(PREPAID)))
                    .status()
                == 200);
    return card;
  }

  private static Answer ask(String path, String body) {
    return programme.send(Service.GATEWAY, "/devices/pump-1/authorisations" + path, pump, body);
  }

  private static Answer report(String body) {
    return programme.send(Service.GATEWAY, "/devices/pump-1/transactions", pump, body);
  }

  private static String hold(String card, long minor) {
    return """
    {"type":"place-hold",%s,%s,"expiresAt":"%s","purpose":"pump 1","service":"fuel"}\
    """
        .formatted(Programme.by(card), eur(minor), Instant.now().plus(1, ChronoUnit.HOURS));
  }

  /** 40.5 litres. */
  private static String filling(String card, String hold) {
    return """
    {"seq":%d,"at":"%s","type":"filling",%s,%s,"product":"P_DIESEL","quantityMl":40500,\
    "unitMilliMinor":179900,"odometerKm":420117,"filledAt":"%s","hold":"%s"}\
    """
        .formatted(++seq, Instant.now(), Programme.by(card), eur(7_286), Instant.now(), hold);
  }

  private static void awaitBalance(String card, long minor) {
    await()
        .untilAsserted(
            () -> assertThat(programme.balance("card-" + card)).as(card).isEqualTo(minor));
  }

  /** The read model hears of an entry a moment after it was booked. */
  private static void awaitHeld(String card, long minor) {
    await()
        .untilAsserted(() ->
            assertThat(programme.ledger("accounts/card-" + card).path("heldMinor").asLong(-1))
                .as(card)
                .isEqualTo(minor));
  }

  private static long fillings(String card) {
    return Records.readAll(machine.bootstrap(), Topics.LEDGER_JOURNAL.name()).stream()
        .map(Records::value)
        .filter(entry -> entry.contains("filling-recorded") && entry.contains(card))
        .count();
  }
}
