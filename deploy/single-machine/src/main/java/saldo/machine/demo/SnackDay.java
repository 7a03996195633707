package saldo.machine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.AddCard;
import saldo.schemas.card.CardCommand.BindMedium;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardCommand.ReportLost;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;

/**
 * Cards with their money on them at a machine's reader: they are loaded and spent, now and then
 * pulled off while they are written, and one is lost, replaced, and found again.
 */
final class SnackDay {
  /** In the gateway's jar; a service's classes are known here by their names only. */
  private static final String PROGRAM = "saldo.gateway.simulator.cli.CardDesk";

  private static final int CARDS = 4;
  private static final int TORN_ONE_IN = 4;
  private static final int WRITES = 3;
  private static final long CEILING = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int IN_DOUBT = 202;
  private static final int DONE = 200;

  private final Cast cast;
  private final String token;
  private final Random random;
  private final List<Holding> cards = new ArrayList<>();
  private int count;

  /** Who takes part, all in the same ledger. */
  record Cast(
      Registrar registrar, Desk desk, SnackMachine machine, Books books, Reckoning reckoning) {}

  /** A card, and what is on it. */
  private static final class Holding {
    private final String uid;
    private final CardNumber number;
    private long minor;

    Holding(String uid, CardNumber number) {
      this.uid = uid;
      this.number = number;
    }

    String account() {
      return "card-" + number;
    }
  }

  /**
   * @param token of somebody who may do everything
   */
  SnackDay(Cast cast, String token, Random random) {
    this.cast = cast;
    this.token = token;
    this.random = random;
    for (int i = 0; i < CARDS; i++) {
      cards.add(new Holding("04A1B2C" + i, CardNumber.withCheckDigit("64007900000" + i)));
    }
  }

  /** The whole day. */
  void live(int visits, int port) {
    String uids = cards.stream().map(card -> card.uid).collect(Collectors.joining(","));
    try (SimulatedSite reader =
        SimulatedSite.open(PROGRAM, List.of("tcp=" + port, "cards=" + uids))) {
      open();
      cards.forEach(card -> handOut(reader, card));
      for (int i = 0; i < visits; i++) {
        visit(reader, cards.get(random.nextInt(CARDS)));
      }
      replace(reader, cards.getFirst(), cards.getLast());
    }
  }

  private void open() {
    register(
        "NORTH",
        new MasterData.Organisation(
            "Snacks North",
            List.of(OrganisationRole.ISSUER, OrganisationRole.ACCEPTOR),
            null,
            null));
    register(
        SnackMachine.PLACE,
        new MasterData.ServicePoint("Snacks", ServicePointKind.TILL, "NORTH", null));
    register("OPS", new MasterData.Bearer("Operations", BearerKind.MEMBER, "NORTH", null));
    register("SNACKS", profile());
    register(SnackMachine.TERMINAL, terminal());
    cast.registrar()
        .card(new CreateVirtualCard(SnackMachine.PLACE, null, "NORTH", "OPS", "SNACKS"));
  }

  private static MasterData.CardProfile profile() {
    return new MasterData.CardProfile(
        "Snack card",
        List.of(CardService.SALE, CardService.RECHARGE, CardService.TRANSFER),
        List.of(Channel.TERMINAL, Channel.BACK_OFFICE),
        new AccountPlan(AccountKind.PURSE, "EUR", new Terms(CEILING, 0)),
        null,
        null,
        0,
        null);
  }

  private static MasterData.Terminal terminal() {
    return new MasterData.Terminal(
        "Snack machine",
        SnackMachine.PLACE,
        "S-1",
        new TerminalIdentifiers(null, null, null),
        new Capabilities(false, false, false, false, false, true, false, 1, null),
        OfflinePolicy.FULL,
        null);
  }

