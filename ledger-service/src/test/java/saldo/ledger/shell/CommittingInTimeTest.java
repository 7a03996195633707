package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.START;

import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.BeforeCommit;
import saldo.kit.decider.DeciderProcessor;
import saldo.kit.decider.Headers;
import saldo.kit.decider.Nodes;
import saldo.kit.streams.CommitClock;
import saldo.ledger.domain.Book;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Whoever waits for an answer has it soon, also if nobody comes after. */
class CommittingInTimeTest {
  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final MockProcessorContext<Object, byte[]> context =
      MockedStores.contextWithCommitsEvery(INTERVAL);
  private final DeciderProcessor<Book, LedgerCommand, LedgerEvent, RejectionReason> processor =
      MockedStores.ledgerOn(context);

  @BeforeEach
  void nothingWasCommittedForLong() {
    lastCommit(Duration.ofMinutes(-1));
  }

  @Test
  void theLastCommandIsCommittedThoughItCameTooSoonAfterACommit() {
    ask("first");
    assertThat(context.committed()).as("nothing was committed before").isTrue();
    commit();
    // however slow this machine is: too soon
    lastCommit(Duration.ofMinutes(1));
    ask("second");
    assertThat(context.committed()).isFalse();

    lastCommit(Duration.ofMinutes(-1));
    time();

    assertThat(context.committed()).isTrue();
  }

  @Test
  void timeAloneCommitsNothing() {
    time();

    assertThat(context.committed()).isFalse();
  }

  private static void lastCommit(Duration fromNow) {
    long then = System.nanoTime() + fromNow.toNanos();
    CommitClock.ofThisThread().began(then);
    CommitClock.ofThisThread().ended(then);
  }

  private void ask(String account) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.REPLY_PARTITION, "0".getBytes(UTF_8));
    byte[] command =
        DrivenLedger.envelope(
            account, new OpenAccount(AccountId.of(account), AccountKind.PURSE, "EUR", null));
    processor.process(
        new Record<>("canteen".getBytes(UTF_8), command, START.toEpochMilli(), headers));
  }

  private void commit() {
    BeforeCommit beforeCommit = context.getStateStore(Nodes.PLAIN.beforeCommit());
    beforeCommit.flushCache();
    context.resetCommit();
  }

  private void time() {
    context.scheduledPunctuators().stream()
        .filter(each -> each.getInterval().compareTo(INTERVAL) < 0)
        .map(CapturedPunctuator::getPunctuator)
        .forEach(punctuator -> punctuator.punctuate(START.toEpochMilli()));
  }
}
