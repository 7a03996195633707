package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import saldo.machine.Progress;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.AddRange;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.Exposure.Policy;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.MasterData.Vehicle;

/** A fuel company with as many readers and cards as wanted, simulated over their real bytes. */
public final class FuelNetwork implements AutoCloseable {
  private static final String LEDGER = "nordfuel";
  private static final String FIRST = "640078000000";
  private static final String CURRENCY = "EUR";
  private static final long PREPAID_MINOR = 200_000;
  private static final int CLERKS = 32;
  private static final int BULK = 1_000;
  private static final int MOST_BULKS_TRIED = 600;
  private static final int FILLING_ML = 5_000;
  private static final int FIRST_KM = 100_000;
  private static final String SIMULATOR_MEMORY = "2g";

  private final SingleMachine machine;
  private final Size size;
  private final String token;
  private final Random random;
  private final FuelStation station;
  private final FuelOffice office;
  private List<CardNumber> cards = List.of();
  private long spentMinor;
  private int filled;

  /**
   * How large it is.
   *
   * @param readers each on a line of its own
   * @param cards each with an account of its own, prepaid
   * @param exposure how an account is shared among readers
   */
  public record Size(int readers, int cards, Policy exposure) {}

  private FuelNetwork(SingleMachine machine, Size size, long seed) {
    this.machine = machine;
    this.size = size;
    this.token = machine.token(new Claims(Role.ADMIN, LEDGER, "frida"));
    this.random = new Random(seed);
    this.station =
        FuelStation.open(new FuelStation.Size(size.readers(), 1, SIMULATOR_MEMORY), seed, "");
    this.office = new FuelOffice(place(Service.GATEWAY, "depot"), token);
  }

  /** Registers everything, issues all cards and pays in advance; no reader has a table yet. */
  public static FuelNetwork open(SingleMachine machine, Size size, long seed, Progress progress)
      throws InterruptedException {
    FuelNetwork network = new FuelNetwork(machine, size, seed);
    progress.say("registering %d readers".formatted(size.readers()));
    new FuelCompany(new Registrar(network.place(Service.CARDS, "office"), network.token))
        .open(network.station, size.readers(), size.exposure());
    progress.say("issuing %d cards".formatted(size.cards()));
    network.issue();
    progress.say("paying in advance");
    network.prepay();
    return network;
  }

  private void issue() throws InterruptedException {
    Registrar store = new Registrar(place(Service.CARDS, "store"), token);
    long first = Long.parseLong(FIRST);
    Blank blank = new Blank(ValueMode.LIMIT_REPLICA, "FUEL", null);
    for (int from = 0; from < size.cards(); from += BULK) {
      int count = Math.min(BULK, size.cards() - from);
      store.card(new AddRange(Long.toString(first + from), count, blank));
    }
    cards =
        IntStream.range(0, size.cards())
            .mapToObj(i -> CardNumber.withCheckDigit(Long.toString(first + i)))
            .toList();
    List<Future<?>> work = new ArrayList<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
      for (int clerk = 0; clerk < CLERKS; clerk++) {
        int place = clerk;
        work.add(clerks.submit(() -> issue(place)));
      }
    }
    for (Future<?> each : work) {
      done(each);
    }
  }

  private void issue(int clerk) {
    Registrar registrar = new Registrar(place(Service.CARDS, "clerk" + clerk), token);
    for (int i = clerk; i < cards.size(); i += CLERKS) {
      String vehicle = "V_%05d".formatted(i + 1);
      registrar.register(vehicle, new Vehicle("HH-WL %d".formatted(i + 1), "HAULIER", null));
      registrar.card(new IssueCard(cards.get(i), null, vehicle, FuelCompany.account(i)));
      registrar.card(new ActivateCard(cards.get(i)));
    }
  }

  private static void done(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new MachineException(Code.DEMO_FAILED, "Cards were not issued: " + e.getCause(), e);
    }
  }

  private void prepay() throws InterruptedException {
    Desk desk = new Desk(place(Service.LEDGER, "bank"), new Reckoning(), random);
    Money amount = Money.of(PREPAID_MINOR, CURRENCY);
    for (int from = 0; from < cards.size(); from += BULK) {
      List<LedgerCommand> entries = new ArrayList<>();
      for (CardNumber card : cards.subList(from, Math.min(from + BULK, cards.size()))) {
        entries.add(
            new Prepay(null, amount, Tender.BANK, CardRef.number(card), FuelCompany.PREPAYMENT));
      }
      prepay(desk, new Bulk(Bulk.Mode.ATOMIC, entries));
    }
  }

  /** The ledger hears of a card a moment after the card service has issued it. */
  private void prepay(Desk desk, Bulk bulk) throws InterruptedException {
    for (int i = 0; i < MOST_BULKS_TRIED; i++) {
      if (desk.answer(token, bulk).body().path("type").asText().equals("bulk")) {
        return;
      }
      Thread.sleep(100);
    }
    throw new MachineException(Code.DEMO_FAILED, "The ledger does not hear of all cards.");
  }

  /**
   * Fills at readers by chance, each card as often as the others.
   *
   * @throws MachineException if a reader refuses
   */
  public void fill(int fillings) {
    for (int i = 0; i < fillings; i++) {
      int reader = 1 + random.nextInt(size.readers());
      CardNumber card = cards.get(filled % cards.size());
      String visit =
          "%d %s D %d %d".formatted(reader, card, FILLING_ML, FIRST_KM + filled / cards.size());
      long cost = station.fill(visit);
      if (cost == 0) {
        throw new MachineException(Code.DEMO_FAILED, "A reader refused: " + visit);
      }
      spentMinor += cost;
      filled++;
    }
  }

  /**
   * Polls all readers and sends what has changed.
   *
   * @return the run's report, as the gateway gives it
   */
  public JsonNode poll() {
    JsonNode run = office.poll();
    if (!run.path("result").asText().equals("done")) {
      throw new MachineException(Code.DEMO_FAILED, "The poll run is not done: " + run);
    }
    return run;
  }

  /** Whether what is left on all accounts is what was prepaid less what was filled. */
  public boolean isExact() {
    long left =
        new Books(machine.url(Service.LEDGER), token)
            .balances(LEDGER).values().stream().mapToLong(Long::longValue).sum();
    return left == PREPAID_MINOR * size.cards() - spentMinor;
  }

  private Place place(Service service, String name) {
    return new Place(name, LEDGER, machine.url(service));
  }

  @Override
  public void close() {
    station.close();
  }
}
