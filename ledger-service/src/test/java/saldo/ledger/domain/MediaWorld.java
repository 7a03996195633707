package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.WriteEffect;

/**
 * Media as they really are, and readers of several gateways that write them. Each gateway tells in
 * order what its reader did, but late: what one told is not known when another tells of the same
 * card. The world knows the truth; the ledger only what it is told.
 */
final class MediaWorld {
  static final List<String> CARDS = List.of("RED", "BLUE");
  private static final CardFile SAID =
      cards(
              card("RED").value(ValueMode.ON_MEDIUM),
              card("BLUE").value(ValueMode.ON_MEDIUM),
              card("GREEN").value(ValueMode.ON_MEDIUM))
          .file();
  private static final int GATEWAYS = 3;
  private static final int LATEST_WRITES = 6;
  private static final Ledger LEDGER = new Ledger();
  private static final Origin DESK = Origin.of("clerk");

  private final RandomGenerator random;
  private final IntUnaryOperator readerOf;
  private final Consumer<Run> afterEach;
  private final Run run = new Run();
  private final Map<String, Medium> media = new HashMap<>();
  private final List<Deque<Told>> queues = new ArrayList<>();
  private Instant now = Scenario.NOON;
  private int told;

  /** A medium, and what its holder is owed: what was paid in less what was taken. */
  static final class Medium {
    private long writes;
    private int reader;
    long minor;
    long owedMinor;
    int purchases;
    int loads;
    private long told;

    /** Where it was torn off while its log was written; nowhere if absent. */
    private @Nullable Integer tornAt;

    MediumReading read() {
      return new MediumReading(writes, reader, eur(minor));
    }
  }

  private record Told(Instant at, Origin origin, LedgerCommand command) {}

  /**
   * @param readerOf the number that a gateway's reader writes on media
   * @param afterEach looks at the ledger after each command
   */
  MediaWorld(RandomGenerator random, IntUnaryOperator readerOf, Consumer<Run> afterEach) {
    this.random = random;
    this.readerOf = readerOf;
    this.afterEach = afterEach;
    CARDS.forEach(name -> media.put(name, new Medium()));
    for (int i = 0; i < GATEWAYS; i++) {
      queues.add(new ArrayDeque<>());
    }
  }

  /** Where each reader has its own number. */
  static MediaWorld of(RandomGenerator random) {
    return new MediaWorld(random, gateway -> gateway + 1, run -> {});
  }

  Run run() {
    return run;
  }

  Medium medium(String card) {
    return Objects.requireNonNull(media.get(card));
  }

  /** So many cards are presented somewhere, or loaded at a desk. */
  void goOn(int steps) {
    for (int i = 0; i < steps; i++) {
      now = now.plusSeconds(1 + random.nextInt(90));
      String card = CARDS.get(random.nextInt(CARDS.size()));
      if (random.nextInt(10) == 0) {
        loadAtADesk(card);
      } else {
        present(card, random.nextInt(GATEWAYS));
      }
      while (random.nextInt(5) < 3) {
        hearSomething();
      }
    }
  }

