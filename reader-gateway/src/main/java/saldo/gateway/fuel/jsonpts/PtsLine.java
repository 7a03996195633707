package saldo.gateway.fuel.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.jsonpts.PtsControllers.Said;
import saldo.gateway.fuel.memory.SentTable;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.fuel.poll.TableRefusedException;
import saldo.gateway.fuel.poll.UnreachableException;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.jsonpts.PtsError;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.PumpTransaction;
import saldo.schemas.reader.ReaderEvent.ReaderReplaced;

/**
 * The controller at one address. The requests, and the names in their answers, are by public client
 * code: {@code ReportGetPumpTransactions}, {@code GetTagsTotalNumber}, {@code SetTagsList}, {@code
 * AddTagsToList}, {@code DeleteTagFromList}. That lists of tags are the data itself, as they are in
 * answers, and that "not found" is the answer where there are no fillings, is our assumption.
 */
final class PtsLine implements ReaderDriver.Line {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  /** The firmware of a controller has a date and no release, so that nothing hangs on it. */
  private static final int NO_RELEASE = 0;

  private final PtsParts parts;
  private final PtsFillings fillings;
  private final PtsControllers controllers;

  PtsLine(PtsParts parts, PtsFillings fillings, PtsControllers controllers) {
    this.parts = parts;
    this.fillings = fillings;
    this.controllers = controllers;
  }

  @Override
  public ReaderDriver.Collected collect(FuelReaderPlace reader, Where where)
      throws UnreachableException, NotSafeException, InterruptedException {
    PtsClock clock = PtsClock.read(controllers, reader, parts.clock());
    String ptsId = ptsId(reader, clock.said());
    Optional<PtsProgress> before = PtsMemory.progress(parts.memory(), reader);
    replaced(reader, where, before, ptsId);
    Instant now = parts.clock().instant();
    PtsFillings.Source source = new PtsFillings.Source(reader, where, ptsId, clock.drift());
    Instant earliest = now.minus(parts.settings().lookBack());
    long fresh = 0;
    for (PtsRange part : PtsRange.since(before, earliest, now, clock.drift()).parts()) {
      fresh += fetch(source, part);
    }
    PtsMemory.putProgress(
        parts.memory(), reader, new PtsProgress(ptsId, now, clock.drift().toSeconds()));
    boolean set = clock.setIfWrong(controllers, reader);
    return new ReaderDriver.Collected(
        parts.intake().lastNumber(reader),
        fresh,
        clock.drift().toSeconds(),
        set,
        activeVersion(reader),
        ptsId,
        NO_RELEASE,
        fillings.takenMinor(reader));
  }

  private static String ptsId(FuelReaderPlace reader, Said said) throws UnreachableException {
    String ptsId = said.ptsId() == null ? reader.serial() : said.ptsId();
    if (ptsId == null) {
      throw new UnreachableException(
          "The controller at %s does not say its PtsId: register it as the serial of %s."
              .formatted(reader.connection().link(), reader.terminal()));
    }
    return ptsId;
  }

  private void replaced(
      FuelReaderPlace reader, Where where, Optional<PtsProgress> before, String ptsId)
      throws NotSafeException, InterruptedException {
    String was = before.map(PtsProgress::ptsId).orElse(reader.serial());
    if (was != null && !was.equalsIgnoreCase(ptsId)) {
      parts.intake().write(where, new ReaderReplaced(was, ptsId));
    }
  }

  private long fetch(PtsFillings.Source source, PtsRange part)
      throws UnreachableException, NotSafeException, InterruptedException {
    FuelReaderPlace reader = source.reader();
    ObjectNode asked =
        PtsJson.object()
            .put("Pump", 0)
            .put("DateTimeStart", shown(part.from(), reader.zone()))
            .put("DateTimeEnd", shown(part.to(), reader.zone()));
    Said said = controllers.ask(reader, "ReportGetPumpTransactions", asked);
    PtsError error = said.error();
    if (error != null && !error.isNotFound()) {
      throw new UnreachableException(
          "The reader %s does not report its fillings: %s."
              .formatted(reader.terminal(), error.message()));
    }
    if (!said.isRefusal() && !said.data().isArray() && !said.isAcknowledged()) {
      throw new UnreachableException(
          "The reader %s answers something else than a list of fillings."
              .formatted(reader.terminal()));
    }
    long fresh = 0;
    for (JsonNode each : said.data()) {
      fresh += fillings.commit(source, PumpTransaction.read(each)) ? 1 : 0;
    }
    return fresh;
  }

  private static String shown(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).format(TIME);
  }

  /** The version of the list that it took from us, if it still has as many tags; 0 if not. */
  private int activeVersion(FuelReaderPlace reader)
      throws UnreachableException, InterruptedException {
    SentTable sent = parts.memory().table(reader.ledger(), reader.terminal());
    return sent.version() > 0 && hasTags(reader, sent.rows().size()) ? sent.version() : 0;
  }

  private boolean hasTags(FuelReaderPlace reader, int count)
      throws UnreachableException, InterruptedException {
    Said said = controllers.ask(reader, "GetTagsTotalNumber", PtsJson.nothing());
    JsonNode total = said.data().path("TotalNumber");
    return total.isInt() && total.intValue() == count;
  }

  @Override
  public ReaderDriver.Sent send(FuelReaderPlace reader, ReaderDriver.Table table, int tableVersion)
      throws UnreachableException, TableRefusedException, InterruptedException {
    SentTable before = parts.memory().table(reader.ledger(), reader.terminal());
    TagList list = TagList.of(table, before);
    boolean changes = !table.whole() && tableVersion > 0 && tableVersion == before.version();
    parts.memory().putTable(reader.ledger(), reader.terminal(), list.meanwhile(before));
    boolean done = changes && change(reader, list) && hasTags(reader, list.sent().rows().size());
    if (!done) {
      replaceAll(reader, list);
    }
    parts.memory().putTable(reader.ledger(), reader.terminal(), list.sent());
    return new ReaderDriver.Sent(
        list.sent().version(),
        done ? tableVersion : null,
        done ? list.added().size() + list.gone().size() : list.sent().rows().size());
  }

  /** Takes away first: whoever may fill no more is out as early as possible. */
  private boolean change(FuelReaderPlace reader, TagList list)
      throws UnreachableException, InterruptedException {
    for (String tag : list.gone()) {
      ObjectNode gone = PtsJson.object().put("Tag", tag);
      PtsError error = controllers.ask(reader, "DeleteTagFromList", gone).error();
      if (error != null && !error.isNotFound()) {
        return false;
      }
    }
    return list.added().isEmpty()
        || !controllers.ask(reader, "AddTagsToList", entries(list.added())).isRefusal();
  }

  private void replaceAll(FuelReaderPlace reader, TagList list)
      throws UnreachableException, TableRefusedException, InterruptedException {
    PtsError error = controllers.ask(reader, "SetTagsList", entries(list.all())).error();
    if (error != null) {
      throw new TableRefusedException(
          "The controller does not take the list of tags: %s.".formatted(error.message()));
    }
    if (!hasTags(reader, list.sent().rows().size())) {
      throw new TableRefusedException(
          "The controller took a list of %d tags, and says that it has another number of them."
              .formatted(list.sent().rows().size()));
    }
  }

  private static ArrayNode entries(List<TagList.Entry> entries) {
    ArrayNode list = PtsJson.list();
    entries.forEach(entry ->
        list.addObject().put("Tag", entry.tag()).put("Name", entry.name()).put("Valid", true));
    return list;
  }

  @Override
  public void close() {}
}
