package saldo.machine.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;

/** A fuel company's pump: prepayments, and holds that are captured, released or expire. */
final class Pump {
  private static final String CURRENCY = "EUR";
  private static final int FUEL_VAT = 1_900;
  private static final int HOLD = 8_000;

  private final Desk desk;
  private final String token;
  private final Random random;
  private final Clock clock;
  private final List<AccountId> vehicles = new ArrayList<>();

  Pump(Desk desk, String token, Random random, Clock clock) {
    this.desk = desk;
    this.token = token;
    this.random = random;
    this.clock = clock;
  }

  void open(String prefix, int count) {
    for (int i = 1; i <= count; i++) {
      AccountId vehicle = AccountId.of(prefix + "-" + i);
      vehicles.add(vehicle);
      desk.ask(token, new OpenAccount(vehicle, AccountKind.PREPAID, CURRENCY, null));
    }
  }

  /** A prepayment, or a visit to the pump. */
  void step() {
    AccountId vehicle = vehicles.get(random.nextInt(vehicles.size()));
    if (random.nextInt(3) == 0) {
      Money amount = Money.of(random.nextInt(10_000, 50_000), CURRENCY);
      desk.ask(token, new Prepay(vehicle, amount, Tender.BANK));
    } else {
      fill(vehicle);
    }
  }

  private void fill(AccountId vehicle) {
    int outcome = random.nextInt(10);
    Instant end = clock.instant().plus(outcome == 0 ? Duration.ofSeconds(2) : Duration.ofHours(1));
    String hold = desk.ask(token, new PlaceHold(vehicle, Money.of(HOLD, CURRENCY), end, "filling"));
    if (outcome == 1) {
      desk.ask(token, new ReleaseHold(new EntryId(hold)));
    } else if (outcome > 1) {
      Money amount = Money.of(random.nextInt(1_000, HOLD + 500), CURRENCY);
      List<Item> items = List.of(new Item("diesel", amount, FUEL_VAT));
      desk.ask(token, new CaptureHold(new EntryId(hold), amount, items, false));
    }
  }
}
