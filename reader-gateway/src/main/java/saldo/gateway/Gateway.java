package saldo.gateway;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.device.DeviceIntake;
import saldo.gateway.file.DropFolder;
import saldo.gateway.file.FileImport;
import saldo.gateway.online.Authoriser;
import saldo.gateway.online.LateLedgerLink;
import saldo.gateway.online.LedgerLink;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolFailedException;
import saldo.gateway.spool.SpoolSettings;
import saldo.gateway.uplink.Uplink;

/** Puts the gateway together: opens the spool, then drains it, and stops in reverse order. */
@Startup
@Singleton
class Gateway {
  @ConfigProperty(name = "saldo.data")
  Path data;

  @ConfigProperty(name = "saldo.spool.most-pending-bytes")
  long mostPendingBytes;

  @ConfigProperty(name = "saldo.drop.interval")
  Duration dropInterval;

  @Inject KafkaLinks kafka;

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final InstantSource clock = InstantSource.system();
  private @Nullable Spool spool;
  private @Nullable Uplink uplink;
  private @Nullable LateLedgerLink ledger;
  private @Nullable FileImport imports;
  private @Nullable DropFolder dropFolder;

  @PostConstruct
  void start() {
    spool = opened();
    uplink = Uplink.start(spool, kafka::producer, clock);
    ledger = new LateLedgerLink(kafka::ledger);
    imports = new FileImport(spool, clock, data.resolve("scratch"));
    dropFolder = DropFolder.watch(data.resolve("drop"), imports, dropInterval);
  }

  /** The sentence comes first: the framework's own words are a page. */
  private Spool opened() {
    try {
      return Spool.open(new SpoolSettings(data.resolve("spool"), mostPendingBytes));
    } catch (SpoolFailedException e) {
      LOG.error("The gateway cannot start: {}", e.getMessage());
      throw e;
    }
  }

  @PreDestroy
  void stop() {
    if (dropFolder != null) {
      dropFolder.close();
    }
    if (ledger != null) {
      ledger.close();
    }
    if (uplink != null) {
      uplink.close();
    }
    if (spool != null) {
      spool.close();
    }
  }

  @Produces
  @Singleton
  Spool spool() {
    return started(spool);
  }

  @Produces
  @Singleton
  Uplink uplink() {
    return started(uplink);
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return clock;
  }

  @Produces
  @Singleton
  DeviceIntake intake() {
    return new DeviceIntake(spool(), clock);
  }

  @Produces
  @Singleton
  FileImport imports() {
    return started(imports);
  }

  @Produces
  @Singleton
  Authoriser authoriser() {
    return new Authoriser(ledger());
  }

  @Produces
  @Singleton
  LedgerLink ledger() {
    return started(ledger);
  }

  private static <T> T started(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("the gateway has not started");
    }
    return part;
  }
}
