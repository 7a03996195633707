package saldo.gateway.medium.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.ClassicPurse;
import saldo.gateway.medium.purse.MasterKey;
import saldo.gateway.medium.purse.PurseChange;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRight;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.spool.QueuedRecord;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** A gateway with two readers, as far as cards on them go; its disk stays when it is killed. */
final class DeskBench implements AutoCloseable {
  static final CardUid UID = CardUid.parse("04A1B2C3");
  static final CardNumber NUMBER = CardNumber.of("6400123000008");
  static final DeskPlace TILL =
      new DeskPlace(LedgerId.of("canteen"), "till-1", "canteen-1", 1, "EUR", true);
  static final DeskPlace OTHER_TILL =
      new DeskPlace(LedgerId.of("canteen"), "till-2", "canteen-1", 2, "EUR", true);

  private static final MasterKey MASTER =
      MasterKey.of(HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F"));

  Admission admission = new Admission.Admitted(NUMBER, false);
  Centre.Answer waiting = new Centre.Answer.Nothing();
  Centre centre =
      new Centre() {
        @Override
        public Answer claim(CardRef card, DeskPlace place) {
          return waiting;
        }

        @Override
        public Optional<List<BegunWrite>> begun(CardRef card, DeskPlace place) {
          return Optional.empty();
        }
      };

  Duration patience = Duration.ZERO;

  private final Path disk;
  private final InstantSource clock;
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private int looksLeft = Integer.MAX_VALUE;
  private Spool spool;
  private DeskMemory memory;

  /** The process ends here; nothing in it catches this. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  DeskBench(Path disk) {
    this.disk = disk;
    this.clock = this::tick;
    this.spool = openSpool();
    this.memory = DeskMemory.open(disk.resolve("media"));
  }

  /** Time goes on whenever somebody looks at it. */
  private Instant tick() {
    now = now.plusMillis(1);
    looksLeft--;
    if (looksLeft == 0) {
      throw new PowerCut();
    }
    return now;
  }

  /** The power fails when somebody looks at the clock for the so-manieth time from now, from 1. */
  void powerFailsAtLook(int look) {
    looksLeft = look;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  DeskMemory memory() {
    return memory;
  }

  Instant now() {
    return now;
  }

  /** The reader at a place, as it is after a start. */
  Desk desk(DeskPlace place) {
    Desk desk = deskOf(place);
    desk.afterRestart();
    return desk;
  }

  /** The reader at a place, which knows of no restart. */
  Desk deskOf(DeskPlace place) {
    return new Desk(
        place, reader(place), new Surroundings((_, _, _) -> admission, centre, memory, reports()));
  }

  /** Kafka takes what it is told only when a test says so, so usually nobody waits for that. */
  private MediumReports reports() {
    return new MediumReports(spool, clock, patience);
  }

  /** The process is killed and started again. */
  void restart() {
    looksLeft = Integer.MAX_VALUE;
    close();
    spool = openSpool();
    memory = DeskMemory.open(disk.resolve("media"));
  }

  /** Kafka has taken all that was told. */
  void deliver() {
    List<QueuedRecord> all = spool.oldest(10_000);
    if (!all.isEmpty()) {
      spool.forget(all);
    }
  }

  /** Kafka has taken all that was told, and the ledger has heard it. */
  void deliverTo(HeardLedger ledger) {
    for (JsonNode command : commands()) {
      try {
        ledger.hear(SaldoJson.mapper().treeToValue(command, LedgerCommand.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    deliver();
  }

  /** What the ledger is told, in order. */
  List<String> told() {
    return commands().stream()
        .map(command -> command.path("type").textValue().replace("record-", ""))
        .toList();
  }

  private List<JsonNode> commands() {
    List<JsonNode> commands = new ArrayList<>();
    for (QueuedRecord record : spool.oldest(10_000)) {
      try {
        commands.add(SaldoJson.mapper().readTree(record.envelope()).path("command"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return commands;
  }

  /** A card with a purse and so much on it. */
  SimulatedCard holding(long minor) {
    SimulatedCard card = SimulatedCard.blank(UID);
    try {
      ClassicPurse purse = new ClassicPurse(new CardOnReader(card), reader(TILL));
      purse.format();
      if (minor > 0) {
        purse.execute(purse.prepare(new PurseChange.Load(minor)));
      }
      return card;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is on a card that is whole. */
  PurseReading reading(SimulatedCard card) {
    try {
      return new ClassicPurse(new CardOnReader(card), reader(TILL)).read();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  private PurseReader reader(DeskPlace place) {
    PurseRight right = place.loads() ? PurseRight.LOAD : PurseRight.SPEND;
    return new PurseReader(MASTER, right, place.number(), clock);
  }

  private Spool openSpool() {
    return Spool.open(SpoolSettings.in(disk.resolve("spool")));
  }

  @Override
  public void close() {
    memory.close();
    spool.close();
  }
}
