package saldo.machine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.TestSettings;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;

class KillingDuringAPollIT {
  private static final String LEDGER = "nordfuel";
  private static final long SEED = 20261122;
  private static final int TERMINALS = 4;
  private static final int VEHICLES = 5;
  private static final int VISITS = 25;
  private static final long PREPAID = 2_000_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<Service> VICTIMS =
      List.of(Service.GATEWAY, Service.LEDGER, Service.BROKER, Service.REPORTING, Service.GATEWAY);

  @TempDir private Path data;

  private final Random random = new Random(SEED);
  private final Map<String, Long> spent = new HashMap<>();
  private final int[] odometersKm = new int[VEHICLES];
  private int fillings;

  @Test
  @Tag("I5")
  @Tag("S2.033")
  void atSeededMomentsLosesAndDoublesNoFilling() {
    Settings settings = TestSettings.in(data);
    try (SingleMachine machine = SingleMachine.start(settings, _ -> {});
        FuelStation station =
            FuelStation.open(TERMINALS, SEED, "noise=5,lost=2,doubled=5,power=2")) {
      String token = machine.token(new Claims(Role.ADMIN, LEDGER, "frida"));
      FuelCompany company = opened(machine, station, token);
      FuelOffice office = new FuelOffice(place(machine, Service.GATEWAY), token);
      pollUntilDone(office);
      for (Service victim : VICTIMS) {
        visit(company, station);
        office.begin("{}");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_200)));
        machine.kill(victim);
        machine.awaitReady(victim, PATIENCE);
      }
      pollUntilDone(office);
      await().untilAsserted(() -> everyRunHasAnEnd(office));
      assertThat(fillings).as("there was something to lose, seed " + SEED).isGreaterThan(50);
      assertThat(balances(machine, token)).as("seed " + SEED).containsAllEntriesOf(expected());
    }
  }

  private FuelCompany opened(SingleMachine machine, FuelStation station, String token) {
    Registrar registrar = new Registrar(place(machine, Service.CARDS), token);
    FuelCompany company = new FuelCompany(registrar);
    company.open(station, TERMINALS);
    company.issue("640078000000", VEHICLES);
    Desk desk = new Desk(place(machine, Service.LEDGER), new Reckoning(), random);
    for (CardNumber card : company.cards()) {
      Money amount = Money.of(PREPAID, "EUR");
      desk.ask(
          token,
          new Prepay(null, amount, Tender.BANK, CardRef.number(card), FuelCompany.PREPAYMENT));
    }
    return company;
  }

  private void visit(FuelCompany company, FuelStation station) {
    for (int i = 0; i < VISITS; i++) {
      int vehicle = random.nextInt(VEHICLES);
      odometersKm[vehicle] += 50;
      long cost =
          station.fill(
              "%d %s D %d %d"
                  .formatted(
                      1 + random.nextInt(TERMINALS),
                      company.cards().get(vehicle),
                      random.nextInt(5_000, 60_000),
                      100_000 + odometersKm[vehicle]));
      if (cost > 0) {
        fillings++;
        spent.merge(account(vehicle), cost, Long::sum);
      }
    }
  }

  private Map<String, Long> expected() {
    Map<String, Long> expected = new HashMap<>();
    spent.forEach((account, minor) -> expected.put(account, PREPAID - minor));
    return expected;
  }

  private static void everyRunHasAnEnd(FuelOffice office) {
    JsonNode runs = office.look("poll-runs?limit=200");
    assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.has("ended")).isTrue());
  }

  private static Map<String, Long> balances(SingleMachine machine, String token) {
    return new Books(machine.url(Service.LEDGER), token).balances(LEDGER);
  }

  private static String account(int vehicle) {
    return LEDGER + "|" + FuelCompany.account(vehicle).value();
  }

  private static void pollUntilDone(FuelOffice office) {
    await().until(() -> office.poll().path("result").asText().equals("done"));
  }

  private static Place place(SingleMachine machine, Service service) {
    return new Place("depot", LEDGER, machine.url(service));
  }
}
