package saldo.machine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.OneMachine;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;

/** Prepaid fuel from the prepayment to the new limit at the reader, over real bytes. */
@ExtendWith(OneMachine.class)
class PrepaidMonthIT {
  private static final String LEDGER = "nordfuel";

  private static FuelStation station;
  private static FuelCompany company;
  private static FuelOffice office;
  private static Books books;
  private static Desk desk;
  private static String token;

  @BeforeAll
  static void open(SingleMachine machine) {
    token = machine.token(new Claims(Role.ADMIN, LEDGER, "frida"));
    station = FuelStation.open(2, 1, "");
    company =
        new FuelCompany(
            new Registrar(new Place("registrar", LEDGER, machine.url(Service.CARDS)), token));
    company.open(station, 2);
    company.issue("640077000000", 3);
    desk =
        new Desk(
            new Place("fuel-desk", LEDGER, machine.url(Service.LEDGER)),
            new Reckoning(),
            new Random(1));
    office = new FuelOffice(new Place("fuel", LEDGER, machine.url(Service.GATEWAY)), token);
    books = new Books(machine.url(Service.LEDGER), token);
  }

  @AfterAll
  static void close() {
    station.close();
  }

  @Test
  @Tag("S2.001")
  @Tag("S2.011")
  @Tag("S2.012")
  @Tag("S2.013")
  @Tag("S2.032")
  @Tag("S2.033")
  @Tag("S2.034")
  @Tag("S2.035")
  @Tag("I17")
  @Tag("I20")
  void whatIsPrepaidCanBeFilledAndNoMore() {
    String card = company.cards().getFirst().value();
    desk.ask(
        token,
        new Prepay(
            null,
            Money.of(50_000, "EUR"),
            Tender.BANK,
            CardRef.number(company.cards().getFirst()),
            FuelCompany.PREPAYMENT));
    await()
        .untilAsserted(() -> {
          JsonNode run = office.poll();
          assertThat(run.path("result").asText()).as(run.toString()).isEqualTo("done");
          assertThat(station.left(1, card) + station.left(2, card)).isEqualTo(50_000);
        });

    long cost = station.fill("1 %s D 100000 120000".formatted(card));
    assertThat(cost).as("100 l at 1.799").isEqualTo(17_990);
    JsonNode run = office.poll();
    assertThat(run.path("result").asText()).as(run.toString()).isEqualTo("done");
    assertThat(balance(0)).isEqualTo(50_000 - 17_990);
    assertThat(station.left(1, card) + station.left(2, card)).isEqualTo(50_000 - 17_990);

    long rest = station.left(1, card);
    assertThat(station.fill("1 %s D 390000 120400".formatted(card))).isEqualTo(rest);
    assertThat(station.fill("1 %s D 10000 120500".formatted(card)))
        .as("blocked at zero until a newer table comes")
        .isZero();
    office.poll();
    assertThat(balance(0)).isEqualTo(50_000 - 17_990 - rest);
    assertThat(station.left(1, card)).as("its part of the rest").isPositive();
  }

  private static long balance(int vehicle) {
    return books
        .balances(LEDGER)
        .getOrDefault(LEDGER + "|" + FuelCompany.account(vehicle).value(), Long.MIN_VALUE);
  }
}
