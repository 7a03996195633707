package saldo.gateway.fuel;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fuel.fpp.FppDriver;
import saldo.gateway.fuel.intake.FuelIntake;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents;
import saldo.gateway.fuel.intake.ReaderTraffic;
import saldo.gateway.fuel.jsonpts.JsonPts;
import saldo.gateway.fuel.jsonpts.PtsConfig;
import saldo.gateway.fuel.jsonpts.PtsParts;
import saldo.gateway.fuel.jsonpts.PtsUploads;
import saldo.gateway.fuel.memory.ReaderMemory;
import saldo.gateway.fuel.poll.PollParts;
import saldo.gateway.fuel.poll.PollRuns;
import saldo.gateway.fuel.poll.PriceWatch;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.RunRequest;
import saldo.gateway.fuel.poll.Schedule;
import saldo.gateway.fuel.view.FuelProjection;
import saldo.gateway.fuel.view.FuelView;
import saldo.gateway.spool.Spool;
import saldo.gateway.uplink.UplinkProducer;
import saldo.http.Recurring;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.projection.ProjectionException;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.projection.ProjectionSettings;
import saldo.schemas.SaldoJson;
import saldo.schemas.reader.Unreachable;
import saldo.schemas.registry.Connection;

/** Starts what fuel readers need, in the background, as Kafka and its topics may come later. */
@Startup
@ApplicationScoped
public class FuelRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(FuelRuntime.class);
  private static final long RETRY_SECONDS = 2;

  private final FuelConfig config;
  private final PtsConfig ptsConfig;
  private final Spool spool;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread starter = Thread.ofPlatform().name("fuel-start").unstarted(this::start);
  private volatile @Nullable Running running;

  FuelRuntime(FuelConfig config, PtsConfig ptsConfig, Spool spool, InstantSource clock) {
    this.config = config;
    this.ptsConfig = ptsConfig;
    this.spool = spool;
    this.clock = clock;
  }

  private record Running(
      ReaderMemory memory,
      ProjectionRunner projection,
      Producer<String, String> producer,
      PollRuns runs,
      PtsUploads uploads,
      List<Recurring> repeating) {}

  @PostConstruct
  void begin() {
    if (config.enabled) {
      starter.start();
    }
  }

  /** The poll runs; nothing before all is there that they need. */
  public Optional<PollRuns> runs() {
    return Optional.ofNullable(running)
        .filter(parts -> parts.projection().caughtUp())
        .map(Running::runs);
  }

  /** Who answers PTS controllers; nobody before all is there that is needed. */
  public Optional<PtsUploads> uploads() {
    return Optional.ofNullable(running)
        .filter(parts -> parts.projection().caughtUp())
        .map(Running::uploads);
  }

  private void start() {
    ReaderMemory memory = ReaderMemory.open(config.data.resolve("readers"));
    try {
      while (running == null && stopping.getCount() > 0) {
        attempt(memory);
      }
      endInterrupted();
    } catch (InterruptedException e) {
      LOG.debug("the gateway stops before it could talk to fuel readers");
    } finally {
      if (running == null) {
        memory.close();
      }
    }
  }

  private void attempt(ReaderMemory memory) throws InterruptedException {
    try {
      ProjectionRunner projection =
          ProjectionRunner.start(
              ProjectionSettings.of(config.bootstrap, "gateway-fuel", config.data.resolve("fuel")),
              new FuelProjection());
      running = assembled(memory, projection);
      LOG.info("fuel readers can be polled");
    } catch (KafkaUnavailableException | KafkaException | ProjectionException e) {
      LOG.info("fuel readers wait: {}", e.getMessage());
      stopping.await(RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void endInterrupted() throws InterruptedException {
    Running parts = running;
    boolean over = parts == null;
    while (!over && stopping.getCount() > 0) {
      over = endedInterrupted(Objects.requireNonNull(parts));
    }
  }

  private boolean endedInterrupted(Running parts) throws InterruptedException {
    try {
      ProjectionRunner projection = parts.projection();
      boolean known =
          projection.awaitUntil(projection::caughtUp, Duration.ofSeconds(RETRY_SECONDS));
      if (known) {
        parts.runs().endInterrupted();
      }
      return known;
    } catch (NotSafeException e) {
      LOG.info("interrupted poll runs are ended later: {}", e.getMessage());
      return stopping.await(RETRY_SECONDS, TimeUnit.SECONDS);
    } catch (ProjectionException e) {
      LOG.warn("interrupted poll runs are ended after the next start: {}", e.getMessage());
      return true;
    }
  }

  private Running assembled(ReaderMemory memory, ProjectionRunner projection) {
    Producer<String, String> producer = UplinkProducer.create(config.bootstrap);
    FuelView view = new FuelView(projection);
    ReaderEvents events = new ReaderEvents(producer, clock);
    FuelIntake intake = new FuelIntake(spool, events, view, clock);
    ReaderTraffic traffic = new ReaderTraffic(producer);
    FppDriver fpp = new FppDriver(intake, memory, traffic, clock);
    JsonPts pts =
        JsonPts.of(
            new PtsParts(intake, memory, traffic, view, ptsConfig.settings(), clock),
            ptsConfig.authoriser(),
            serial -> view.withSerial(serial, Connection.Driver.JSON_PTS, clock.instant()));
    Map<Connection.Driver, ReaderDriver> drivers =
        Map.of(Connection.Driver.FPP, fpp, Connection.Driver.JSON_PTS, pts.driver());
    PollRuns runs = new PollRuns(new PollParts(view, drivers, events, memory, spool, clock));
    return new Running(
        memory, projection, producer, runs, pts.uploads(), repeating(runs, projection));
  }

  private List<Recurring> repeating(PollRuns runs, ProjectionRunner projection) {
    List<Recurring> all = new ArrayList<>();
    if (config.pollInterval.isPositive()) {
      all.add(Schedule.start(runs, config.pollInterval, unasked()));
    }
    if (config.pollOnPrice) {
      all.add(PriceWatch.start(runs, unasked(), projection::caughtUp));
    }
    return all;
  }

  /** What runs do that nobody asked for. */
  private RunRequest unasked() {
    Unreachable unreachable =
        SaldoJson.mapper().convertValue(config.unreachable, Unreachable.class);
    return new RunRequest(null, RunRequest.Tables.CHANGES, unreachable);
  }

  @PreDestroy
  void end() throws InterruptedException {
    stopping.countDown();
    starter.interrupt();
    starter.join();
    Running parts = running;
    if (parts != null) {
      parts.repeating().forEach(Recurring::close);
      parts.runs().close();
      parts.projection().close();
      parts.producer().close();
      parts.memory().close();
    }
  }
}
