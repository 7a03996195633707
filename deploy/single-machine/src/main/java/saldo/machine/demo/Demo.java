package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import saldo.machine.Progress;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.audit.Finding;
import saldo.machine.audit.Until;
import saldo.machine.audit.kafka.AuditRun;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.keys.Role;
import saldo.machine.keys.SigningKeys;
import saldo.machine.keys.Tokens.Claims;

/** A day of a canteen and a fuel company, with accidents in the middle of it. */
public final class Demo {
  static final String CANTEEN = "canteen";
  static final String FUEL = "fuel";
  static final String DEPOT = "depot";
  static final String FORECOURT = "forecourt";
  static final String SNACKS = "snacks";
  private static final List<String> LEDGERS = List.of(CANTEEN, DEPOT, FORECOURT, FUEL, SNACKS);
  static final int TILL_STEPS = 120;
  private static final Duration SETTLING = Duration.ofMinutes(3);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
  private static final double NANOS = 1e9;

  private final SingleMachine machine;
  private final long seed;
  private final Progress progress;
  private final Clock clock;
  private final List<List<Service>> accidents;
  private final Path exports;
  private final int cardReader;
  private final Reckoning reckoning = new Reckoning();

  /**
   * A day to come.
   *
   * @param machine a system without anything in it
   * @param plan seed and accidents
   */
  public Demo(SingleMachine machine, Plan plan, Progress progress, Clock clock) {
    this.machine = machine;
    this.seed = plan.seed();
    this.accidents = plan.accidents();
    this.exports = plan.exports();
    this.cardReader = plan.cardReader();
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * What is to happen.
   *
   * @param seed the same seed gives the same traffic
   * @param accidents one after the other; the services of each are killed at once
   * @param exports the folder where statements are written; it outlives the system
   * @param cardReader the port that {@link #connectCardReader} gave
   */
  public record Plan(long seed, List<List<Service>> accidents, Path exports, int cardReader) {}

  /**
   * Tells a system that is about to start which reader for cards it has.
   *
   * @param data where the system's files are going to be
   * @return the loopback port at which the reader is looked for
   */
  public static int connectCardReader(Path data) {
    return SnackMachine.connect(data);
  }

  /**
   * Runs the day and reckons.
   *
   * @param readySeconds how long the system took to get ready, for the report
   * @throws MachineException if a service gave a wrong answer, or none
   */
  public DemoReport run(double readySeconds) {
    People all = new People(machine, seed, reckoning, clock);
    List<Runnable> people = new ArrayList<>(all.all());
    people.add(all.snackDay(cardReader));
    progress.say("opening accounts and trading, seed " + seed);
    double outage;
    try (ExecutorService street = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> days = new ArrayList<>();
      people.forEach(day -> days.add(street.submit(day)));
      outage = accidents();
      days.forEach(Demo::join);
    }
    progress.say("the day is over; waiting until everything is booked");
    return report(readySeconds, outage);
  }

  /** Each comes once trading is well under way; nobody may lose anything by it. */
  private double accidents() {
    double seconds = 0;
    for (List<Service> victims : accidents) {
      awaitTrade(reckoning.accepted() + reckoning.facts() + TILL_STEPS);
      seconds += accident(victims);
    }
    return seconds;
  }

  private void awaitTrade(int count) {
    long give = System.nanoTime() + SETTLING.toNanos();
    while (reckoning.accepted() + reckoning.facts() < count && System.nanoTime() < give) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private double accident(List<Service> victims) {
    long started = System.nanoTime();
    for (Service victim : victims) {
      progress.say("killing the " + victim.label() + " (SIGKILL) while everybody goes on");
      machine.kill(victim);
    }
    LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    for (Service victim : victims) {
      machine.awaitReady(victim, SETTLING);
      double seconds = (System.nanoTime() - started) / NANOS;
      progress.say("the %s is back after %.1f s".formatted(victim.label(), seconds));
    }
    return (System.nanoTime() - started) / NANOS;
  }

  private DemoReport report(double readySeconds, double outageSeconds) {
    Map<String, Books> books = new TreeMap<>();
    LEDGERS.forEach(ledger -> books.put(ledger, books(ledger)));
    List<String> mismatches = settle(books);
    int statements = LEDGERS.stream().mapToInt(ledger -> finance(ledger).close()).sum();
    List<String> exports = finance(DEPOT).export(this.exports);
    AuditRun.Result audit = audit();
    Map<String, Long> difference = new TreeMap<>();
    long events = 0;
    boolean floatEqual = true;
    for (Map.Entry<String, Books> each : books.entrySet()) {
      JsonNode trial = each.getValue().trialBalance(each.getKey());
      events += trial.path("asOfSeq").asLong();
      trial
          .path("differenceMinor")
          .properties()
          .forEach(sum -> difference.merge(sum.getKey(), sum.getValue().asLong(), Long::sum));
      floatEqual &= Books.liability(trial).equals(each.getValue().floatOf(each.getKey()));
    }
    return new DemoReport(
        seed,
        readySeconds,
        reckoning.commands(),
        reckoning.accepted(),
        reckoning.refused(),
        reckoning.facts(),
        reckoning.duplicates(),
        DemoReport.Cards.of(reckoning),
        outageSeconds,
        events,
        difference,
        floatEqual,
        mismatches,
        statements,
        0,
        exports,
        audit.ok(),
        audit.findings().stream().map(Finding::sentence).toList());
  }

  /** Waits until every fact that was acknowledged is booked, and says what never was. */
  private List<String> settle(Map<String, Books> books) {
    long give = System.nanoTime() + SETTLING.toNanos();
    List<String> mismatches = mismatches(books);
    while (!mismatches.isEmpty() && System.nanoTime() < give) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      mismatches = mismatches(books);
    }
    return mismatches;
  }

  private List<String> mismatches(Map<String, Books> books) {
    Map<String, Long> booked = new TreeMap<>();
    books.forEach((ledger, each) -> booked.putAll(each.balances(ledger)));
    Map<String, Long> acknowledged = reckoning.balances();
    booked.keySet().forEach(account -> acknowledged.putIfAbsent(account, 0L));
    List<String> mismatches = new ArrayList<>();
    acknowledged.forEach((account, minor) -> {
      Long found = booked.get(account);
      if (!minor.equals(found)) {
        mismatches.add(account + ": acknowledged " + minor + ", booked " + found);
      }
    });
    return mismatches;
  }

  private AuditRun.Result audit() {
    progress.say("proving the journals from their first records");
    return new AuditRun(all(machine), Silent.AUDIT).run();
  }

  /** An audit of all journals and statements of a machine. */
  static AuditRun.Request all(SingleMachine machine) {
    SigningKeys keys = new SigningKeys(machine.settings().data().keys()).ofStatements();
    return new AuditRun.Request(
        machine.bootstrap(), null, new Until.End(), List.of(keys.publicFile()));
  }

  private FinanceOffice finance(String ledger) {
    Place place = new Place("finance", ledger, machine.url(Service.REPORTING));
    return new FinanceOffice(place, token(Role.FINANCE, ledger, "fiona"));
  }

  private Books books(String ledger) {
    return new Books(machine.url(Service.LEDGER), token(Role.FINANCE, ledger, "fiona"));
  }

  private String token(Role role, String ledger, String user) {
    return machine.token(new Claims(role, ledger, user));
  }

  private static void join(Future<?> day) {
    try {
      day.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MachineException known
          ? known
          : new MachineException(Code.DEMO_FAILED, "The demo failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineException(Code.DEMO_FAILED, "The demo was interrupted.", e);
    }
  }

  /** An audit within the demo is quick and needs no progress. */
  private enum Silent implements AuditRun.Progress {
    AUDIT;

    @Override
    public void total(long offsets) {}

    @Override
    public void passed(long offsets) {}
  }
}
