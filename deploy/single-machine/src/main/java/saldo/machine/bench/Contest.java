package saldo.machine.bench;

import java.util.ArrayList;
import java.util.List;
import saldo.machine.Progress;
import saldo.machine.bench.LedgerReport.RecordBytes;
import saldo.machine.bench.LedgerReport.Variant;
import saldo.machine.bench.load.Batch;
import saldo.machine.bench.load.Batches;
import saldo.machine.bench.load.Flood;
import saldo.machine.bench.load.FloodResult;
import saldo.machine.bench.load.Layout;
import saldo.machine.bench.load.RecordSize;
import saldo.machine.bench.reference.BareLoopMain;
import saldo.machine.bench.reference.ReferenceSettings;
import saldo.machine.bench.reference.ReferenceTopics;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.system.BookCheck;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.ReferenceProcess;
import saldo.machine.bench.system.Rest;
import saldo.machine.bench.system.Workspace;
import saldo.schemas.topics.Topics;

/**
 * The product and the bare loop decide the same commands, in turns, so that whatever else happens
 * on the machine hits both.
 */
final class Contest {
  /** Enough for the compilers of both to have seen the code that matters; then they work on it. */
  private static final int WARM_UP = 20_000;

  /**
   * Full rounds that warm up; from then on as long as the product gets faster by more than noise.
   */
  private static final int FEWEST_WARM_UPS = 3;

  private static final int MOST_WARM_UPS = 6;

  private static final double STILL_FASTER = 1.1;

  /** The bare loop is done with fewer before a rate can be told. */
  private static final int FEWEST = 20_000;

  private static final int MOST = 300_000;

  private final BenchSettings settings;
  private final Workspace workspace;
  private final Product product;
  private final Progress progress;
  private final Batches batches = new Batches();
  private final BookCheck books;
  private final Flood productFlood;
  private double latestPerSecond = FEWEST;
  private long sent;

  Contest(BenchSettings settings, Workspace workspace, Product product, Progress progress) {
    this.settings = settings;
    this.workspace = workspace;
    this.product = product;
    this.progress = progress;
    this.books = workspace.keep(new BookCheck(product));
    this.productFlood =
        workspace.keep(
            new Flood(
                product.bootstrap(), Topics.LEDGER_COMMANDS.name(), Topics.LEDGER_OUTCOMES.name()));
  }

  /** Opens the accounts and puts money on them. */
  void open(Layout layout) {
    progress.say(
        "opening %d accounts on each of %d ledgers"
            .formatted(layout.accounts(), layout.ledgers().size()));
    decide(batches.openings(layout));
    decide(batches.loads(layout));
  }

  /** Warms the product up, and then starts and warms the bare loop up with the same commands. */
  Flood startBareLoop(Layout layout) {
    progress.say("warming up");
    Batch first = batches.purchases(layout, WARM_UP);
    decide(first);
    RecordBytes bytes = recordBytes(first);
    workspace.keep(
        ReferenceProcess.start(
            product.settings(),
            new ReferenceSettings(
                product.bootstrap(), settings.tuning(), bytes.journal(), bytes.outcome()),
            BareLoopMain.class));
    Flood loopFlood =
        workspace.keep(
            new Flood(
                product.bootstrap(),
                ReferenceTopics.LOOP_COMMANDS.name(),
                ReferenceTopics.LOOP_OUTCOMES.name()));
    loopFlood.run(first).requireExactlyOnce();
    double before = 0;
    for (int i = 0; i < MOST_WARM_UPS && isWorthwhile(i, before); i++) {
      before = latestPerSecond;
      Batch more = batches.purchases(layout, count());
      decide(more);
      Rest.seconds();
      loopFlood.run(more).requireExactlyOnce();
    }
    return loopFlood;
  }

  private boolean isWorthwhile(int rounds, double before) {
    return rounds < FEWEST_WARM_UPS || latestPerSecond > before * STILL_FASTER;
  }

  /** Measures both in turns. */
  Variant measure(Layout layout, boolean flush, Flood loopFlood) {
    product.prepareTopics(flush);
    int count = count();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> rests = new ArrayList<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      Batch batch = batches.purchases(layout, count);
      ours.add(decide(batch).perSecond());
      rests.add(Rest.seconds());
      theirs.add(loopFlood.run(batch).requireExactlyOnce().perSecond());
      progress.say(
          ("%d ledger(s), journal flush %s, round %d of %d: product %s/s, at rest after %.1f s,"
                  + " bare loop %s/s")
              .formatted(
                  layout.ledgers().size(),
                  flush ? "on" : "off",
                  round,
                  settings.rounds(),
                  Figures.whole(ours.getLast()),
                  rests.getLast(),
                  Figures.whole(theirs.getLast())));
    }
    Rounds decided = Rounds.of(ours);
    Rounds looped = Rounds.of(theirs);
    return new Variant(
        layout.ledgers().size(),
        flush,
        count,
        decided,
        looped,
        decided.ratioTo(looped),
        Rounds.of(rests));
  }

  /** The mean sizes of the product's records. */
  RecordBytes recordBytes(Batch batch) {
    return new RecordBytes(
        batch.meanBytes(),
        RecordSize.of(product.bootstrap(), Topics.LEDGER_JOURNAL.name()),
        RecordSize.of(product.bootstrap(), Topics.LEDGER_OUTCOMES.name()));
  }

  /** The same of the purchases that were measured. */
  RecordBytes recordBytes(Layout layout) {
    return recordBytes(batches.purchases(layout, 1_000));
  }

  /** Commands that the product decided, each accepted once. */
  long sent() {
    return sent;
  }

  void requireRightBooks() {
    progress.say("waiting for the read model, to compare the trial balances with what was sent");
    books.requireExactlyOnce();
  }

  private FloodResult decide(Batch batch) {
    FloodResult result = productFlood.run(batch).requireExactlyOnce();
    sent += result.sent();
    books.expect(batch.spentMinor());
    if (result.perSecond() > 0) {
      latestPerSecond = result.perSecond();
    }
    return result;
  }

  private int count() {
    return Math.clamp(Math.round(latestPerSecond * settings.seconds()), FEWEST, MOST);
  }
}
