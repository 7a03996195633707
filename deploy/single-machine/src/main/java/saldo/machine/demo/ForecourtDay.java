package saldo.machine.demo;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
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

/** Prepaid fuel at the pumps of a forecourt controller, which poll runs ask over HTTP. */
final class ForecourtDay {
  /** In the gateway's jar; a service's classes are known here by their names only. */
  private static final String PROGRAM = "saldo.gateway.simulator.cli.ForecourtSite";

  private static final Pattern FILLED = Pattern.compile(".* amount (\\d+)\\.(\\d\\d)");
  private static final int PUMPS = 4;
  private static final int VEHICLES = 3;
  private static final int PREPAID = 200_000;
  private static final int POLL_EVERY = 10;

  private final FuelDay.Cast cast;
  private final String ledger;
  private final String token;
  private final Random random;
  private final FuelCompany company;

  /**
   * @param cast all in the same ledger
   * @param token of somebody who may do everything
   */
  ForecourtDay(FuelDay.Cast cast, String ledger, String token, Random random) {
    this.cast = cast;
    this.ledger = ledger;
    this.token = token;
    this.random = random;
    this.company = new FuelCompany(cast.registrar());
  }

  /** The whole day; at its end everything that was filled is fetched. */
  void live(int visits, long seed) {
    List<String> arguments =
        List.of(
            "port=0", "pumps=" + PUMPS, "seed=" + seed, "faults=garbled=10", "zone=Europe/Berlin");
    try (SimulatedSite site = SimulatedSite.open(PROGRAM, arguments)) {
      String where = site.line();
      open(where.substring(where.indexOf("http")));
      cast.office().pollUntilDone();
      for (int i = 1; i <= visits; i++) {
        fill(site, random.nextInt(VEHICLES));
        if (i % POLL_EVERY == 0) {
          cast.office().poll();
        }
      }
      cast.office().pollUntilDone();
    }
  }

  private void open(String link) {
    company.open();
    cast.registrar()
        .register(
            "P_DIESEL",
            new MasterData.Product(
                "Diesel", "diesel", Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, "1"));
    cast.registrar().register("PTS_1", controller(link));
    company.issue("640078000000", VEHICLES);
    for (CardNumber card : company.cards()) {
      Money amount = Money.of(PREPAID, "EUR");
      CardRef paid = CardRef.number(card);
      cast.desk().ask(token, new Prepay(null, amount, Tender.BANK, paid, FuelCompany.PREPAYMENT));
    }
  }

  private static MasterData.Terminal controller(String link) {
    return new MasterData.Terminal(
        "Forecourt",
        FuelCompany.STATION,
        "PTS-2",
        new TerminalIdentifiers(null, null, null),
        new Capabilities(true, false, false, true, true, false, false, 0, null),
        OfflinePolicy.FORBIDDEN,
        new Connection(Connection.Driver.JSON_PTS, link, null, "EUR"));
  }

  /** A controller lets fill whoever is in its list. */
  private void fill(SimulatedSite site, int vehicle) {
    String tag = company.cards().get(vehicle).value();
    if (!site.ask("tags 1").contains(tag)) {
      throw new MachineException(Code.DEMO_FAILED, "The controller does not know " + tag + ".");
    }
    int pump = 1 + random.nextInt(PUMPS);
    int litres = 10 + random.nextInt(40);
    String said = site.ask("fill 1 %d %s %d".formatted(pump, tag, litres));
    Matcher filled = FILLED.matcher(said);
    if (!filled.matches()) {
      throw new MachineException(Code.DEMO_FAILED, "The controller sold nothing: " + said);
    }
    long minor = Long.parseLong(filled.group(1) + filled.group(2));
    cast.reckoning().stored(ledger, FuelCompany.account(vehicle).value(), -minor);
  }
}
