package saldo.gateway.fuel.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fuel.domain.FuelCard;
import saldo.gateway.fuel.domain.Quota;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.Recognition;
import saldo.gateway.simulator.fpp.FaultPlan;
import saldo.gateway.simulator.fpp.FillRequest;
import saldo.gateway.simulator.fpp.FillResult;
import saldo.gateway.simulator.fpp.FppSimulator;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.spool.DeviceTrack;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.gateway.uplink.Uplink;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;

/** A nozzle that is lifted and hung up again at a terminal. */
@Tag("S2.033")
class FillingsOfNothingTest {
  private static final LedgerId LEDGER = LedgerId.of("fuel");
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Where WHERE = new Where(LEDGER, "pump-1", null);

  /** What is so cheap that a tenth of a litre costs nothing. */
  private static final String WATER = "W";

  @TempDir Path directory;
  private final MockProducer<String, String> events = producer();
  private final MockProducer<String, String> commands = producer();
  private FppSimulator simulator;
  private SimulatedTerminal terminal;
  private Spool spool;
  private Uplink uplink;
  private ReaderMemory memory;
  private FuelIntake intake;
  private ReaderDriver.Line line;
  private FuelReaderPlace place;

  @BeforeEach
  void open() throws Exception {
    InstantSource clock = InstantSource.system();
    FaultPlan faults = FaultPlan.none(1);
    SimulatedTerminal.Site site = new SimulatedTerminal.Site(ZONE, Map.of("D", 18_790L, WATER, 1L));
    terminal = new SimulatedTerminal(1, site, clock, faults);
    simulator = FppSimulator.of(List.of(terminal), faults, SimulatorEvents.IGNORED);
    place = place("tcp://127.0.0.1:" + simulator.listen(0));
    spool = Spool.open(SpoolSettings.in(directory.resolve("spool")));
    uplink = Uplink.start(spool, () -> commands, clock);
    memory = ReaderMemory.open(directory.resolve("memory"));
    intake = new FuelIntake(spool, new ReaderEvents(events, clock), new Known(), clock);
    line =
        new FppDriver(intake, memory, new ReaderTraffic(producer()), clock)
            .open(place.connection().link());
    line.collect(place, WHERE);
    line.send(place, new ReaderDriver.Table(List.of(right()), true), 0);
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    simulator.close();
    uplink.close();
    memory.close();
    spool.close();
  }

  @Test
  void itIsAcknowledgedAndWrittenDownAndItsNumberIsUsedUp() throws Exception {
    fill("D", 10_000);
    fill("D", 0);
    fill("D", 20_000);
    line.collect(place, WHERE);
    assertThat(terminal.waiting()).isZero();
    assertThat(booked()).containsExactly(1L, 3L);
    assertThat(written("nothing-taken"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.path("number").asLong()).isEqualTo(2);
          assertThat(event.path("card").asText()).isEqualTo("CARD-1");
          assertThat(event.path("raw").asText()).contains("/00000000/00000000/");
        });
    assertThat(written("filling-unbookable")).isEmpty();
    assertThat(written("fillings-missing")).isEmpty();
    assertThat(spool.device(LEDGER, "pump-1")).isEqualTo(new DeviceTrack(3, List.of(), 0));
  }

  @Test
  void onceMoreItIsKnown() throws Exception {
    SafeFillings fillings = new SafeFillings(place, WHERE, intake, memory);
    fillings.commit(nothing("D"));
    fillings.commit(nothing("D"));
    assertThat(written("nothing-taken")).hasSize(1);
    fillings.commit(nothing(WATER));
    assertThat(written("filling-unbookable"))
        .as("another one under its number")
        .singleElement()
        .satisfies(event -> assertThat(event.path("sentence").asText()).contains("this number"));
  }

  @Test
  void whatCostsNothingIsForSomebodyToLookAt() throws Exception {
    fill(WATER, 100);
    line.collect(place, WHERE);
    assertThat(terminal.waiting()).isZero();
    assertThat(booked()).isEmpty();
    assertThat(written("nothing-taken")).isEmpty();
    assertThat(written("filling-unbookable"))
        .singleElement()
        .satisfies(event -> assertThat(event.path("sentence").asText()).contains("costs nothing"));
  }

  private void fill(String product, long ml) {
    assertThat(terminal.fill(FillRequest.of("CARD-1", product, ml)))
        .isInstanceOf(FillResult.Filled.class);
  }

  private static CollectedFilling nothing(String product) {
    FillingRecord record =
        new FillingRecord(
            1,
            LocalDateTime.of(2026, 11, 22, 11, 0),
            "CARD-1",
            OptionalInt.empty(),
            1,
            product,
            0,
            0,
            0,
            "OK");
    Progress progress = new Progress(0, 1, "SIM");
    return new CollectedFilling(record, progress, Instant.EPOCH, Duration.ZERO);
  }

  /** The numbers of the fillings that are on their way to the ledger. */
  private List<Long> booked() {
    return commands.history().stream()
        .map(each -> json(each.value()).at("/origin/deviceSeq").asLong())
        .toList();
  }

  private List<JsonNode> written(String type) {
    return events.history().stream()
        .map(each -> json(each.value()).path("event"))
        .filter(event -> event.path("type").asText().equals(type))
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return SaldoJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FuelReaderPlace place(String link) {
    return new FuelReaderPlace(
        LEDGER,
        "pump-1",
        "station",
        ZONE,
        new Connection(Connection.Driver.FPP, link, 1, "EUR"),
        new Capabilities(true, true, false, true, true, false, false, 11, null),
        null);
  }

  private static Right right() {
    FuelCard.Fuel fuel = new FuelCard.Fuel(List.of("D", WATER), 180_000L, null, null, null);
    FuelCard card =
        new FuelCard(
            CardNumber.of("CARD-1"), "CARD-1", true, AccountId.of("van"), null, List.of(), fuel);
    return new Right(
        card, null, null, new Quota(Unit.AMOUNT, 100_000, Renewal.NEVER), 100_000, null);
  }

  private static MockProducer<String, String> producer() {
    return new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
  }

  /** All cards are known, and products are as they are called. */
  private record Known() implements Recognition {
    @Override
    public CardRef card(LedgerId ledger, String read) {
      return CardRef.of("number:" + read);
    }

    @Override
    public Optional<String> product(LedgerId ledger, String code, Instant at) {
      return Optional.empty();
    }

    @Override
    public List<String> fuelGroups(LedgerId ledger, Instant at) {
      return List.of();
    }
  }
}
