package saldo.gateway.fuel.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.fpp.FppDriver;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.view.FuelProjection;
import saldo.gateway.fuel.view.FuelView;
import saldo.gateway.simulator.fpp.FaultPlan;
import saldo.gateway.simulator.fpp.FppSimulator;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.topics.Topics;

/** A gateway with one simulated terminal, whose events are folded as Kafka has them. */
final class SmallGateway implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("fuel");
  static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final SimulatedTerminal terminal;
  final String link;
  private final Path directory;
  private final FoldedStore folded;
  private final FppSimulator simulator;
  private final MockProducer<String, String> kafka = producer(true);
  private final Map<String, RegisteredItem> registered = new HashMap<>();
  private int read;
  private volatile Instant now = BEGIN;
  private PollParts parts;
  private PollRuns runs;

  SmallGateway(Path directory) {
    this.directory = directory;
    this.folded = FoldedStore.open(directory.resolve("view"), new FuelProjection());
    FaultPlan none = FaultPlan.none(1);
    this.terminal = new SimulatedTerminal(1, ZoneOffset.UTC, clock(), none);
    this.simulator = FppSimulator.of(List.of(terminal), none, _ -> {});
    try {
      this.link = "tcp://127.0.0.1:" + simulator.listen(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.parts = open();
    this.runs = new PollRuns(parts);
  }

  private PollParts open() {
    FuelView view = new FuelView(folded.store(), this::waiting);
    ReaderEvents events = new ReaderEvents(kafka, clock());
    Spool spool = Spool.open(SpoolSettings.in(directory.resolve("spool")));
    ReaderMemory memory = ReaderMemory.open(directory.resolve("memory"));
    FuelIntake intake = new FuelIntake(spool, events, view, clock());
    FppDriver fpp = new FppDriver(intake, memory, new ReaderTraffic(producer(true)), clock());
    return new PollParts(view, Map.of(Connection.Driver.FPP, fpp), events, memory, spool, clock());
  }

  private static MockProducer<String, String> producer(boolean acknowledging) {
    return new MockProducer<>(acknowledging, null, new StringSerializer(), new StringSerializer());
  }

  private boolean waiting(BooleanSupplier condition, Duration patience) {
    fold();
    return condition.getAsBoolean();
  }

  InstantSource clock() {
    return () -> now;
  }

  Instant now() {
    return now;
  }

  void timePasses(Duration time) {
    now = now.plus(time);
  }

  PollRuns runs() {
    return runs;
  }

  PollParts parts() {
    return parts;
  }

  /** The same gateway, killed and started again: what is on disk and in Kafka is all that stays. */
  void restart() {
    runs.close();
    close(parts);
    parts = open();
    runs = new PollRuns(parts);
  }

  /** Says what holds from now on. */
  void registered(String id, MasterData data) {
    registered(id, data, Instant.EPOCH);
  }

  /** Says what holds from a time on. */
  void registered(String id, MasterData data, Instant from) {
    String key = LEDGER + "|" + data.kind().code() + "|" + id;
    @Nullable RegisteredItem before = registered.get(key);
    List<Version> versions = new ArrayList<>();
    if (before != null) {
      versions.addAll(before.versions());
    }
    versions.add(new Version(from, now, data));
    RegisteredItem item = new RegisteredItem(data.kind(), id, versions, null);
    registered.put(key, item);
    state(Topics.REGISTRY_STATES.name(), key, item);
  }

  /** What a service says of a thing. */
  void state(String topic, String key, Object value) {
    folded.fold(topic, key.getBytes(UTF_8), StoredJson.write(value));
  }

  /** What a gateway has said of a run. */
  void happened(String run, @Nullable String reader, ReaderEvent event) {
    state(
        Topics.READER_EVENTS.name(),
        LEDGER.value(),
        new ReaderEntry(LEDGER, now, reader, run, event));
  }

  /** Folds what this gateway has written to Kafka. */
  synchronized void fold() {
    List<ProducerRecord<String, String>> all = kafka.history();
    for (; read < all.size(); read++) {
      folded.fold(all.get(read).topic(), LEDGER.value().getBytes(UTF_8), bytes(all.get(read)));
    }
  }

  private static byte[] bytes(ProducerRecord<String, String> written) {
    return written.value().getBytes(UTF_8);
  }

  /** Waits for the run that goes on, and folds what it has said. */
  void awaitEnd() {
    await().atMost(PATIENCE).until(() -> !runs.isRunning(LEDGER));
    fold();
  }

  /** Everything of a type that this gateway has said since it was made. */
  List<JsonNode> events(String type) {
    return kafka.history().stream()
        .map(each -> json(each.value()))
        .filter(entry -> entry.at("/event/type").asText().equals(type))
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return SaldoJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(PollParts parts) {
    parts.memory().close();
    parts.spool().close();
  }

  @Override
  public void close() {
    runs.close();
    close(parts);
    folded.close();
    try {
      simulator.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
