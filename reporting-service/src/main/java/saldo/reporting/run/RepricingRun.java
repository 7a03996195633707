package saldo.reporting.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import saldo.kit.client.KafkaUnavailableException;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.domain.Repriced;
import saldo.reporting.domain.Repricing;
import saldo.reporting.view.Directory;
import saldo.reporting.view.JournalReader;
import saldo.reporting.view.JournalReader.Range;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.reporting.StatementItem;

/**
 * The fillings since the last statement of each account, by another price list. The ledger computes
 * what a filling costs, and books the difference once however often it is asked.
 */
final class RepricingRun {
  /** More than waits for one another's commits at the ledger. */
  private static final int AT_ONCE = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LedgerId ledger;
  private final String priceList;
  private final Seal seal;
  private final Workplace workplace;
  private final Tally tally;

  RepricingRun(LedgerId ledger, String priceList, Seal seal, Workplace workplace) {
    this.ledger = ledger;
    this.priceList = priceList;
    this.seal = seal;
    this.workplace = workplace;
    this.tally = new Tally();
  }

  /** How far it is. */
  RepricingReport report() {
    return tally.report();
  }

  /** Says what would be booked. */
  void preview(StatementMaker maker, RunRequest request, BooleanSupplier stop)
      throws InterruptedException {
    each(maker, request, stop, tally::changed);
  }

  /**
   * Books it.
   *
   * @throws KafkaException if the ledger does not answer; what was booked stays booked
   */
  void book(StatementMaker maker, RunRequest request, BooleanSupplier stop)
      throws InterruptedException {
    Deque<Future<?>> asked = new ArrayDeque<>();
    try (ExecutorService executor =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      each(
          maker,
          request,
          stop,
          one -> {
            if (asked.size() == AT_ONCE) {
              await(asked.removeFirst());
            }
            asked.add(executor.submit(() -> ask(one)));
          });
      for (Future<?> one : asked) {
        await(one);
      }
    }
  }

  private static void await(Future<?> one) throws InterruptedException {
    try {
      one.get();
    } catch (ExecutionException e) {
      throw new KafkaException("the ledger was not asked for all corrections", e.getCause());
    }
  }

  private interface Use {
    void of(Repriced one) throws InterruptedException;
  }

  private void each(StatementMaker maker, RunRequest request, BooleanSupplier stop, Use use)
      throws InterruptedException {
    JournalReader journal = new JournalReader(workplace.store());
    Directory directory = new Directory(workplace.store(), ledger, workplace.now());
    try (Stream<ReportedAccount> accounts = maker.accounts(request)) {
      Iterator<ReportedAccount> next = accounts.iterator();
      while (!stop.getAsBoolean() && next.hasNext()) {
        ReportedAccount account = next.next();
        Range open = new Range(maker.last(account).toSeq(), journal.head(ledger));
        List<StatementItem> items = new ArrayList<>();
        journal.eachItem(ledger, account.account(), open, items::add);
        Repricing.Result result = Repricing.of(account, items, prices(directory, account));
        tally.found(result);
        for (Repriced one : result.changed()) {
          use.of(one);
        }
      }
    }
  }

  private Repricing.Prices prices(Directory directory, ReportedAccount account) {
    return (product, filledAt) ->
        directory
            .price(priceList, product, filledAt)
            .filter(price -> price.currency().equals(account.currency()))
            .map(price -> OptionalLong.of(price.milliMinor()))
            .orElse(OptionalLong.empty());
  }

  private void ask(Repriced one) {
    Envelope<LedgerCommand> envelope =
        new Envelope<>(
            id(one),
            ledger,
            Origin.of(seal.by()),
            null,
            new RepriceFilling(one.filling(), priceList));
    Outcome outcome =
        workplace
            .ledger()
            .ask(envelope, PATIENCE)
            .orElseThrow(() ->
                new KafkaUnavailableException(
                    "the ledger gave no outcome for " + one.filling(),
                    new IllegalStateException("no outcome in time")));
    switch (outcome) {
      case Outcome.Accepted _ -> tally.changed(one);
      case Outcome.Rejected r when r.reason() == RejectionReason.FILLING_PRICED ->
          tally.unchanged();
      case Outcome.Rejected r -> tally.refused(r.reason().name());
      case Outcome.Bulk _ -> throw new IllegalStateException("a bulk was not asked for");
    }
  }

  /** The same for the same run and filling, so that a run that is begun again asks the same. */
  private CommandId id(Repriced one) {
    return CommandId.of("reprice:" + Shortened.of(seal.run() + " " + one.filling()));
  }
}
