package saldo.gateway.fuel.jsonpts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Right;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.TableRefusedException;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.Recognition;
import saldo.gateway.simulator.jsonpts.PtsFaults;
import saldo.gateway.simulator.jsonpts.PtsSimulator;
import saldo.gateway.simulator.jsonpts.PtsUploader;
import saldo.gateway.simulator.jsonpts.SimulatedController;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.gateway.uplink.Uplink;
import saldo.schemas.CardRef;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.topics.Topics;

/** A controller on loopback, and a gateway with its disk, between which anything may happen. */
final class Station implements AutoCloseable {
  static final String SECRET = "a-secret-of-24-characters";
  static final LedgerId LEDGER = LedgerId.of("fuel");
  static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final int CONTROLLERS = 20;

  final PtsFaults faults;
  final SimulatedController controller;
  private final Path directory;
  private final PtsSimulator simulator;
  private final HttpServer gateway;
  private final List<MockProducer<String, String>> kafka = new ArrayList<>();
  private final MockProducer<String, String> events = producer(true);
  private Instant now = BEGIN;
  private boolean kafkaAway;
  private TagBalances.Ledger ledger = _ -> Optional.empty();
  private @Nullable String registered;
  private @Nullable URI elsewhere;
  private Running running;

  private record Running(Spool spool, Uplink uplink, ReaderMemory memory, JsonPts pts) {}

