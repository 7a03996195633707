package saldo.kit.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

class AskingIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Topic COMMANDS = topic("commands");
  private static final Topic OUTCOMES = topic("outcomes");

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  /** What this test asks. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(name = "how-much", value = HowMuch.class))
  sealed interface Question {}

  /** The only question. */
  record HowMuch(String text) implements Question {}

  /** What it is answered. */
  record Reply(String answer, int time) {}

  @BeforeAll
  static void topics() {
    TopicSetup.ensure(
        new TopicSettings(KAFKA.bootstrap(), 4, (short) 1, false), List.of(COMMANDS, OUTCOMES));
  }

  @Test
  void getsTheOutcomeOfItsOwnCommand() {
    try (Responder _ = responder("own");
        CommandClient<Question, Reply> client = client("one")) {
      assertThat(client.ask(envelope("own-1"), LONG)).contains(new Reply("own-1", 1));
      assertThat(client.ask(envelope("own-2"), LONG)).contains(new Reply("own-2", 1));
      assertThat(client.waiting()).isZero();
    }
  }

  @Test
  void sendsTheCommandWithItsTypeAndWhereToAnswer() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("typed")) {
      client.ask(envelope("typed"), SHORT);

      var command = responder.nextKept();
      assertThat(new String(command.key(), UTF_8)).isEqualTo("ledger");
      assertThat(Records.value(command))
          .isEqualTo(
              """
              {"id":"typed","ledger":"ledger","origin":{"actor":"tester"},\
              "command":{"type":"how-much","text":"Coffee?"}}\
              """);
      assertThat(command.headers().lastHeader("reply-partition").value()).isNotEmpty();
    }
  }

  @Test
  void thousandsMayAskAtOnceFromSeveralClients() throws Exception {
    try (Responder _ = responder("many");
        CommandClient<Question, Reply> one = client("one");
        CommandClient<Question, Reply> two = client("two");
        CommandClient<Question, Reply> three = client("three");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CommandClient<Question, Reply>> clients = List.of(one, two, three);
      List<Future<Optional<Reply>>> replies = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        CommandClient<Question, Reply> client = clients.get(i % 3);
        String id = "many-" + i;
        replies.add(callers.submit(() -> client.ask(envelope(id), LONG)));
      }
      for (int i = 0; i < replies.size(); i++) {
        assertThat(replies.get(i).get()).contains(new Reply("many-" + i, 1));
      }
      assertThat(one.unreadableOutcomes()).isZero();
    }
  }

  @Test
  void twoWhoAskTheSameAtTheSameTimeBothGetTheAnswer() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("twins");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> client.ask(envelope("twin"), LONG));
      var second = callers.submit(() -> client.ask(envelope("twin"), LONG));
      var command = responder.nextKept();
      responder.nextKept();
      Records.produce(KAFKA.bootstrap(), List.of(Responder.outcome("outcomes", command, 1)));

      assertThat(first.get()).contains(new Reply("twin", 1));
      assertThat(second.get()).contains(new Reply("twin", 1));
    }
  }

  /** A second click with another amount must not be told that it went through. */
  @Test
  void theSameIdForSomethingElseIsAnotherQuestion() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("clicks");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var mine = callers.submit(() -> client.ask(envelope("clicked-twice"), LONG));
      var command = responder.nextKept();
      var other = Responder.outcome("outcomes", command, 7);
      other.headers().remove("fingerprint").add("fingerprint", "of-another".getBytes(UTF_8));
      Records.produce(KAFKA.bootstrap(), List.of(other, Responder.outcome("outcomes", command, 1)));

      assertThat(mine.get()).contains(new Reply("clicked-twice", 1));
    }
  }

  @Test
  void anOutcomeThatComesTooLateIsDroppedAndCounted() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("late")) {
      assertThat(client.ask(envelope("late"), SHORT)).isEmpty();
      assertThat(client.lateOutcomes()).isZero();

      Records.produce(
          KAFKA.bootstrap(), List.of(Responder.outcome("outcomes", responder.nextKept(), 1)));

      await().atMost(LONG).until(() -> client.lateOutcomes() == 1);
      assertThat(client.waiting()).isZero();
    }
  }

  @Test
  void theSameIdInAnotherLedgerIsAnotherQuestion() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("ledgers");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var mine = callers.submit(() -> client.ask(envelope("shared-id"), LONG));
      var command = responder.nextKept();
      var foreign = Responder.outcome("outcomes", command, 7);
      foreign.headers().remove("ledger").add("ledger", "other".getBytes(UTF_8));
      Records.produce(
          KAFKA.bootstrap(), List.of(foreign, Responder.outcome("outcomes", command, 1)));

      assertThat(mine.get()).contains(new Reply("shared-id", 1));
    }
  }

  @Test
  void aRecordThatIsNoOutcomeDisturbsNobody() throws Exception {
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client = client("garbage");
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var mine = callers.submit(() -> client.ask(envelope("garbage"), LONG));
      var good = Responder.outcome("outcomes", responder.nextKept(), 1);
      var bad =
          new ProducerRecord<>("outcomes", good.partition(), good.key(), new byte[] {1, 2, 3});
      bad.headers().add("ledger", "ledger".getBytes(UTF_8));
      Records.produce(KAFKA.bootstrap(), List.of(bad));
      await().atMost(LONG).until(() -> client.unreadableOutcomes() == 1);
      Records.produce(KAFKA.bootstrap(), List.of(good));

      assertThat(mine.get()).contains(new Reply("garbage", 1));
    }
  }

  @Test
  void whoComesWhenTooManyWaitIsTurnedAway() throws Exception {
    ClientSettings two =
        new ClientSettings(KAFKA.bootstrap(), "bounded", ClientSettings.DELIVERY_TIMEOUT, 2);
    try (Responder responder = responder("nothing");
        CommandClient<Question, Reply> client =
            CommandClient.start(two, COMMANDS, OUTCOMES, CommandFormat.byMapper(Reply.class));
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> client.ask(envelope("bounded-1"), LONG));
      var second = callers.submit(() -> client.ask(envelope("bounded-2"), LONG));
      List<ProducerRecord<byte[], byte[]>> answers =
          List.of(
              Responder.outcome("outcomes", responder.nextKept(), 1),
              Responder.outcome("outcomes", responder.nextKept(), 1));

      assertThatThrownBy(() -> client.ask(envelope("bounded-3"), LONG))
          .isInstanceOf(TooManyWaitersException.class)
          .hasMessage(
              "2 callers already wait for outcomes; nothing was sent, try again in a moment.");

      Records.produce(KAFKA.bootstrap(), answers);
      assertThat(first.get()).isPresent();
      assertThat(second.get()).isPresent();
      assertThat(client.ask(envelope("bounded-4"), SHORT)).isEmpty();
    }
  }

  private static Responder responder(String answeredPrefix) {
    return new Responder(
        KAFKA.bootstrap(), "commands", "outcomes", id -> id.startsWith(answeredPrefix));
  }

  private static CommandClient<Question, Reply> client(String id) {
    return CommandClient.start(
        ClientSettings.of(KAFKA.bootstrap(), id),
        COMMANDS,
        OUTCOMES,
        CommandFormat.byMapper(Reply.class));
  }

  private static Envelope<Question> envelope(String id) {
    return new Envelope<>(
        CommandId.of(id), LedgerId.of("ledger"), Origin.of("tester"), null, new HowMuch("Coffee?"));
  }

  private static Topic topic(String name) {
    return new Topic(name, "key", "For a test.", "test", new Retention.Forever(), true);
  }
}
