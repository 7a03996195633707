package saldo.machine.demo;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;

/** Everybody who takes part in the demo's day. */
final class People {
  private static final int CARDS = 12;
  private static final int PUMP_STEPS = 60;
  private static final int OFFICE_STEPS = 100;
  private static final int REPORTS = 20;
  private static final int FUEL_VISITS = 60;
  private static final int FORECOURT_VISITS = 40;
  private static final int SNACK_VISITS = 60;

  private final SingleMachine machine;
  private final long seed;
  private final Reckoning reckoning;
  private final Clock clock;

  People(SingleMachine machine, long seed, Reckoning reckoning, Clock clock) {
    this.machine = machine;
    this.seed = seed;
    this.reckoning = reckoning;
    this.clock = clock;
  }

  /** What each of them does all day, to be done side by side. */
  List<Runnable> all() {
    Till.Tokens staff =
        new Till.Tokens(
            token(Role.ADMIN, Demo.CANTEEN, "anna"), token(Role.APPROVER, Demo.CANTEEN, "bo"));
    List<Runnable> people = new ArrayList<>();
    people.add(till("till-1", staff, "EUR"));
    people.add(till("till-2", staff, "EUR"));
    people.add(till("kassa-1", staff, "SEK"));
    people.add(pump("pump-1"));
    people.add(pump("pump-2"));
    people.add(cardOffice("office"));
    people.add(fuelDay("fuel-office"));
    people.add(forecourtDay("forecourt-office"));
    people.add(vending("vending-1"));
    people.add(vending("vending-2"));
    return people;
  }

  private Runnable till(String name, Till.Tokens staff, String currency) {
    Random random = new Random(seed + name.hashCode());
    Place place = new Place(name, Demo.CANTEEN, machine.url(Service.LEDGER));
    Desk desk = new Desk(place, reckoning, random);
    Till till = new Till(desk, staff, currency, random);
    return () -> {
      till.open(name + "-card", CARDS);
      repeat(Demo.TILL_STEPS, till::step);
    };
  }

  private Runnable pump(String name) {
    Random random = new Random(seed + name.hashCode());
    Place place = new Place(name, Demo.FUEL, machine.url(Service.LEDGER));
    Desk desk = new Desk(place, reckoning, random);
    Pump pump = new Pump(desk, token(Role.ADMIN, Demo.FUEL, name), random, clock);
    return () -> {
      pump.open(name + "-vehicle", CARDS);
      repeat(PUMP_STEPS, pump::step);
    };
  }

  private Runnable cardOffice(String name) {
    Random random = new Random(seed + name.hashCode());
    Desk desk =
        new Desk(new Place(name, Demo.CANTEEN, machine.url(Service.LEDGER)), reckoning, random);
    Place cards = new Place(name, Demo.CANTEEN, machine.url(Service.CARDS));
    Till.Tokens staff =
        new Till.Tokens(
            token(Role.ADMIN, Demo.CANTEEN, name), token(Role.APPROVER, Demo.CANTEEN, "bo"));
    URI codes =
        machine.url(Service.LEDGER).resolve("/ledgers/" + Demo.CANTEEN + "/transaction-codes");
    BackOffice back = new BackOffice(desk, codes, staff, new Circumstances(random, clock));
    CardOffice office = new CardOffice(desk, back, cards, staff.admin());
    return () -> {
      office.open();
      repeat(OFFICE_STEPS, office::step);
    };
  }

  private Runnable fuelDay(String name) {
    Random random = new Random(seed + name.hashCode());
    String token = token(Role.ADMIN, Demo.DEPOT, name);
    FuelDay day = new FuelDay(cast(name, Demo.DEPOT, token, random), Demo.DEPOT, token, random);
    return () -> day.live(FUEL_VISITS, seed);
  }

  private Runnable forecourtDay(String name) {
    Random random = new Random(seed + name.hashCode());
    String token = token(Role.ADMIN, Demo.FORECOURT, name);
    ForecourtDay day =
        new ForecourtDay(cast(name, Demo.FORECOURT, token, random), Demo.FORECOURT, token, random);
    return () -> day.live(FORECOURT_VISITS, seed);
  }

  /** Somebody at a machine that takes cards with money on them. */
  Runnable snackDay(int cardReader) {
    String name = SnackMachine.TERMINAL;
    Random random = new Random(seed + name.hashCode());
    String token = token(Role.ADMIN, Demo.SNACKS, "office");
    SnackDay day =
        new SnackDay(
            new SnackDay.Cast(
                new Registrar(new Place("office", Demo.SNACKS, machine.url(Service.CARDS)), token),
                new Desk(
                    new Place("office", Demo.SNACKS, machine.url(Service.LEDGER)),
                    reckoning,
                    random),
                new SnackMachine(
                    new Place(name, Demo.SNACKS, machine.url(Service.GATEWAY)),
                    token(Role.DEVICE, Demo.SNACKS, name)),
                new Books(machine.url(Service.LEDGER), token),
                reckoning),
            token,
            random);
    return () -> day.live(SNACK_VISITS, cardReader);
  }

  private FuelDay.Cast cast(String name, String ledger, String token, Random random) {
    return new FuelDay.Cast(
        new Registrar(new Place(name, ledger, machine.url(Service.CARDS)), token),
        new Desk(new Place(name, ledger, machine.url(Service.LEDGER)), reckoning, random),
        new FuelOffice(new Place(name, ledger, machine.url(Service.GATEWAY)), token),
        reckoning);
  }

  private Runnable vending(String name) {
    Random random = new Random(seed + name.hashCode());
    Place place = new Place(name, Demo.CANTEEN, machine.url(Service.GATEWAY));
    VendingMachine vending =
        new VendingMachine(
            place,
            token(Role.DEVICE, Demo.CANTEEN, name),
            reckoning,
            new Circumstances(random, clock));
    return () -> repeat(REPORTS, vending::step);
  }

  private String token(Role role, String ledger, String user) {
    return machine.token(new Claims(role, ledger, user));
  }

  private static void repeat(int times, Runnable step) {
    for (int i = 0; i < times; i++) {
      step.run();
    }
  }
}
