package saldo.machine.media;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.Centre;
import saldo.gateway.medium.desk.Desk;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.desk.MediumReports;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.LogRecord;
import saldo.gateway.medium.purse.MasterKey;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.purse.PurseRight;
import saldo.gateway.spool.QueuedRecord;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumReading;

/** A gateway with a till and a machine that only sells: its process, which can be killed. */
final class Gateway {
  static final int READERS = 2;

  private static final int AT_ONCE = 1_000;
  private static final int DAY = 20_514;
  private static final MasterKey MASTER =
      MasterKey.of(HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F"));

  private final List<DeskPlace> places;
  private final GatewayDisk disk;
  private final World world;
  private List<Desk> desks;
  private List<CardState> known;
  private boolean online = true;
  private boolean claimUnanswered;

  /** What is the same for all gateways. */
  record World(
      LedgerId ledger,
      InstantSource clock,
      CardOffice office,
      Chips chips,
      MediaLedger centre,
      Accountant accountant) {}

  Gateway(int number, GatewayDisk disk, World world) {
    this.disk = disk;
    this.world = world;
    this.known = world.office().states();
    this.places =
        IntStream.range(0, READERS)
            .mapToObj(reader -> place(world.ledger(), 1 + number * READERS + reader, reader == 0))
            .toList();
    this.desks = started();
  }

  private static DeskPlace place(LedgerId ledger, int reader, boolean loads) {
    String terminal = (loads ? "till-" : "machine-") + reader;
    return new DeskPlace(ledger, terminal, null, reader, MediaHistory.CURRENCY, loads);
  }

  /** What a card is formatted with. */
  static PurseReader office(InstantSource clock) {
    return new PurseReader(MASTER, PurseRight.LOAD, 0, clock);
  }

  private List<Desk> started() {
    Surroundings around =
        new Surroundings(
            this::admission,
            new LineToTheLedger(),
            disk.memory(),
            new MediumReports(disk.spool(), world.clock(), Duration.ZERO));
    List<Desk> all = places.stream().map(place -> desk(place, around)).toList();
    all.forEach(Desk::afterRestart);
    return all;
  }

  private Desk desk(DeskPlace place, Surroundings around) {
    PurseRight right = place.loads() ? PurseRight.LOAD : PurseRight.SPEND;
    return new Desk(place, new PurseReader(MASTER, right, place.number(), world.clock()), around);
  }

  Desk desk(int reader) {
    return desks.get(reader);
  }

  /** Its process ends without any warning, and begins again. */
  void isKilled() {
    disk.reopen();
    desks = started();
  }

  void connected(boolean up) {
    online = up;
  }

  /** Somebody comes to a reader: by then the ledger has heard of all, if it can. */
  void isVisited() {
    if (online) {
      tellsAll();
    }
  }

  /** Whether it takes a card to be stopped. */
  boolean stops(int card) {
    return known.get(card).status() == CardStatus.SUSPENDED;
  }

  /** The ledger hears the next claim, and its answer does not arrive. */
  void nextClaimIsUnanswered(boolean unanswered) {
    claimUnanswered = unanswered;
  }

  /**
   * The ledger hears of what is stored here.
   *
   * @param acknowledged whether it is forgotten here then
   */
  void tells(int most, boolean acknowledged) {
    List<QueuedRecord> oldest = disk.spool().oldest(most);
    oldest.forEach(world.centre()::hear);
    if (acknowledged && !oldest.isEmpty()) {
      disk.spool().forget(oldest);
    }
  }

  void tellsAll() {
    while (disk.spool().depth() > 0) {
      tells(AT_ONCE, true);
    }
  }

  /** Whoever is online knows all that is known, and the ledger soon hears what was told. */
  private Admission admission(CardUid uid, DeskPlace place, Wish wish) {
    int card = world.chips().card(uid);
    if (wish.kind() == Wish.Kind.LOOK) {
      world.accountant().stands(card, world.chips().standing(card));
    }
    if (online) {
      tellsAll();
      known = world.office().states();
    }
    CardState state = known.get(card);
    if (state.status() == CardStatus.SUSPENDED) {
      return new Admission.ToBlock(state.number(), "CARD_NOT_ACTIVE", "the card is stopped");
    }
    if (state.replacedBy() == null) {
      return new Admission.Admitted(state.number(), online);
    }
    world.accountant().mayBecome(card, 0);
    return new Admission.ToWipe(state.number(), "another card has taken its place");
  }

  private static Origin origin(DeskPlace place) {
    return new Origin("gateway", place.terminal(), place.servicePoint(), null);
  }

  /** What the ledger says to a gateway that is online. */
  private final class LineToTheLedger implements Centre {
    @Override
    public Answer claim(CardRef ref, DeskPlace place) {
      Optional<DeliveryClaimed> claimed =
          told(place, new ClaimDelivery(ref))
              .filter(DeliveryClaimed.class::isInstance)
              .map(DeliveryClaimed.class::cast);
      if (!online || claimUnanswered) {
        return new Answer.Away();
      }
      return claimed.<Answer>map(event -> toWrite(ref, event)).orElseGet(Answer.Nothing::new);
    }

    @Override
    public Optional<List<BegunWrite>> begun(CardRef ref, DeskPlace place) {
      return Optional.of(ref)
          .filter(_ -> online)
          .map(card ->
              told(place, new AskOpenWrites(card))
                  .filter(OpenWritesTold.class::isInstance)
                  .map(OpenWritesTold.class::cast)
                  .map(event -> event.writes().stream().map(LineToTheLedger::begun).toList())
                  .orElseGet(List::of));
    }

    private Optional<LedgerEvent> told(DeskPlace place, LedgerCommand question) {
      return online
          ? world.centre().ask(origin(place), question).map(List::getLast)
          : Optional.empty();
    }

    private static BegunWrite begun(Begun begun) {
      MediumReading before = begun.before();
      return new BegunWrite(
          LogRecord.lost(Math.toIntExact(before.writes()), before.reader(), DAY),
          before.balance().minor(),
          begun.after().minor());
    }

    private Answer toWrite(CardRef ref, DeliveryClaimed claimed) {
      int card = world.chips().card(CardUid.parse(ref.value().substring("mifare:".length())));
      long after = world.chips().standing(card) + claimed.amount().minor();
      world.accountant().mayBecome(card, after);
      return new Answer.ToWrite(claimed.account(), claimed.number(), claimed.amount());
    }
  }
}