  /** Everything is told, and each card is used once more. */
  void comeToRest() {
    while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
      hearSomething();
    }
    for (String card : CARDS) {
      now = now.plusSeconds(1);
      assertThat(isWhole(card, 0)).as("the ledger knows what %s was torn off in", card).isTrue();
      tell(0, new RecordMediumSeen(shown(card), medium(card).read()));
      hear(0);
    }
  }

  /** One medium is tampered with, which somebody recognises; the other card is lost. */
  void end() {
    now = now.plusSeconds(1);
    medium("BLUE").minor += 7;
    tell(0, new RecordMediumSeen(shown("BLUE"), medium("BLUE").read()));
    hear(0);
    RecogniseDifference recognise =
        new RecogniseDifference(LedgerLanguage.account("blue"), "tampered with");
    EntryId proposal = decide(now, DESK, new Propose(recognise, "looked into")).getFirst().entry();
    decide(now, Origin.of("second"), new Approve(proposal));
    decide(now, DESK, CardLanguage.lost("RED", "GREEN"));
  }

  private void loadAtADesk(String card) {
    long minor = 100L * (1 + random.nextInt(9));
    medium(card).owedMinor += minor;
    decide(now, DESK, new Load(null, eur(minor), Tender.CASH, shown(card)));
  }

  private void present(String card, int gateway) {
    Medium medium = medium(card);
    if (!isWhole(card, gateway)) {
      return;
    }
    tell(gateway, new RecordMediumSeen(shown(card), medium.read()));
    hearWhatIsVeryLate(medium);
    switch (random.nextInt(6)) {
      case 0, 1 -> pay(card, gateway);
      case 2 -> load(card, gateway);
      case 3 -> payOut(card, gateway);
      case 4 -> deliver(card, gateway);
      default -> {}
    }
  }

  /** The reader that tore it knows what it began; another one asks, and knows then if told. */
  private boolean isWhole(String card, int gateway) {
    Medium medium = medium(card);
    if (medium.tornAt != null && (medium.tornAt == gateway || isTold(card, gateway))) {
      medium.tornAt = null;
    }
    return medium.tornAt == null;
  }

  private boolean isTold(String card, int gateway) {
    Run.Effect effect = decide(now, origin(gateway), new AskOpenWrites(shown(card))).getFirst();
    return effect.isAccepted()
        && effect.events().getFirst() instanceof OpenWritesTold told
        && told.writes().stream().anyMatch(begun -> begun.before().equals(medium(card).read()));
  }

  private void pay(String card, int gateway) {
    long minor = 1L + random.nextInt(300);
    if (minor <= medium(card).minor) {
      RecordPurchase effect = new RecordPurchase(null, eur(minor), null, null, shown(card));
      if (write(card, gateway, effect, -minor)) {
        medium(card).owedMinor -= minor;
        medium(card).purchases++;
      }
    }
  }

  private void payOut(String card, int gateway) {
    long minor = 1L + random.nextInt(300);
    if (minor <= medium(card).minor) {
      RecordUnload effect = new RecordUnload(null, eur(minor), Tender.CASH, shown(card));
      if (write(card, gateway, effect, -minor)) {
        medium(card).owedMinor -= minor;
      }
    }
  }

  /** The money is in the drawer, whatever becomes of the medium. */
  private void load(String card, int gateway) {
    long minor = 100L * (1 + random.nextInt(9));
    medium(card).owedMinor += minor;
    medium(card).loads++;
    write(card, gateway, new RecordLoad(null, eur(minor), Tender.CASH, null, shown(card)), minor);
  }

  /** What is asked for is asked online, after all that had to be told. */
  private void deliver(String card, int gateway) {
    while (!queues.get(gateway).isEmpty()) {
      hear(gateway);
    }
    List<Run.Effect> effects = decide(now, origin(gateway), new ClaimDelivery(shown(card)));
    if (effects.getFirst().isAccepted()
        && effects.getFirst().events().getFirst() instanceof DeliveryClaimed claimed) {
      RecordDelivery effect = new RecordDelivery(claimed.account(), claimed.number());
      write(card, gateway, effect, claimed.amount().minor());
    }
  }

  /** A medium may be pulled off the reader: before it is written, or before that is known. */
  private boolean write(String card, int gateway, WriteEffect effect, long change) {
    Medium medium = medium(card);
    MediumReading before = medium.read();
    int reader = readerOf.applyAsInt(gateway);
    long number = before.writes() + 1;
    tell(gateway, new RecordWriteIntended(shown(card), number, reader, effect, before));
    now = now.plusMillis(300);
    int luck = random.nextInt(6);
    boolean written = luck != 0;
    if (written) {
      medium.writes = number;
      medium.reader = reader;
      medium.minor += change;
    } else if (random.nextBoolean()) {
      medium.tornAt = gateway;
    }
    tell(
        gateway,
        luck < 2
            ? new RecordWriteInterrupted(shown(card), number, reader)
            : new RecordWriteConfirmed(shown(card), number, reader, medium.read()));
    return written;
  }

  private void tell(int gateway, LedgerCommand report) {
    queues.get(gateway).add(new Told(now, origin(gateway), report));
  }

  /** The ledger remembers the last writes of a medium, so nobody is later than that. */
  private void hearWhatIsVeryLate(Medium medium) {
    if (medium.writes - medium.told > LATEST_WRITES) {
      while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
        hearSomething();
      }
      media.values().forEach(each -> each.told = each.writes);
    }
  }

  private void hearSomething() {
    hear(random.nextInt(GATEWAYS));
  }

  private void hear(int gateway) {
    @Nullable Told next = queues.get(gateway).poll();
    if (next != null) {
      decide(next.at(), next.origin(), next.command());
    }
  }

  private List<Run.Effect> decide(Instant at, Origin origin, LedgerCommand command) {
    told++;
    EntryId id = EntryId.of(CommandId.of("told-" + told));
    Step step = new Step(id, at, origin, command, SAID);
    run.hear(step);
    Situation situation = step.situation();
    Book part = NamingTest.named(run.book(), command, situation);
    assertThat(LEDGER.decide(part, command, situation))
        .as("with no more of the book than %s names", command)
        .isEqualTo(LEDGER.decide(run.book(), command, situation));
    List<Run.Effect> effects = run.take(step);
    afterEach.accept(run);
    return effects;
  }

  private static Origin origin(int gateway) {
    return new Origin("reader-" + gateway, "till-" + gateway, null, null);
  }

  static AccountSnapshot account(Run run, String card) {
    return run.book().existing(LedgerLanguage.account(card.toLowerCase(Locale.ROOT)));
  }
}
