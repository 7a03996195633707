package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.CARD;
import static saldo.ledger.shell.DrivenLedger.START;

import java.lang.reflect.Proxy;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.DeciderProcessor;
import saldo.kit.decider.DomainShell;
import saldo.kit.decider.Nodes;
import saldo.ledger.domain.Book;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.topics.Topics;

/** A defect that shows after the decision leaves nothing of the command behind. */
class FailingHalfwayTest {
  private final MockProcessorContext<Object, byte[]> context = MockedStores.context();
  private boolean defect;

  private final DeciderProcessor<Book, LedgerCommand, LedgerEvent, RejectionReason> processor =
      DeciderProcessor.of(Topics.LEDGER_COMMANDS.name(), withADefectInAnswering(new LedgerShell()));

  @BeforeEach
  void start() {
    processor.init(context);
  }

  @Test
  void nothingIsWrittenButTheDeadLetter() {
    defect = true;
    open();
    assertThat(context.forwarded(Nodes.PLAIN.journal())).isEmpty();
    assertThat(context.forwarded(Nodes.PLAIN.outcomes())).isEmpty();
    assertThat(context.forwarded(Nodes.PLAIN.deadLetters())).hasSize(1);
  }

  @Test
  void theSameCommandIsDecidedAsIfItWereNew() {
    defect = true;
    open();
    defect = false;
    open();
    assertThat(context.forwarded(Nodes.PLAIN.journal())).hasSize(1);
    byte[] outcome = context.forwarded(Nodes.PLAIN.outcomes()).getFirst().record().value();
    assertThat(new String(outcome, UTF_8)).contains("\"accepted\"", "\"firstSeq\":1,");
  }

  private void open() {
    byte[] command =
        DrivenLedger.envelope("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
    processor.process(new Record<>("canteen".getBytes(UTF_8), command, START.toEpochMilli()));
  }

  @SuppressWarnings("unchecked") // a proxy of the interface that it is given
  private DomainShell<Book, LedgerCommand, LedgerEvent, RejectionReason> withADefectInAnswering(
      LedgerShell shell) {
    return (DomainShell<Book, LedgerCommand, LedgerEvent, RejectionReason>)
        Proxy.newProxyInstance(
            DomainShell.class.getClassLoader(),
            new Class<?>[] {DomainShell.class},
            (proxy, method, arguments) -> {
              if (defect && method.getName().equals("outcome")) {
                throw new IllegalStateException("a defect");
              }
              return method.invoke(shell, arguments);
            });
  }
}