  Station(Path directory, PtsFaults faults) {
    this.directory = directory;
    this.faults = faults;
    InstantSource clock = () -> now;
    this.controller = new SimulatedController("SIM", ZONE, clock, faults);
    this.registered = controller.ptsId();
    try {
      this.simulator = PtsSimulator.listen(List.of(controller), faults, 0);
      this.gateway =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gateway.createContext("/jsonPTS", this::pushed);
    gateway.start();
    this.running = start();
  }

  private Running start() {
    Spool spool = Spool.open(SpoolSettings.in(directory.resolve("spool")));
    Uplink uplink = Uplink.start(spool, this::connect, () -> now);
    ReaderMemory memory = ReaderMemory.open(directory.resolve("memory"));
    FuelIntake intake =
        new FuelIntake(spool, new ReaderEvents(events, () -> now), new Known(), () -> now);
    PtsParts parts =
        new PtsParts(
            intake, memory, new ReaderTraffic(producer(true)), new Known(), settings(), () -> now);
    return new Running(spool, uplink, memory, JsonPts.of(parts, c -> ledger.ask(c), this::place));
  }

  private static PtsSettings settings() {
    Map<String, String> secrets = new HashMap<>();
    for (int i = 0; i < CONTROLLERS; i++) {
      secrets.put("SIM%04X.secret".formatted(i), SECRET);
    }
    return new PtsSettings(
        PtsLogins.of(secrets),
        Duration.ofSeconds(5),
        Duration.ofDays(7),
        10_000,
        Duration.ofMinutes(30),
        false);
  }

  /** Cards are as they are read, but for signs, and products as they are called. */
  private record Known() implements Recognition {
    @Override
    public CardRef card(LedgerId ledger, String read) {
      String letters = read.replaceAll("[^0-9A-Za-z]", "");
      return CardRef.of("tag:" + (letters.isEmpty() ? "unreadable" : letters));
    }

    @Override
    public Optional<String> product(LedgerId ledger, String code, Instant at) {
      return code.equals("1") ? Optional.of("diesel") : Optional.empty();
    }

    @Override
    public List<String> fuelGroups(LedgerId ledger, Instant at) {
      return List.of("lubricants", "fuel");
    }
  }

  private Producer<String, String> connect() {
    MockProducer<String, String> producer = producer(!kafkaAway);
    kafka.add(producer);
    return producer;
  }

  private static MockProducer<String, String> producer(boolean acknowledging) {
    return new MockProducer<>(acknowledging, null, new StringSerializer(), new StringSerializer());
  }

  private void pushed(HttpExchange exchange) throws IOException {
    try (exchange) {
      String said = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      String login = new String(Base64.getDecoder().decode(said.substring(6)), UTF_8);
      String ptsId = login.substring(0, login.indexOf(':'));
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (running.pts().uploads().answer(ptsId, body)
          instanceof PtsUploads.Answer.Message message) {
        exchange.sendResponseHeaders(200, message.bytes().length);
        exchange.getResponseBody().write(message.bytes());
      } else {
        exchange.sendResponseHeaders(400, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<FuelReaderPlace> place(String ptsId) {
    return ptsId.equals(registered) ? Optional.of(place()) : Optional.empty();
  }

  FuelReaderPlace place() {
    return new FuelReaderPlace(
        LEDGER,
        "pump-1",
        "station",
        ZONE,
        new Connection(Connection.Driver.JSON_PTS, link().toString(), null, "EUR"),
        new Capabilities(true, false, false, true, true, false, false, 0, null),
        registered);
  }

  private URI link() {
    return elsewhere == null ? simulator.link(1) : elsewhere;
  }

  /** Registers another address; what answers there may be anything. */
  void move(URI other) {
    elsewhere = other;
  }

  /** What the gateway answers a body with. */
  PtsUploads.Answer push(byte[] body) throws InterruptedException {
    return running.pts().uploads().answer(String.valueOf(registered), body);
  }

  void register(@Nullable String ptsId) {
    registered = ptsId;
  }

  void answersOfTheLedger(TagBalances.Ledger answers) {
    ledger = answers;
  }

  void timePasses(Duration time) {
    now = now.plus(time);
  }

  JsonNode fill(String tag, String litres) {
    JsonNode filled = controller.fill(1, tag, new BigDecimal(litres));
    timePasses(Duration.ofSeconds(1));
    return filled;
  }

  ReaderDriver.Collected collect()
      throws UnreachableException, NotSafeException, InterruptedException {
    try (ReaderDriver.Line line = line()) {
      return line.collect(place(), new ReaderEvents.Where(LEDGER, "pump-1", null));
    }
  }

  ReaderDriver.Line line() throws UnreachableException {
    return running.pts().driver().open(place().connection().link());
  }

  /** Whether all was collected in the end, however often it had to be tried. */
  boolean collects(int attempts) throws InterruptedException {
    for (int i = 0; i < attempts; i++) {
      try {
        collect();
        return true;
      } catch (UnreachableException | NotSafeException e) {
        // the next attempt
      }
    }
    return false;
  }

  PtsUploader uploader() {
    URI host = URI.create("http://127.0.0.1:%d/jsonPTS".formatted(gateway.getAddress().getPort()));
    return new PtsUploader(controller, host, SECRET, faults);
  }

  /** Sends a list of tags, all of it or what is different. */
  ReaderDriver.Sent send(boolean whole, Right... rights)
      throws UnreachableException, NotSafeException, TableRefusedException, InterruptedException {
    int version = collect().tableVersion();
    try (ReaderDriver.Line line = line()) {
      return line.send(place(), new ReaderDriver.Table(List.of(rights), whole), version);
    }
  }

  ReaderMemory memory() {
    return running.memory();
  }

  /**
   * Stops the gateway and starts it again.
   *
   * @param forgetful whether it loses what it may lose: its memory of readers
   */
  void restart(boolean forgetful) throws IOException {
    stop();
    if (forgetful) {
      try (Stream<Path> files = Files.walk(directory.resolve("memory"))) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    running = start();
  }

  void kafkaGoesAway() throws IOException {
    kafkaAway = true;
    restart(false);
  }

  void kafkaComesBack() throws IOException {
    kafkaAway = false;
    restart(false);
  }

  Instant now() {
    return now;
  }

  /** The fillings that Kafka has, each as often as it is there under an id of its own. */
  List<JsonNode> booked() {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (MockProducer<String, String> producer : List.copyOf(kafka)) {
      for (ProducerRecord<String, String> each : producer.history()) {
        JsonNode envelope = json(each.value());
        byId.put(envelope.path("id").asText(), envelope);
      }
    }
    return List.copyOf(byId.values());
  }

  List<JsonNode> events(String type) {
    return events.history().stream()
        .filter(each -> each.topic().equals(Topics.READER_EVENTS.name()))
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

  private void stop() {
    running.uplink().close();
    running.memory().close();
    running.spool().close();
  }

  @Override
  public void close() {
    simulator.close();
    gateway.stop(0);
    stop();
  }
}