  /** A card is given to somebody, with an empty purse on it. */
  private void handOut(SimulatedSite reader, Holding card) {
    Registrar office = cast.registrar();
    office.card(new AddCard(card.number, new Blank(ValueMode.ON_MEDIUM, "SNACKS", null)));
    office.card(new BindMedium(card.number, MediumId.of("mifare:" + card.uid)));
    office.card(new IssueCard(card.number, null, null, null));
    office.card(new ActivateCard(card.number));
    reader.ask("put " + card.uid);
    String _ = shown("refused");
    cast.machine().format();
    take(reader);
  }

  private void visit(SimulatedSite reader, Holding card) {
    lay(reader, card);
    if (card.minor < 300 || random.nextInt(3) == 0) {
      carryOut(reader, card, "load", random.nextInt(500, 2_000));
    } else {
      carryOut(reader, card, "purchase", random.nextInt(80, 300));
    }
    take(reader);
  }

  /** The same key until there is an answer; whoever has pulled the card off puts it back. */
  private void carryOut(SimulatedSite reader, Holding card, String type, long minor) {
    String key = "snack-" + ++count;
    if (random.nextInt(TORN_ONE_IN) == 0) {
      reader.ask("tear during write " + (1 + random.nextInt(WRITES)));
    }
    Http.Reply reply = cast.machine().ask(key, type, minor);
    while (reply.status() == IN_DOUBT) {
      cast.reckoning().tornOff();
      take(reader);
      lay(reader, card);
      reply = cast.machine().ask(key, type, minor);
    }
    if (reply.status() == DONE) {
      long change = type.equals("load") ? minor : -minor;
      card.minor += change;
      cast.reckoning().stored(Demo.SNACKS, card.account(), change);
    } else {
      cast.reckoning().declined(reply.body().path("reason").asText());
    }
  }

  /** A lost card goes to the one on the reader; when it is found there is nothing on it. */
  private void replace(SimulatedSite reader, Holding lost, Holding fresh) {
    awaitBooked(lost);
    awaitBooked(fresh);
    lay(reader, fresh);
    cast.registrar().card(new ReportLost(lost.number, Loss.LOST, "left on a train"));
    cast.desk()
        .ask(
            token,
            new TransferBalance(
                lost.number, CardRef.number(fresh.number), Replacement.LOST, Delivery.IMMEDIATE));
    long minor = cast.machine().look();
    if (minor != lost.minor + fresh.minor) {
      throw new MachineException(
          Code.DEMO_FAILED,
          "After %s was replaced there are %d on %s".formatted(lost.uid, minor, fresh.uid));
    }
    take(reader);
    reader.ask("put " + lost.uid);
    String _ = shown("refused");
    take(reader);
  }

  private void awaitBooked(Holding card) {
    until(
        () -> card.minor == cast.books().balance(Demo.SNACKS, card.account()),
        () -> "what is on %s is not booked".formatted(card.uid));
  }

  /** The gateway may have been killed, or may not have heard of the card yet. */
  private void lay(SimulatedSite reader, Holding card) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    reader.ask("put " + card.uid);
    String state = shown("ready|refused|wrong-card");
    while (!state.equals("ready")) {
      if (System.nanoTime() > deadline) {
        throw failed("the card %s is %s".formatted(card.uid, state));
      }
      take(reader);
      reader.ask("put " + card.uid);
      state = shown("ready|refused|wrong-card");
    }
  }

  private void take(SimulatedSite reader) {
    reader.ask("take");
    String _ = shown("empty|awaited|away");
  }

  /** Waits until the reader shows one of these. */
  private String shown(String states) {
    String[] last = {""};
    until(
        () -> {
          last[0] = cast.machine().state();
          return last[0].matches(states);
        },
        () -> "the reader of the snack machine is '%s', not %s".formatted(last[0], states));
    return last[0];
  }

  private static void until(BooleanSupplier holds, Supplier<String> otherwise) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw failed(otherwise.get());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static MachineException failed(String what) {
    return new MachineException(Code.DEMO_FAILED, "After a while " + what + ".");
  }

  private void register(String id, MasterData data) {
    cast.registrar().register(id, data);
  }
}
