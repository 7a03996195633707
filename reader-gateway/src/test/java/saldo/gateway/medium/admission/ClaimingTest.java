package saldo.gateway.medium.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.gateway.medium.desk.Centre.Answer;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.LogRecord;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.view.Canteen;
import saldo.gateway.online.LedgerLink;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Money;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** A reader asks the ledger what waits for the card on it. */
class ClaimingTest {
  private static final CardRef CARD = CardRef.of("mifare:" + Canteen.UID);
  private static final DeskPlace PLACE =
      new DeskPlace(Canteen.LEDGER, Canteen.MACHINE, Canteen.HALL, 7, "EUR", true);
  private static final EntryId ENTRY = new EntryId("auth:machine-1:claim");
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  private final List<Envelope<LedgerCommand>> asked = new ArrayList<>();
  private final CountDownLatch kafkaIsBack = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    kafkaIsBack.countDown();
  }

  @Test
  @Tag("S0.035")
  @Tag("I8")
  void whatWaitsIsToBeWrittenOnTopOfWhatIsThere() {
    Outcome.ToWrite waiting =
        new Outcome.ToWrite(AccountId.of("acct-a"), 3, Money.of(2_000, "EUR"));
    assertThat(claim(centre(() -> accepted(waiting))))
        .isEqualTo(new Answer.ToWrite(AccountId.of("acct-a"), 3, Money.of(2_000, "EUR")));
    assertThat(asked.getFirst().command()).isEqualTo(new ClaimDelivery(CARD));
    assertThat(asked.getFirst().origin().terminal()).isEqualTo(Canteen.MACHINE);
    assertThat(asked.getFirst().origin().servicePoint()).isEqualTo(Canteen.HALL);
  }

  @ParameterizedTest
  @EnumSource(
      value = RejectionReason.class,
      names = {"NOTHING_TO_DELIVER", "DELIVERY_CLAIMED", "WRITE_IN_DOUBT", "CARD_BLOCKED"})
  @Tag("I11")
  void nothingIsWrittenThatTheLedgerDoesNotGive(RejectionReason reason) {
    LedgerCentre centre =
        centre(() ->
            Optional.of(new Outcome.Rejected(Canteen.LEDGER, ENTRY, reason, "No.", Map.of())));
    assertThat(claim(centre)).isEqualTo(new Answer.Nothing());
  }

  @Test
  @Tag("S0.020")
  void whatWasBegunWithATornCardIsWhatTheLedgerHasHeardInTheReadersCurrency() {
    LedgerCentre centre = centre(() -> Optional.of(begun(begun(7, "EUR"), begun(8, "SEK"))));
    assertThat(centre.begun(CARD, PLACE).orElseThrow())
        .containsExactly(
            new BegunWrite(LogRecord.lost(6, 12, PurseReader.day(CLOCK.instant())), 1_000, 700));
    assertThat(asked.getFirst().command()).isEqualTo(new AskOpenWrites(CARD));
    assertThat(asked.getFirst().origin().terminal()).isEqualTo(Canteen.MACHINE);
  }

  @Test
  void nothingWasBegunAsFarAsALedgerKnowsThatRefusesOrIsAway() {
    Outcome refused =
        new Outcome.Rejected(
            Canteen.LEDGER, ENTRY, RejectionReason.NO_OPEN_WRITE, "Nothing is open.", Map.of());
    assertThat(centre(() -> Optional.of(refused)).begun(CARD, PLACE)).contains(List.of());
    assertThat(centre(() -> accepted(null)).begun(CARD, PLACE)).isEmpty();
    assertThat(centre(Optional::empty).begun(CARD, PLACE)).isEmpty();
    assertThat(centre(this::silent).begun(CARD, PLACE)).isEmpty();
  }

  private static Begun begun(long number, String currency) {
    return new Begun(
        number,
        1,
        new MediumReading(number - 1, 12, Money.of(1_000, currency)),
        Money.of(700, currency));
  }

  private static Outcome begun(Begun... begun) {
    List<String> events = List.of("open-writes-told");
    return new Outcome.Accepted(
        Canteen.LEDGER,
        ENTRY,
        1,
        1,
        CLOCK.instant(),
        events,
        List.of(),
        null,
        null,
        List.of(begun));
  }

  @Test
  void eachAttemptIsAClaimOfItsOwnAlsoAtTheSameMoment() {
    LedgerCentre centre = centre(() -> accepted(null));
    assertThat(claim(centre)).isEqualTo(new Answer.Nothing());
    assertThat(claim(centre)).isEqualTo(new Answer.Nothing());
    assertThat(asked.stream().map(Envelope::id)).doesNotHaveDuplicates().hasSize(2);
    assertThat(asked).allSatisfy(claim -> assertThat(claim.id().isOfDevice()).isTrue());
  }

  @Test
  void withoutAnOutcomeTheLedgerIsAway() {
    assertThat(claim(centre(Optional::empty))).isEqualTo(new Answer.Away());
    LedgerCentre refused =
        centre(() -> {
          throw new KafkaUnavailableException("Kafka is away", new IllegalStateException());
        });
    assertThat(claim(refused)).isEqualTo(new Answer.Away());
  }

  @Test
  void nobodyWaitsLongForALedgerThatDoesNotAnswer() {
    LedgerCentre centre = centre(this::silent);
    long begun = System.nanoTime();
    assertThat(claim(centre)).isEqualTo(new Answer.Away());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
  }

  private Optional<Outcome> silent() {
    try {
      kafkaIsBack.await();
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Optional<Outcome> accepted(Outcome.@Nullable ToWrite write) {
    return Optional.of(
        new Outcome.Accepted(
            Canteen.LEDGER, ENTRY, 1, 1, CLOCK.instant(), List.of(), List.of(), null, write, null));
  }

  private static Answer claim(LedgerCentre centre) {
    return centre.claim(CARD, PLACE);
  }

  private LedgerCentre centre(Supplier<Optional<Outcome>> answer) {
    return new LedgerCentre(
        new LedgerLink() {
          @Override
          public Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience) {
            asked.add(command);
            return answer.get();
          }

          @Override
          public void close() {}
        },
        CLOCK);
  }
}
