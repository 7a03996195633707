package saldo.gateway.medium.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.gateway.medium.view.Canteen.CARD;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.admission.LocalAdmissions.OfflineSettings;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admission.Admitted;
import saldo.gateway.medium.desk.Admission.ToBlock;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.view.Canteen;
import saldo.gateway.medium.view.KnownCards;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.testing.Records;
import saldo.kit.topics.TopicSettings;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.card.CardStatus;
import saldo.schemas.topics.Topics;

/** A real broker goes away, the gateway is started anew without it, and the broker comes back. */
@Tag("S0.013")
@Tag("I9")
class LosingKafkaIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Admission ONLINE = new Admitted(CARD, true);
  private static final Admission OFFLINE = new Admitted(CARD, false);
  private static final int PARTITIONS = 2;

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();

  @TempDir Path directory;

  private final Canteen canteen =
      new Canteen((topic, record) -> Records.produce(KAFKA.bootstrap(), List.of(record.to(topic))));

  @BeforeAll
  static void topics() {
    TopicSetup.ensure(
        new TopicSettings(KAFKA.bootstrap(), PARTITIONS, (short) 1, false),
        List.of(Topics.CARD_STATES, Topics.REGISTRY_STATES));
  }

  @Test
  void cardsAreUsedByWhatWasKnownUntilTheConnectionIsBack() {
    canteen.published();
    try (KnownCards cards = open()) {
      awaitAdmission(admissions(cards), ONLINE);
      KAFKA.stop();
      awaitAdmission(admissions(cards), OFFLINE);
    }

    try (KnownCards cards = open()) {
      LocalAdmissions admissions = admissions(cards);
      assertThat(buys(admissions)).as("without Kafka from the start").isEqualTo(OFFLINE);

      KAFKA.startAgain();
      awaitAdmission(admissions, ONLINE);
      canteen.card(Canteen.card(CardStatus.LOST, null, Canteen.bound(null)));
      await().atMost(PATIENCE).until(() -> buys(admissions) instanceof ToBlock);
    }
  }

  private static void awaitAdmission(LocalAdmissions admissions, Admission expected) {
    await().atMost(PATIENCE).until(() -> buys(admissions).equals(expected));
  }

  private KnownCards open() {
    return KnownCards.open(KAFKA.bootstrap(), directory.resolve("cards"), InstantSource.system());
  }

  private LocalAdmissions admissions(KnownCards cards) {
    return LocalAdmissions.by(
        cards,
        new OfflineSettings(directory.resolve("offline-spent.json"), Duration.ofHours(1)),
        InstantSource.system());
  }

  private static Admission buys(LocalAdmissions admissions) {
    DeskPlace place = new DeskPlace(Canteen.LEDGER, Canteen.MACHINE, Canteen.HALL, 7, "EUR", false);
    return admissions.of(Canteen.UID, place, new Wish(Wish.Kind.PURCHASE, 1));
  }
}
