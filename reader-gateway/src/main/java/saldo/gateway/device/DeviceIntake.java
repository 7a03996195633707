package saldo.gateway.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.Answers.Line;
import saldo.gateway.device.Answers.Status;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.json.StrictJson;
import saldo.gateway.spool.DeviceTrack;
import saldo.gateway.spool.Gap;
import saldo.gateway.spool.Receipt;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.Submission;
import saldo.schemas.LedgerId;

/** Takes what devices report: reads it strictly, stores it, and answers once it is on disk. */
public final class DeviceIntake {
  /** As many records as a device gathers in a day offline; more come in several batches. */
  public static final int MOST_RECORDS = 1_000;

  /** The field of a batch that holds its records. */
  public static final String BATCH_FIELD = "transactions";

  /** Enough for a device to begin closing its gaps, little enough for every answer. */
  private static final int MOST_GAPS_TOLD = 20;

  private static final Refusal CONFLICT =
      new Refusal(
          "DEVICE_SEQUENCE_CONFLICT",
          "this device has sent another record under this number before: if its numbering began"
              + " anew, pair it under a new name");

  private final Spool spool;
  private final InstantSource clock;

  public DeviceIntake(Spool spool, InstantSource clock) {
    this.spool = spool;
    this.clock = clock;
  }

  /**
   * Stores one record.
   *
   * @throws RefusedException with the first thing that is wrong; nothing was stored
   */
  public Answers.Stored store(DeviceIdentity who, byte[] body) {
    Instant receivedAt = clock.instant();
    DeviceFact fact = DeviceFact.read(StrictJson.tree(body), who, receivedAt);
    Receipt receipt = spool.append(List.of(fact.submission(who, receivedAt))).getFirst();
    if (receipt == Receipt.CONFLICT) {
      throw new RefusedException(CONFLICT);
    }
    DeviceTrack track = spool.device(who.ledger(), who.device());
    return new Answers.Stored(
        fact.seq(), status(receipt), receipt == Receipt.DUPLICATE, track.lastStored(), told(track));
  }

  /**
   * Stores the good records of a batch, in one step, and lists what is wrong with the others.
   *
   * @throws RefusedException if the batch itself cannot be read; nothing was stored
   */
  public Answers.Batch storeBatch(DeviceIdentity who, byte[] body) {
    JsonNode records = records(StrictJson.tree(body));
    Instant receivedAt = clock.instant();
    List<Submission> submissions = new ArrayList<>();
    List<@Nullable Line> refused = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      JsonNode record = records.get(i);
      try {
        submissions.add(DeviceFact.read(record, who, receivedAt).submission(who, receivedAt));
        refused.add(null);
      } catch (RefusedException e) {
        refused.add(refusedLine(i, record, e.refusal()));
      }
    }
    List<Receipt> receipts = spool.append(submissions);
    return answer(who, lines(records, refused, receipts));
  }

  private static JsonNode records(JsonNode batch) {
    JsonNode records = batch.path(BATCH_FIELD);
    if (!records.isArray() || batch.size() != 1) {
      throw new RefusedException(
          StrictJson.MALFORMED, "a batch is an object with one field, transactions, a list");
    }
    if (records.size() > MOST_RECORDS) {
      throw new RefusedException(
          "BATCH_TOO_LARGE",
          "a batch has at most " + MOST_RECORDS + " records: send it in several");
    }
    return records;
  }

  private static List<Line> lines(
      JsonNode records, List<@Nullable Line> refused, List<Receipt> receipts) {
    List<Line> lines = new ArrayList<>(refused.size());
    int stored = 0;
    for (int i = 0; i < refused.size(); i++) {
      Line line = refused.get(i);
      if (line != null) {
        lines.add(line);
        continue;
      }
      Receipt receipt = receipts.get(stored++);
      JsonNode record = records.get(i);
      lines.add(
          receipt == Receipt.CONFLICT
              ? refusedLine(i, record, CONFLICT)
              : new Line(i, record.get("seq").longValue(), status(receipt), null, null));
    }
    return lines;
  }

  private static Line refusedLine(int index, JsonNode record, Refusal refusal) {
    JsonNode seq = record.path("seq");
    return new Line(
        index,
        seq.isIntegralNumber() && seq.canConvertToLong() ? seq.longValue() : null,
        Status.REFUSED,
        refusal.reason(),
        refusal.sentence());
  }

  private Answers.Batch answer(DeviceIdentity who, List<Line> lines) {
    DeviceTrack track = spool.device(who.ledger(), who.device());
    return new Answers.Batch(
        count(lines, Status.STORED),
        count(lines, Status.DUPLICATE),
        count(lines, Status.REFUSED),
        lines,
        track.lastStored(),
        told(track));
  }

  private static int count(List<Line> lines, Status status) {
    return (int) lines.stream().filter(line -> line.status() == status).count();
  }

  private static Status status(Receipt receipt) {
    return switch (receipt) {
      case STORED -> Status.STORED;
      case DUPLICATE -> Status.DUPLICATE;
      case CONFLICT -> Status.REFUSED;
    };
  }

  private static List<Gap> told(DeviceTrack track) {
    return track.gaps().stream().limit(MOST_GAPS_TOLD).toList();
  }

  /** How far a device's records have come. */
  public Answers.DeviceStatus status(LedgerId ledger, String device) {
    DeviceTrack track = spool.device(ledger, device);
    return new Answers.DeviceStatus(
        device,
        track.lastStored(),
        spool.lastDelivered(ledger, device),
        told(track),
        track.gaps().size() + track.forgottenGaps());
  }
}
