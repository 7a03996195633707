package saldo.machine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.TestSettings;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.card.CardCommand.BindMedium;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;

/**
 * Simulated PTS controllers and a whole system, over HTTP: the first is registered, and nobody
 * knows the second. Each test goes on where the one before ended.
 */
@Tag("S2.033")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ForecourtControllersIT {
  private static final String LEDGER = "ptsfuel";
  private static final String PROGRAM = "saldo.gateway.simulator.cli.ForecourtSite";
  private static final String SECRET = "correct-horse-battery-staple";
  private static final String TAG = "A1B2C3D4";
  private static final int VAN = 0;
  private static final int LORRY = 1;
  private static final long PREPAID = 30_000;
  private static final long LITTLE = 5_000;

  private SingleMachine machine;
  private SimulatedSite forecourts;
  private String token;
  private FuelOffice office;
  private String lorry;

  @BeforeAll
  void open(@TempDir Path data) throws IOException {
    Files.writeString(
        data.resolve("controllers.properties"),
        "SIM010000.secret=%s%nSIM020000.secret=%s%n".formatted(SECRET, SECRET));
    Settings settings = TestSettings.in(data);
    machine = SingleMachine.start(settings, _ -> {});
    token = machine.token(new Claims(Role.ADMIN, LEDGER, "frida"));
    office = new FuelOffice(place(Service.GATEWAY), token);
    forecourts =
        SimulatedSite.open(
            PROGRAM,
            List.of(
                "port=0",
                "controllers=2",
                "pumps=4",
                "zone=Europe/Berlin",
                "upload-to=" + machine.url(Service.GATEWAY).resolve("/jsonPTS"),
                "secret=" + SECRET));
    String first = forecourts.line();
    assertThat(first).startsWith("controller 1 is SIM010000 with 4 pumps at http://127.0.0.1:");
    register(first.substring(first.indexOf("http")));
  }

  @AfterAll
  void close() {
    try (SingleMachine closing = machine;
        SimulatedSite ending = forecourts) {
      assertThat(closing).isNotNull();
      assertThat(ending).isNotNull();
    }
  }

  private void register(String link) {
    Registrar registrar = new Registrar(place(Service.CARDS), token);
    FuelCompany company = new FuelCompany(registrar);
    company.open();
    registrar.register(
        "P_DIESEL",
        new MasterData.Product(
            "Diesel", "diesel", Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, "1"));
    registrar.register("PTS_1", controller(link));
    company.issue("640079000000", 2);
    List<CardNumber> cards = company.cards();
    registrar.card(new BindMedium(cards.get(VAN), MediumId.of("tag:" + TAG)));
    lorry = cards.get(LORRY).value();
    Desk desk = new Desk(place(Service.LEDGER), new Reckoning(), new Random(1));
    prepay(desk, cards.get(VAN), PREPAID);
    prepay(desk, cards.get(LORRY), LITTLE);
  }

  private static MasterData.Terminal controller(String link) {
    return new MasterData.Terminal(
        "Pumps",
        FuelCompany.STATION,
        "PTS-2",
        new TerminalIdentifiers("SIM010000", null, null),
        new Capabilities(true, false, false, true, true, false, false, 0, null),
        OfflinePolicy.FORBIDDEN,
        new Connection(Connection.Driver.JSON_PTS, link, null, "EUR"));
  }

  private void prepay(Desk desk, CardNumber card, long minor) {
    Money amount = Money.of(minor, "EUR");
    desk.ask(
        token, new Prepay(null, amount, Tender.BANK, CardRef.number(card), FuelCompany.PREPAYMENT));
  }

  @Test
  @Order(1)
  @Tag("S2.035")
  void aRunSendsTheTagsThatMayFill() {
    await()
        .untilAsserted(() -> {
          assertThat(office.poll().path("result").asText()).isEqualTo("done");
          assertThat(forecourts.ask("tags 1"))
              .isEqualTo("controller 1 tags %s %s".formatted(lorry, TAG));
        });
  }

  @Test
  @Order(2)
  void aRunFetchesWhatWasFilled() {
    assertThat(forecourts.ask("fill 1 1 %s 20.000".formatted(TAG))).endsWith(" amount 35.98");

    JsonNode run = office.poll();

    assertThat(run.path("result").asText()).as("%s", run).isEqualTo("done");
    assertThat(run.at("/readers/0/fillings").asLong()).isEqualTo(1);
    balances(PREPAID - 3_598, LITTLE);
    JsonNode filling = fillings().getFirst();
    assertThat(filling.path("terminal").asText()).isEqualTo("PTS_1");
    assertThat(filling.at("/amount/minor").asLong()).isEqualTo(-3_598);
  }

  @Test
  @Order(3)
  void whatWasFetchedAndIsPushedAfterwardsIsBookedOnce() {
    assertThat(forecourts.ask("upload 1")).isEqualTo("controller 1 uploaded 1, 0 wait");
    assertThat(office.poll().at("/readers/0/fillings").asLong()).isZero();
    balances(PREPAID - 3_598, LITTLE);
  }

  @Test
  @Order(4)
  void aTagThatAsksGetsMoneySetAsideAndItsFillingSpendsIt() {
    assertThat(forecourts.ask("ask 1 2 " + TAG))
        .isEqualTo("controller 1 pump 2 tag %s may take 100.00".formatted(TAG));
    held(10_000);

    forecourts.ask("fill 1 2 %s 10.000".formatted(TAG));
    assertThat(forecourts.ask("upload 1")).isEqualTo("controller 1 uploaded 1, 0 wait");

    balances(PREPAID - 3_598 - 1_799, LITTLE);
    held(0);
  }

  @Test
  @Order(5)
  void aTagMayTakeNoMoreThanThereIs() {
    assertThat(forecourts.ask("ask 1 3 " + lorry)).endsWith(" may take 50.00");
    assertThat(forecourts.ask("ask 1 4 " + lorry)).as("at another pump").endsWith(" nothing");
    assertThat(forecourts.ask("ask 1 1 NOBODY")).endsWith(" may take nothing");
  }

  @Test
  @Order(6)
  void theSameTransactionsAgainAreBookedOnce() {
    assertThat(forecourts.ask("repeat 1")).isEqualTo("controller 1 uploaded 2, 0 wait");
    assertThat(forecourts.ask("repeat 1")).isEqualTo("controller 1 uploaded 2, 0 wait");
    assertThat(office.poll("{\"tables\":\"all\"}").at("/readers/0/fillings").asLong()).isZero();
    balances(PREPAID - 3_598 - 1_799, LITTLE);
  }

  @Test
  @Order(7)
  @Tag("I5")
  void aGatewayThatIsKilledBetweenQuestionAndFillingLosesAndDoublesNothing() {
    assertThat(forecourts.ask("ask 1 1 " + TAG)).endsWith(" may take 100.00");
    forecourts.ask("fill 1 1 %s 30.000".formatted(TAG));
    machine.kill(Service.GATEWAY);
    machine.awaitReady(Service.GATEWAY, SingleMachine.START_PATIENCE);
    await().until(() -> forecourts.ask("upload 1").endsWith(", 0 wait"));
    assertThat(forecourts.ask("repeat 1")).isEqualTo("controller 1 uploaded 3, 0 wait");

    balances(PREPAID - 3_598 - 1_799 - 5_397, LITTLE);
    assertThat(fillings()).hasSize(3);
    held(0);
  }

  @Test
  @Order(8)
  void aControllerThatIsNotRegisteredKeepsItsFillings() {
    forecourts.ask("fill 2 1 %s 5.000".formatted(TAG));
    assertThat(forecourts.ask("upload 2")).isEqualTo("controller 2 uploaded 0, 1 wait");
    assertThat(forecourts.ask("ask 2 1 " + TAG)).endsWith(" got no answer");
  }

  private void balances(long van, long lorryMinor) {
    await()
        .untilAsserted(() ->
            assertThat(new Books(machine.url(Service.LEDGER), token).balances(LEDGER))
                .containsEntry(LEDGER + "|truck-00001", van)
                .containsEntry(LEDGER + "|truck-00002", lorryMinor));
  }

  /** How much is set aside on the van's account. */
  private void held(long minor) {
    await()
        .untilAsserted(() ->
            assertThat(look("accounts/truck-00001").path("heldMinor").asLong(-1)).isEqualTo(minor));
  }

  /** What was booked on the van's account, the latest first. */
  private List<JsonNode> fillings() {
    List<JsonNode> fillings = new ArrayList<>();
    for (JsonNode row : look("accounts/truck-00001/history?limit=100").path("items")) {
      if (row.path("event").asText().equals("filling-recorded")) {
        fillings.add(row);
      }
    }
    return fillings;
  }

  private JsonNode look(String path) {
    URI uri = machine.url(Service.LEDGER).resolve("/ledgers/" + LEDGER + "/" + path);
    return new Http().get(uri, token).body();
  }

  private Place place(Service service) {
    return new Place("depot", LEDGER, machine.url(service));
  }
}
