package saldo.gateway.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.device.Answers.Status;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.spool.Gap;
import saldo.gateway.spool.QueuedRecord;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Tender;

class ReportingTest {
  private static final LedgerId CANTEEN = LedgerId.of("canteen");
  private static final Instant NOW = Instant.parse("2026-11-21T10:20:00Z");
  private static final DeviceIdentity TILL =
      new DeviceIdentity(CANTEEN, "till-1", "user-1", "north");

  @TempDir Path directory;
  private Spool spool;
  private DeviceIntake intake;

  @BeforeEach
  void open() {
    spool = Spool.open(SpoolSettings.in(directory));
    intake = new DeviceIntake(spool, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    spool.close();
  }

  @Test
  void aPurchaseBecomesAFactOfTheLedger() throws Exception {
    intake.store(
        TILL,
        json(
            """
            {"seq":1,"at":"2026-11-21T10:15:00Z","type":"purchase","account":"card-1",
             "amount":{"minor":250,"currency":"EUR"},
             "items":[{"group":"coffee","amount":{"minor":250,"currency":"EUR"},
                       "vatBasisPoints":2500}],
             "openAs":"purse"}
            """));

    assertThat(queued())
        .singleElement()
        .isEqualTo(
            new Envelope<LedgerCommand>(
                CommandId.of("fact:till-1:1"),
                CANTEEN,
                new Origin("user-1", "till-1", "north", 1L),
                Instant.parse("2026-11-21T10:15:00Z"),
                new RecordPurchase(
                    AccountId.of("card-1"),
                    Money.of(250, "EUR"),
                    List.of(new Item("coffee", Money.of(250, "EUR"), 2500)),
                    AccountKind.PURSE)));
    assertThat(spool.oldest(1).getFirst().receivedAtMillis()).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void aLoadAndACashSaleBecomeFactsToo() throws Exception {
    intake.store(
        TILL,
        json(
            """
            {"seq":1,"at":"2026-11-21T10:15:00+02:00","type":"load","account":"card-1",
             "amount":{"minor":1000,"currency":"EUR"},"tender":"cash"}
            """));
    intake.store(
        TILL,
        json(
            """
            {"seq":2,"at":"2026-11-21T10:15:00Z","type":"cash-sale",
             "amount":{"minor":300,"currency":"EUR"}}
            """));

    assertThat(queued())
        .extracting(Envelope::command)
        .containsExactly(
            new RecordLoad(AccountId.of("card-1"), Money.of(1000, "EUR"), Tender.CASH, null),
            new RecordCashSale(Money.of(300, "EUR"), null));
    assertThat(queued().getFirst().businessTime()).isEqualTo("2026-11-21T08:15:00Z");
  }

  @Test
  @Tag("S0.035")
  @Tag("S0.036")
  void whatWasWrittenToAMediumAndWhatWasWipedBecomeFactsToo() throws Exception {
    intake.store(
        TILL,
        json(
            """
            {"seq":1,"at":"2026-11-21T10:15:00Z","type":"delivery","account":"card-1","number":3}
            """));
    intake.store(
        TILL,
        json(
            """
            {"seq":2,"at":"2026-11-21T10:15:00Z","type":"wipe","card":"mifare:0A1B2C3D",
             "amount":{"minor":0,"currency":"EUR"}}
            """));

    assertThat(queued())
        .extracting(Envelope::command)
        .containsExactly(
            new RecordDelivery(AccountId.of("card-1"), 3),
            new RecordWipe(CardRef.of("mifare:0A1B2C3D"), Money.of(0, "EUR")));
  }

  @Test
  @Tag("S2.033")
  void aFillingBecomesAFactOfWhenAndWhereTheFuelWasTaken() throws Exception {
    intake.store(
        TILL,
        json(
            """
            {"seq":1,"at":"2026-11-21T10:15:00Z","type":"filling","card":"tag:A1B2",
             "amount":{"minor":7286,"currency":"EUR"},"product":"P_DIESEL","quantityMl":40500,
             "unitMilliMinor":179900,"odometerKm":420117,"filledAt":"2026-11-21T10:14:00Z",
             "pump":"02","ended":"OK","hold":"auth:till-1:k1"}
            """));

    Filling filling =
        new Filling(
            Instant.parse("2026-11-21T10:14:00Z"),
            "north",
            "P_DIESEL",
            40_500,
            179_900,
            420_117L,
            "02",
            null,
            "OK");
    EntryId hold = EntryId.of(CommandId.of("auth:till-1:k1"));
    assertThat(queued())
        .singleElement()
        .isEqualTo(
            new Envelope<LedgerCommand>(
                CommandId.of("fact:till-1:1"),
                CANTEEN,
                new Origin("user-1", "till-1", "north", 1L),
                Instant.parse("2026-11-21T10:14:00Z"),
                new RecordFilling(CardRef.of("tag:A1B2"), Money.of(7_286, "EUR"), filling, hold)));
  }

  @Test
  void aFillingNeedsNeitherHoldNorOdometerAndIsTakenWhenItIsReportedUnlessItSaysOtherwise()
      throws Exception {
    intake.store(
        TILL,
        json(
            """
            {"seq":1,"at":"2026-11-21T10:15:00Z","type":"filling","card":"tag:A1B2",
             "amount":{"minor":1,"currency":"EUR"},"product":"P_DIESEL","quantityMl":1,
             "unitMilliMinor":0}
            """));

    assertThat(queued().getFirst().command())
        .isInstanceOfSatisfying(
            RecordFilling.class,
            fact -> {
              assertThat(fact.hold()).isNull();
              assertThat(fact.filling().filledAt()).isEqualTo("2026-11-21T10:15:00Z");
            });
  }

  @Test
  void theAnswerNamesWhatIsMissing() {
    assertThat(intake.store(TILL, sale(1)))
        .isEqualTo(new Answers.Stored(1, Status.STORED, false, 1, List.of()));
    assertThat(intake.store(TILL, sale(4)))
        .isEqualTo(new Answers.Stored(4, Status.STORED, false, 4, List.of(new Gap(2, 3))));
  }

  @Test
  void aRepeatIsTheSameHoweverItIsSpaced() {
    intake.store(TILL, sale(1));
    byte[] respaced =
        new String(sale(1), StandardCharsets.UTF_8)
            .replace(",", " ,\n")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(intake.store(TILL, respaced))
        .isEqualTo(new Answers.Stored(1, Status.DUPLICATE, true, 1, List.of()));
    assertThat(spool.depth()).isEqualTo(1);
  }

  @Test
  void theSameNumberForAnotherSaleIsRefused() {
    intake.store(TILL, sale(1));

    assertThatThrownBy(() -> intake.store(TILL, sale(1, 999)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal().reason()).isEqualTo("DEVICE_SEQUENCE_CONFLICT"));
    assertThat(spool.depth()).isEqualTo(1);
  }

  @Test
  void devicesOfTwoLedgersMayHaveOneName() {
    DeviceIdentity other = new DeviceIdentity(LedgerId.of("fuel"), "till-1", "user-2", null);
    intake.store(TILL, sale(1));

    assertThat(intake.store(other, sale(1, 999)).duplicate()).isFalse();
  }

  @Test
  void aBatchStoresItsGoodRecordsAndListsTheBadOnes() {
    intake.store(TILL, sale(1));
    String batch =
        "{\"transactions\":["
            + text(sale(1))
            + ","
            + text(sale(2))
            + ","
            + text(sale(3, 0))
            + ",\"nonsense\","
            + text(sale(1, 999))
            + "]}";

    Answers.Batch answer = intake.storeBatch(TILL, json(batch));

    assertThat(answer.results())
        .extracting(Answers.Line::seq, Answers.Line::status, Answers.Line::reason)
        .containsExactly(
            tuple(1L, Status.DUPLICATE, null),
            tuple(2L, Status.STORED, null),
            tuple(3L, Status.REFUSED, "AMOUNT_NOT_POSITIVE"),
            tuple(null, Status.REFUSED, "BODY_MALFORMED"),
            tuple(1L, Status.REFUSED, "DEVICE_SEQUENCE_CONFLICT"));
    assertThat(answer.stored()).isEqualTo(1);
    assertThat(answer.duplicates()).isEqualTo(1);
    assertThat(answer.refused()).isEqualTo(3);
    assertThat(spool.depth()).isEqualTo(2);
  }

  @Test
  void aBatchThatIsTooLongIsNotTakenAtAll() {
    String records =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(seq -> text(sale(seq)))
            .collect(Collectors.joining(","));

    assertThatThrownBy(() -> intake.storeBatch(TILL, json("{\"transactions\":[" + records + "]}")))
        .hasMessageContaining("BATCH_TOO_LARGE");
    assertThat(spool.depth()).isZero();
  }

  @Test
  void theStatusTellsHowFarRecordsHaveCome() {
    intake.store(TILL, sale(2));
    spool.forget(spool.oldest(1));
    intake.store(TILL, sale(5));

    assertThat(intake.status(CANTEEN, "till-1"))
        .isEqualTo(
            new Answers.DeviceStatus("till-1", 5, 2, List.of(new Gap(1, 1), new Gap(3, 4)), 2));
  }

  private List<Envelope<LedgerCommand>> queued() throws Exception {
    return spool.oldest(100).stream().map(ReportingTest::envelope).toList();
  }

  private static Envelope<LedgerCommand> envelope(QueuedRecord queued) {
    try {
      return SaldoJson.mapper()
          .readValue(queued.envelope(), new TypeReference<Envelope<LedgerCommand>>() {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sale(long seq) {
    return sale(seq, 250);
  }

  private static byte[] sale(long seq, long minor) {
    return json(
        """
        {"seq":%d,"at":"2026-11-21T10:15:00Z","type":"cash-sale",\
        "amount":{"minor":%d,"currency":"EUR"}}
        """
            .formatted(seq, minor));
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
