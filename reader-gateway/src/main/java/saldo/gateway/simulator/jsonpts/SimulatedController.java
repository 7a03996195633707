package saldo.gateway.simulator.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsError;
import saldo.gateway.jsonpts.PtsJson;

/**
 * A PTS controller: its pumps fill, it keeps all transactions, and answers what is asked of them
 * and of its list of tags. May be used by several threads.
 */
public final class SimulatedController {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final int HIGHEST_NUMBER = 65_535;
  private static final int SHORTLY_BEFORE_THE_WRAP = HIGHEST_NUMBER - 3;
  private static final int AMOUNT_DIGITS = 2;
  private static final int FILLING_SECONDS = 90;

  /** What a litre costs. */
  public static final BigDecimal PRICE = new BigDecimal("1.799");

  private final String name;
  private final ZoneId zone;
  private final InstantSource clock;
  private final List<ObjectNode> transactions = new ArrayList<>();
  private final Map<Integer, ObjectNode> waiting = new LinkedHashMap<>();
  private final Map<String, String> tags = new TreeMap<>();
  private final int replaceAfter;
  private Duration clockError;
  private int replacements;
  private int number;
  private int uploads;

  /**
   * A controller that was switched on for the first time.
   *
   * @param name begins its PtsId, up to 16 letters and digits
   * @param zone in which its clock shows the time
   * @param clock what its clock would show if it were right
   * @param faults what goes wrong with it
   */
  public SimulatedController(String name, ZoneId zone, InstantSource clock, PtsFaults faults) {
    this.name = name;
    this.zone = zone;
    this.clock = clock;
    this.replaceAfter = faults.replaceAfter();
    this.clockError = faults.clockError();
    this.number = faults.wrap() ? SHORTLY_BEFORE_THE_WRAP : 0;
  }

  /** Which controller it is. */
  public synchronized String ptsId() {
    return "%s%04X".formatted(name, replacements);
  }

  /**
   * Somebody fills.
   *
   * @param pump from 1
   * @param tag empty for a sale at the till
   * @param litres at most three decimals
   * @return the transaction as it is reported
   */
  public synchronized JsonNode fill(int pump, String tag, BigDecimal litres) {
    if (replaceAfter > 0 && transactions.size() >= replaceAfter && waiting.isEmpty()) {
      replace();
    }
    number = number % HIGHEST_NUMBER + 1;
    LocalDateTime end = now();
    BigDecimal amount = litres.multiply(PRICE).setScale(AMOUNT_DIGITS, RoundingMode.HALF_UP);
    ObjectNode one =
        PtsJson.object()
            .put("DateTimeStart", end.minusSeconds(FILLING_SECONDS).format(TIME))
            .put("DateTime", end.format(TIME))
            .put("Pump", pump)
            .put("Nozzle", 1)
            .put("FuelGradeId", 1)
            .put("FuelGradeName", "Diesel")
            .put("Transaction", number)
            .put("Volume", litres)
            .put("TCVolume", litres)
            .put("Price", PRICE)
            .put("Amount", amount)
            .put("Tag", tag)
            .put("UserId", 1)
            .put("IsOffline", false);
    transactions.add(one);
    waiting.put(++uploads, one);
    return one;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant().plus(clockError), zone)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** What has to be uploaded, by the number of the upload. */
  synchronized Map<Integer, JsonNode> waiting() {
    return new LinkedHashMap<>(waiting);
  }

  /** The host has it. */
  synchronized void uploaded(int upload) {
    waiting.remove(upload);
  }

  /** Everything it has is uploaded once more, as after a reset. */
  public synchronized void repeatUploads() {
    waiting.clear();
    transactions.forEach(each -> waiting.put(++uploads, each));
  }

  /** How many uploads are not acknowledged. */
  public synchronized int unacknowledged() {
    return waiting.size();
  }

  /** The host is not told again what it was told, which only fetching then finds. */
  public synchronized void forgetUploads() {
    waiting.clear();
  }

  /** The tags that may fill. */
  public synchronized Set<String> tags() {
    return new TreeSet<>(tags.keySet());
  }

  /** How far its clock is ahead. */
  public synchronized Duration clockError() {
    return clockError;
  }

  /** Somebody sets its clock wrong, or right. */
  public synchronized void setClockError(Duration error) {
    clockError = error;
  }

  /** The next transaction has the number after this one, as if its counter had been set. */
  public synchronized void countFrom(int last) {
    number = last;
  }

  /**
   * Puts a new controller in its place: another PtsId, no transactions, no tags, numbers from 1.
   */
  public synchronized void replace() {
    replacements++;
    number = 0;
    transactions.clear();
    waiting.clear();
    tags.clear();
  }

  /** Answers a request. */
  synchronized Packet answer(Packet asked) {
    JsonNode data = asked.data();
    return switch (asked.type()) {
      case "GetDateTime" -> told(asked, "DateTime", time());
      case "SetDateTime" -> setClock(asked);
      case "ReportGetPumpTransactions" -> report(asked);
      case "GetTagsTotalNumber" ->
          told(asked, "TagsTotalNumber", PtsJson.object().put("TotalNumber", tags.size()));
      case "SetTagsList" -> {
        tags.clear();
        yield add(asked);
      }
      case "AddTagsToList" -> add(asked);
      case "DeleteTagFromList" ->
          tags.remove(data.path("Tag").asText()) == null
              ? asked.refused(PtsError.NOT_FOUND)
              : asked.acknowledged();
      default -> asked.refused(PtsError.NOT_SUPPORTED);
    };
  }

  private static Packet told(Packet asked, String type, JsonNode data) {
    return Packet.of(asked.id(), type, data);
  }

  private ObjectNode time() {
    return PtsJson.object()
        .put("DateTime", now().format(TIME))
        .put("AutoSynchronize", false)
        .put("UTCOffset", 0);
  }

  private Packet setClock(Packet asked) {
    LocalDateTime right = LocalDateTime.parse(asked.data().path("DateTime").asText());
    clockError = Duration.between(clock.instant(), right.atZone(zone).toInstant());
    return asked.acknowledged();
  }

  private Packet report(Packet asked) {
    String from = asked.data().path("DateTimeStart").asText();
    String to = asked.data().path("DateTimeEnd").asText();
    ArrayNode found = PtsJson.list();
    for (ObjectNode each : transactions) {
      String end = each.path("DateTime").asText();
      if (end.compareTo(from) >= 0 && end.compareTo(to) <= 0) {
        found.add(each);
      }
    }
    return found.isEmpty()
        ? asked.refused(PtsError.NOT_FOUND)
        : told(asked, "ReportPumpTransactions", found);
  }

  private Packet add(Packet asked) {
    for (JsonNode each : asked.data()) {
      if (each.path("Valid").booleanValue()) {
        tags.put(each.path("Tag").asText(), each.path("Name").asText());
      }
    }
    return asked.acknowledged();
  }

  /** All that was filled, as it is reported. */
  public synchronized Collection<JsonNode> transactions() {
    return new ArrayList<>(transactions);
  }
}
