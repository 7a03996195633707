package saldo.kit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

class AskingWithoutKafkaIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration DELIVERY = Duration.ofSeconds(2);
  private static final Topic COMMANDS = topic("commands");
  private static final Topic OUTCOMES = topic("outcomes");

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  /** What this test is answered. */
  record Reply(String answer, int time) {}

  @Test
  void saysWithinTheDeliveryTimeoutThatKafkaIsAwayAndWorksWhenItIsBack() {
    TopicSetup.ensure(
        new TopicSettings(KAFKA.bootstrap(), 4, (short) 1, false), List.of(COMMANDS, OUTCOMES));
    ClientSettings settings = new ClientSettings(KAFKA.bootstrap(), "outage", DELIVERY, 10);
    try (CommandClient<String, Reply> client =
        CommandClient.start(settings, COMMANDS, OUTCOMES, CommandFormat.byMapper(Reply.class))) {
      KAFKA.stop();

      assertThatThrownBy(() -> client.ask(envelope("away"), LONG))
          .isInstanceOf(KafkaUnavailableException.class)
          .hasMessage(
              "Kafka did not acknowledge the command at %s; ask again with the same command id.",
              KAFKA.bootstrap());
      assertThat(client.waiting()).isZero();

      KAFKA.startAgain();
      try (Responder _ = new Responder(KAFKA.bootstrap(), "commands", "outcomes", _ -> true)) {
        assertThat(askUntilTaken(client, "back")).isEqualTo("back");
      }
    }
  }

  @Test
  void cannotStartWithoutKafka() {
    ClientSettings nobody = new ClientSettings("127.0.0.1:1", "nobody", DELIVERY, 10);
    assertThatThrownBy(() ->
            CommandClient.start(nobody, COMMANDS, OUTCOMES, CommandFormat.byMapper(Reply.class))
                .close())
        .isInstanceOf(KafkaUnavailableException.class)
        .hasMessage("Kafka at 127.0.0.1:1 does not answer; start it or correct the address.");
  }

  /** Repeats the same command while Kafka does not take it, as every caller is told to. */
  private static String askUntilTaken(CommandClient<String, Reply> client, String id) {
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (true) {
      try {
        return client.ask(envelope(id), LONG).orElseThrow().answer();
      } catch (KafkaUnavailableException notYet) {
        if (System.nanoTime() - giveUp > 0) {
          throw notYet;
        }
      }
    }
  }

  private static Envelope<String> envelope(String id) {
    return new Envelope<>(
        CommandId.of(id), LedgerId.of("ledger"), Origin.of("tester"), null, "How much?");
  }

  private static Topic topic(String name) {
    return new Topic(name, "key", "For a test.", "test", new Retention.Forever(), true);
  }
}
