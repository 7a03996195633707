package saldo.gateway.simulator.fpp;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.fpp.session.ActiveTable;
import saldo.gateway.fpp.session.TerminalMemory;
import saldo.gateway.fpp.session.TerminalSession;

/**
 * A fuel terminal: sells by its active table and answers the host. May be used by several threads.
 */
public final class SimulatedTerminal {
  /** What a filling is usually sold at: thousandths of the currency's unit for a litre. */
  public static final Map<String, Long> PRICES_MILLI = Map.of("D", 18_790L, "B", 17_540L);

  private static final int FIRMWARE_RELEASE = 11;
  private static final int SHORTLY_BEFORE_THE_WRAP = FillingRecord.HIGHEST_NUMBER - 3;

  private final int address;
  private final ZoneId zone;
  private final InstantSource clock;
  private final FaultPlan faults;
  private final LineFaults chances;
  private final Map<String, Long> pricesMilli;
  private TerminalMemory memory;
  private Attendant attendant;
  private TerminalSession session;
  private int fillings;
  private int replacements;
  private int powerCuts;

  /**
   * A terminal that was switched on for the first time.
   *
   * @param address on its line, 0 to 255
   * @param zone in which its clock shows the time
   * @param clock what its clock would show if it were right
   * @param faults what goes wrong with it
   */
  public SimulatedTerminal(int address, ZoneId zone, InstantSource clock, FaultPlan faults) {
    this(address, new Site(zone, PRICES_MILLI), clock, faults);
  }

  /**
   * What terminals of one place have in common.
   *
   * @param zone in which their clocks show the time
   * @param pricesMilli of a litre by product, in thousandths of the currency's unit, from 1
   */
  public record Site(ZoneId zone, Map<String, Long> pricesMilli) {}

  /** The same with prices of its own. */
  public SimulatedTerminal(int address, Site site, InstantSource clock, FaultPlan faults) {
    ZoneId zone = site.zone();
    this.pricesMilli = Map.copyOf(site.pricesMilli());
    this.address = address;
    this.zone = zone;
    this.clock = clock;
    this.faults = faults;
    this.chances = new LineFaults(faults, address);
    this.memory = newMemory();
    this.attendant = new Attendant(memory, pricesMilli);
    this.session = new TerminalSession(address, memory);
    if (faults.wrap()) {
      memory.countFrom(SHORTLY_BEFORE_THE_WRAP);
    }
    memory.setClockError(faults.clockError());
  }

  private TerminalMemory newMemory() {
    return new TerminalMemory(
        "SIM-%02X-%d".formatted(address, replacements), FIRMWARE_RELEASE, zone);
  }

  /** Its address on its line. */
  public int address() {
    return address;
  }

  /** Its serial number. */
  public synchronized String serial() {
    return memory.serial();
  }

  /** The table that it decides by. */
  public synchronized ActiveTable table() {
    return memory.table();
  }

  /** How many fillings wait to be collected. */
  public synchronized int waiting() {
    return memory.fillings().size();
  }

  /** What a card may still fill, as its quota counts; 0 if it may not fill. */
  public synchronized long left(String card) {
    return attendant.left(card, memory.clock(clock.instant()));
  }

  /** The last odometer of a card in its table that it knows, 0 if it knows none. */
  public synchronized int lastOdometerKm(String card) {
    return memory
        .table()
        .entry(card)
        .map(entry -> attendant.lastOdometerKm(entry.card()))
        .orElse(0);
  }

  /** How often its power was cut. */
  public synchronized int powerCuts() {
    return powerCuts;
  }

  /** How far its clock is ahead. */
  public synchronized Duration clockError() {
    return Duration.between(
        clock.instant().atZone(zone).toLocalDateTime(), memory.clock(clock.instant()));
  }

  /** Somebody fills. */
  public synchronized FillResult fill(FillRequest request) {
    FillResult result = attendant.fill(request, memory.clock(clock.instant()));
    if (result instanceof FillResult.Filled) {
      fillings++;
    }
    return result;
  }

  /** Switches it off and on: what it keeps in its memory is all that is left. */
  public synchronized void cutPower() {
    powerCuts++;
    switchOn();
  }

  private void switchOn() {
    session = new TerminalSession(address, memory);
  }

  /** Puts a new terminal in its place: another serial number, no table, numbers from 1. */
  public synchronized void replace() {
    replacements++;
    memory = newMemory();
    attendant = new Attendant(memory, pricesMilli);
    switchOn();
  }

  /**
   * The bytes that it answers a frame with. A power cut takes away the answer, or the end of it,
   * before or after the frame had its effect.
   */
  public synchronized byte[] answer(Frame frame) {
    if (frame.address() != address) {
      return new byte[0];
    }
    replaceWhenDue();
    boolean cut = chances.cutsPower();
    if (cut && chances.coin()) {
      cutPower();
      return new byte[0];
    }
    Optional<Frame> answer = session.received(frame, clock.instant());
    byte[] bytes = answer.map(FrameWriter::write).orElse(new byte[0]);
    if (cut) {
      cutPower();
      return chances.begin(bytes);
    }
    return bytes;
  }

  /** Only once nothing waits: what a terminal takes with it can't be collected by anybody. */
  private void replaceWhenDue() {
    boolean due = faults.replaceAfter() > 0 && fillings >= faults.replaceAfter();
    if (due && memory.fillings().isEmpty()) {
      fillings = 0;
      replace();
    }
  }
}
