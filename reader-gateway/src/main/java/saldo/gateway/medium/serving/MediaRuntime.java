package saldo.gateway.medium.serving;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.medium.admission.LedgerCentre;
import saldo.gateway.medium.admission.LocalAdmissions;
import saldo.gateway.medium.admission.LocalAdmissions.OfflineSettings;
import saldo.gateway.medium.desk.Desk;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.desk.DeskMemory;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.desk.MediumReports;
import saldo.gateway.medium.purse.MasterKey;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.purse.PurseRight;
import saldo.gateway.medium.view.KnownCards;
import saldo.gateway.online.LedgerLink;
import saldo.gateway.pn532.Pn532Reader;
import saldo.gateway.spool.Spool;
import saldo.http.Recurring;
import saldo.schemas.LedgerId;

/** Starts the readers for media that are connected here; with none it starts nothing. */
@Startup
@ApplicationScoped
public class MediaRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(MediaRuntime.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final MediaConfig config;
  private final Spool spool;
  private final LedgerLink ledger;
  private final InstantSource clock;
  private @Nullable Running running;

  MediaRuntime(MediaConfig config, Spool spool, LedgerLink ledger, InstantSource clock) {
    this.config = config;
    this.spool = spool;
    this.ledger = ledger;
    this.clock = clock;
  }

  private record Running(
      DeskMemory memory, KnownCards cards, Recurring forgetting, Map<Name, ServedReader> readers) {}

  /** What a reader is found by. */
  private record Name(LedgerId ledger, String terminal) {}

  /** The sentence comes first: the framework's own words are a page. */
  @PostConstruct
  void start() {
    try {
      List<ReaderFile.Connected> connected = config.connected();
      if (!connected.isEmpty()) {
        running = started(connected, config.masterKey());
      }
    } catch (IOException wrong) {
      LOG.error("The gateway cannot start: {}", wrong.getMessage());
      throw new UncheckedIOException(wrong);
    }
  }

  private Running started(List<ReaderFile.Connected> connected, MasterKey key) {
    Path data = config.data.resolve("media");
    DeskMemory memory = DeskMemory.open(data.resolve("desk"));
    KnownCards cards = KnownCards.open(config.bootstrap, data.resolve("cards"), clock);
    Surroundings around =
        new Surroundings(
            LocalAdmissions.by(
                cards,
                new OfflineSettings(data.resolve("spent-offline.json"), config.offlineAge),
                clock),
            new LedgerCentre(ledger, clock),
            memory,
            new MediumReports(spool, clock, MediumReports.PATIENCE));
    Map<Name, ServedReader> readers = new HashMap<>();
    for (ReaderFile.Connected reader : connected) {
      DeskPlace place = reader.place();
      readers.put(
          new Name(place.ledger(), place.terminal()), served(reader, purse(place, key), around));
      LOG.info("reader {} of {} is watched at {}", place.number(), place.terminal(), reader.link());
    }
    Recurring forgetting =
        Recurring.start(
            "card-answers",
            DAY,
            () -> memory.forgetBefore(clock.instant().minus(DeskMemory.REMEMBERED)));
    return new Running(memory, cards, forgetting, Map.copyOf(readers));
  }

  private PurseReader purse(DeskPlace place, MasterKey key) {
    return new PurseReader(
        key, place.loads() ? PurseRight.LOAD : PurseRight.SPEND, place.number(), clock);
  }

  private static ServedReader served(
      ReaderFile.Connected reader, PurseReader purse, Surroundings around) {
    Desk desk = new Desk(reader.place(), purse, around);
    desk.afterRestart();
    return new ServedReader(desk, reader.link(), Pn532Reader.Times.USUAL);
  }

  /** The reader of a terminal; nothing if none is connected here. */
  public Optional<ServedReader> reader(LedgerId ledger, String terminal) {
    return Optional.ofNullable(running)
        .map(parts -> parts.readers().get(new Name(ledger, terminal)));
  }

  /** Before the spool is closed, which readers tell what happens. */
  void end(@Observes ShutdownEvent stopping) {
    Running parts = running;
    if (parts != null) {
      parts.readers().values().forEach(ServedReader::close);
      parts.forgetting().close();
      parts.cards().close();
      parts.memory().close();
    }
  }
}
