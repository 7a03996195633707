package saldo.gateway.medium.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.gateway.medium.view.Canteen.CARD;
import static saldo.gateway.medium.view.Canteen.CEILING_MINOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.admission.LocalAdmissions.OfflineSettings;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admission.Admitted;
import saldo.gateway.medium.desk.Admission.Declined;
import saldo.gateway.medium.desk.Admission.ToBlock;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.view.Canteen;
import saldo.gateway.medium.view.CardProjection;
import saldo.gateway.medium.view.CardView;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.card.CardStatus;

/** A vending machine whose gateway has lost Kafka. */
@Tag("I9")
class BeingOfflineTest {
  private static final Instant LOST = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir Path directory;
  private FoldedStore folded;
  private Canteen canteen;
  private LocalAdmissions admissions;
  private Optional<Instant> freshAt = Optional.of(LOST);
  private Instant now = LOST;

  @BeforeEach
  void begin() {
    folded = FoldedStore.open(directory.resolve("cards"), new CardProjection());
    canteen = new Canteen((topic, record) -> folded.fold(topic, record.key(), record.value()));
    canteen.published();
    start();
  }

  @AfterEach
  void end() {
    folded.close();
  }

  private void start() {
    admissions =
        new LocalAdmissions(
            new CardView(folded.store()),
            () -> freshAt,
            new OfflineSettings(
                directory.resolve("offline").resolve("spent"), Duration.ofHours(24)),
            () -> now);
  }

  @Test
  void aCardIsAdmittedOnlineAsLongAsKafkaAnswers() {
    now = LOST.plus(Knowledge.ONLINE);
    assertThat(buys(CEILING_MINOR + 1)).isEqualTo(new Admitted(CARD, true));
    assertThat(directory.resolve("offline").resolve("spent")).as("nothing to count").doesNotExist();
  }

  @Test
  @Tag("S0.013")
  @Tag("S0.014")
  void thenByWhatIsKnownUpToTheAgeLimit() {
    now = LOST.plus(Knowledge.ONLINE).plusMillis(1);
    assertThat(buys(150)).isEqualTo(new Admitted(CARD, false));
    now = LOST.plus(Duration.ofHours(24));
    assertThat(buys(150)).isEqualTo(new Admitted(CARD, false));
    now = now.plusMillis(1);
    assertThat(reason(buys(150))).isEqualTo("KNOWLEDGE_TOO_OLD");
  }

  @Test
  void whatIsKnownSinceNobodyKnowsWhenIsTooOld() {
    freshAt = Optional.empty();
    assertThat(reason(buys(150))).isEqualTo("KNOWLEDGE_TOO_OLD");
    freshAt = Optional.of(now.plus(Duration.ofHours(1)));
    assertThat(reason(buys(150))).as("the clock was set back").isEqualTo("KNOWLEDGE_TOO_OLD");
  }

  @Test
  @Tag("S0.016")
  void aCardThatWasNeverUsedOrNeverSeenIsRefused() {
    canteen.card(Canteen.issued());
    minutesLater(1);
    assertThat(reason(buys(150))).isEqualTo("FIRST_USE_OFFLINE");
    assertThat(reason(admissions.of(new CardUid("FFFFFFFF"), place(), Wish.LOOK)))
        .isEqualTo("CARD_UNKNOWN");
  }

  @Test
  @Tag("I7")
  void aCardThatWasBlockedBeforeIsRefused() {
    canteen.card(Canteen.card(CardStatus.LOST, null, Canteen.bound(null)));
    minutesLater(1);
    assertThat(buys(150))
        .isInstanceOfSatisfying(
            ToBlock.class, refusal -> assertThat(refusal.reason()).isEqualTo("CARD_BLOCKED"));
  }

  @Test
  void whatACardHasPaidCountsAgainstItsCeilingAlsoAfterARestart() {
    minutesLater(1);
    assertThat(buys(400)).isInstanceOf(Admitted.class);
    minutesLater(2);
    assertThat(buys(400)).isInstanceOf(Admitted.class);
    freshAt = Optional.of(LOST.minusSeconds(9)); // what was kept of it
    start();
    assertThat(reason(buys(201))).isEqualTo("OFFLINE_CEILING_EXCEEDED");
    assertThat(buys(200)).isInstanceOf(Admitted.class);
    assertThat(((Declined) buys(1)).sentence())
        .isEqualTo(
            "Without a connection the card A-1 can pay 10.00 EUR in all, of which 10.00 EUR are"
                + " spent: take less, or wait.");
  }

  @Test
  void aConnectionInBetweenLetsItPayAgain() {
    minutesLater(1);
    assertThat(buys(CEILING_MINOR)).isInstanceOf(Admitted.class);
    freshAt = Optional.of(LOST.plusSeconds(120));
    minutesLater(30);
    assertThat(buys(CEILING_MINOR)).isInstanceOf(Admitted.class);
    assertThat(buys(1)).isInstanceOf(Declined.class);
  }

  @Test
  @Tag("S0.015")
  void toLookCountsNothing() {
    minutesLater(1);
    for (int i = 0; i < 5; i++) {
      assertThat(admissions.of(Canteen.UID, place(), Wish.LOOK)).isInstanceOf(Admitted.class);
    }
    assertThat(buys(CEILING_MINOR)).isInstanceOf(Admitted.class);
  }

  @Test
  void nothingIsAdmittedThatCannotBeCounted() throws IOException {
    minutesLater(1);
    Files.createDirectories(directory.resolve("offline").resolve("spent.new"));
    assertThatThrownBy(() -> buys(150))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot be counted");
  }

  private Admission buys(long amountMinor) {
    return admissions.of(Canteen.UID, place(), new Wish(Wish.Kind.PURCHASE, amountMinor));
  }

  private void minutesLater(long minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  private static String reason(Admission admission) {
    assertThat(admission).isInstanceOf(Declined.class);
    return ((Declined) admission).reason();
  }

  private static DeskPlace place() {
    return new DeskPlace(Canteen.LEDGER, Canteen.MACHINE, Canteen.HALL, 7, "EUR", false);
  }
}
