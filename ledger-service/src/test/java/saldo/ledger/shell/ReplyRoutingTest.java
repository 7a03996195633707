package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.START;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.DeciderProcessor;
import saldo.kit.decider.Headers;
import saldo.kit.decider.Nodes;
import saldo.kit.decider.PlacedKey;
import saldo.ledger.domain.Book;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** An answer goes to the partition on which its requester listens. */
class ReplyRoutingTest {
  private final MockProcessorContext<Object, byte[]> context = MockedStores.context();
  private final DeciderProcessor<Book, LedgerCommand, LedgerEvent, RejectionReason> processor =
      MockedStores.ledgerOn(context);

  @Test
  void toTheOneInTheHeader() {
    assertThat(answeredOn("3")).isEqualTo(3);
  }

  @Test
  void toTheFirstWithoutAHeader() {
    assertThat(answeredOn(null)).isZero();
  }

  @Test
  void toTheFirstIfTheHeaderIsNoNumber() {
    assertThat(answeredOn("three")).isZero();
  }

  @Test
  void aRepeatIsAnsweredToWhoeverAsksNow() {
    assertThat(answeredOn("3")).isEqualTo(3);
    context.resetForwards();
    assertThat(answeredOn("1")).isEqualTo(1);
  }

  private int answeredOn(@Nullable String header) {
    RecordHeaders headers = new RecordHeaders();
    if (header != null) {
      headers.add(Headers.REPLY_PARTITION, header.getBytes(UTF_8));
    }
    byte[] command =
        DrivenLedger.envelope("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
    processor.process(
        new Record<>("canteen".getBytes(UTF_8), command, START.toEpochMilli(), headers));
    Object key = context.forwarded(Nodes.PLAIN.outcomes()).getFirst().record().key();
    return ((PlacedKey) key).partition();
  }
}
