package saldo.ledger.shell;

import static saldo.ledger.shell.DrivenLedger.START;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import saldo.kit.decider.BeforeCommit;
import saldo.kit.decider.DeciderProcessor;
import saldo.kit.decider.Nodes;
import saldo.kit.streams.StreamsSettings;
import saldo.ledger.domain.Book;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.topics.Topics;

/** A context that shows what the ledger's processor forwards, with its stores in memory. */
final class MockedStores {
  private MockedStores() {}

  static MockProcessorContext<Object, byte[]> context() {
    return contextWithCommitsEvery(Duration.ZERO);
  }

  static MockProcessorContext<Object, byte[]> contextWithCommitsEvery(Duration interval) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "mocked");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    config.put(StreamsSettings.COMMIT_PACE_MILLIS, Long.toString(interval.toMillis()));
    MockProcessorContext<Object, byte[]> context = new MockProcessorContext<>(config);
    add(context, LedgerStores.ACCOUNTS, Serdes.String());
    add(context, Nodes.PLAIN.heads(), Serdes.Bytes());
    add(context, Nodes.PLAIN.memory(), Serdes.Bytes());
    add(context, LedgerStores.THINGS, Serdes.String());
    add(context, LedgerStores.DUE, Serdes.String());
    add(context, CardStores.CARDS, Serdes.String());
    context.addStateStore(BeforeCommit.builder(Nodes.PLAIN.beforeCommit()).build());
    context.setCurrentSystemTimeMs(START.toEpochMilli());
    return context;
  }

  /** The ledger's processor, at work on a context of ours. */
  static DeciderProcessor<Book, LedgerCommand, LedgerEvent, RejectionReason> ledgerOn(
      MockProcessorContext<Object, byte[]> context) {
    DeciderProcessor<Book, LedgerCommand, LedgerEvent, RejectionReason> ledger =
        DeciderProcessor.of(Topics.LEDGER_COMMANDS.name(), new LedgerShell());
    ledger.init(context);
    return ledger;
  }

  private static <K> void add(
      MockProcessorContext<Object, byte[]> context, String name, Serde<K> keys) {
    KeyValueStore<K, byte[]> store =
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
  }
}
