package saldo.machine.demo;

import java.util.Random;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.ReissueCard;
import saldo.schemas.card.CardCommand.ReturnCard;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;

/**
 * Prepaid fuel at a station whose terminals are asked over their real bytes: prepayments, fillings,
 * poll runs, and a card that comes back with money left.
 */
final class FuelDay {
  private static final int TERMINALS = 3;
  private static final int VEHICLES = 6;
  private static final int POLL_EVERY = 8;
  private static final int FIRST_KM = 100_000;

  private final Registrar registrar;
  private final Desk desk;
  private final FuelOffice office;
  private final Reckoning reckoning;
  private final String ledger;
  private final String token;
  private final Random random;
  private final FuelCompany company;
  private final int[] odometersKm = new int[VEHICLES];
  private int steps;

  /** Who takes part. */
  record Cast(Registrar registrar, Desk desk, FuelOffice office, Reckoning reckoning) {}

  /**
   * @param cast all in the same ledger
   * @param token of somebody who may do everything
   */
  FuelDay(Cast cast, String ledger, String token, Random random) {
    this.registrar = cast.registrar();
    this.desk = cast.desk();
    this.office = cast.office();
    this.reckoning = cast.reckoning();
    this.ledger = ledger;
    this.token = token;
    this.random = random;
    this.company = new FuelCompany(registrar);
  }

  /** The whole day; at its end everything that was filled is collected. */
  void live(int visits, long seed) {
    try (FuelStation station = FuelStation.open(TERMINALS, seed, "noise=5,lost=2,doubled=5")) {
      company.open(station, TERMINALS);
      company.issue("640077000000", VEHICLES);
      for (int i = 0; i < VEHICLES; i++) {
        odometersKm[i] = FIRST_KM + i;
        prepay(i, random.nextInt(40_000, 90_000));
      }
      office.poll();
      for (int i = 0; i < visits; i++) {
        step(station);
      }
      office.pollUntilDone();
      comeBack(0);
    }
  }

  private void step(FuelStation station) {
    int vehicle = random.nextInt(VEHICLES);
    if (random.nextInt(6) == 0) {
      prepay(vehicle, random.nextInt(5_000, 30_000));
    } else {
      fill(station, vehicle);
    }
    if (++steps % POLL_EVERY == 0) {
      office.poll();
    }
  }

  private void prepay(int vehicle, int minor) {
    CardRef card = CardRef.number(company.cards().get(vehicle));
    Money amount = Money.of(minor, "EUR");
    desk.ask(token, new Prepay(null, amount, Tender.BANK, card, FuelCompany.PREPAYMENT));
  }

  private void fill(FuelStation station, int vehicle) {
    int terminal = 1 + random.nextInt(TERMINALS);
    odometersKm[vehicle] += random.nextInt(20, 90);
    long cost =
        station.fill(
            "%d %s D %d %d"
                .formatted(
                    terminal,
                    company.cards().get(vehicle),
                    random.nextInt(10_000, 60_000),
                    odometersKm[vehicle]));
    if (cost > 0) {
      reckoning.stored(ledger, FuelCompany.account(vehicle).value(), -cost);
    }
  }

  /** A vehicle is sold: what is left is paid out, and its card goes on with another account. */
  private void comeBack(int vehicle) {
    CardNumber card = company.cards().get(vehicle);
    AccountId account = FuelCompany.account(vehicle);
    registrar.card(new ReturnCard(card, "the truck was sold"));
    desk.ask(token, new CloseAccount(account, Tender.CASH));
    registrar.card(new ReissueCard(card, null, "V_%05d".formatted(vehicle + 1)));
    registrar.card(new ActivateCard(card));
  }
}
