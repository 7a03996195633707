package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.ledger.shell.DrivenLedger.LEDGER;
import static saldo.ledger.shell.DrivenLedger.eur;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.streams.StreamsSettings;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Tender;
import saldo.schemas.topics.Topics;

/** The topic of balances is all that a ledger has of its accounts when its disk is lost. */
class RestoringAccountsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String GROUP = "saldo-ledger";
  private static final AccountId CARD = AccountId.of("card-1");

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path state;

  @BeforeAll
  static void topics() {
    TopicSetup.ensure(new TopicSettings(KAFKA.bootstrap(), 2, (short) 1, false), Topics.all());
  }

  @Test
  @Tag("I4")
  void anInstanceWithAnEmptyDiskGoesOnWithEveryBalance() throws Exception {
    try (StreamsRuntime _ = ledger("first")) {
      send("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
      send("load", new Load(CARD, eur(1_000), Tender.CASH));
      send("buy", new Purchase(CARD, eur(250), null));
      awaitBalance(750);
    }

    try (StreamsRuntime _ = ledger("second")) {
      send("too-much", new Purchase(CARD, eur(751), null));
      send("the-rest", new Purchase(CARD, eur(750), null));
      awaitBalance(0);
    }

    assertThat(outcomes())
        .filteredOn(Outcome.Rejected.class::isInstance)
        .singleElement()
        .satisfies(refused -> assertThat(refused.entry().value()).isEqualTo("too-much"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
      assertThat(admin.listTopics().names().get())
          .contains("saldo-ledger-memory-changelog")
          .doesNotContain("saldo-ledger-accounts-changelog");
    }
  }

  private static void send(String id, LedgerCommand command) {
    Records.produce(
        KAFKA.bootstrap(),
        List.of(
            new ProducerRecord<>(
                Topics.LEDGER_COMMANDS.name(),
                LEDGER.value().getBytes(StandardCharsets.UTF_8),
                DrivenLedger.envelope(id, command))));
  }

  private static void awaitBalance(long minor) {
    await().atMost(PATIENCE).until(() -> balanceMinor().equals(Optional.of(minor)));
  }

  /** The latest that was published. */
  private static Optional<Long> balanceMinor() {
    return Records.readAll(KAFKA.bootstrap(), Topics.LEDGER_BALANCES.name()).stream()
        .map(record -> StoredJson.read(record.value(), AccountSnapshot.class))
        .filter(account -> account.account().equals(CARD))
        .reduce((_, latest) -> latest)
        .map(AccountSnapshot::balanceMinor);
  }

  private static List<Outcome> outcomes() {
    return Records.readAll(KAFKA.bootstrap(), Topics.LEDGER_OUTCOMES.name()).stream()
        .map(record -> StoredJson.read(record.value(), Outcome.class))
        .toList();
  }

  /**
   * @param disk a directory that no other instance has
   */
  private StreamsRuntime ledger(String disk) {
    Duration interval = StreamsSettings.INTERACTIVE;
    return StreamsRuntime.start(
        new StreamsSettings(
            GROUP,
            KAFKA.bootstrap(),
            state.resolve(disk),
            "127.0.0.1:1",
            1,
            (short) 1,
            interval,
            StreamsSettings.whileRecordsWait(interval)),
        LedgerTopology.build());
  }
}
