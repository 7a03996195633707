package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.StatusReport;

/** What a terminal keeps when its power is cut. Not for several threads. */
public final class TerminalMemory {
  /** When so many fillings wait to be collected, the terminal stops selling. */
  public static final int MOST_FILLINGS = 10_000;

  private final String serial;
  private final int firmwareRelease;
  private final ZoneId zone;
  private final Deque<FillingRecord> fillings = new ArrayDeque<>();
  private int lastNumber;
  private Duration clockError = Duration.ZERO;
  private ActiveTable table = ActiveTable.NONE;

  /**
   * A terminal as it leaves the factory.
   *
   * @param serial 1 to 16 characters
   * @param firmwareRelease 1 to 9999
   * @param zone in which its clock shows the time
   */
  public TerminalMemory(String serial, int firmwareRelease, ZoneId zone) {
    this.serial = serial;
    this.firmwareRelease = firmwareRelease;
    this.zone = zone;
  }

  /** Its serial number. */
  public String serial() {
    return serial;
  }

  /** Makes the next filling get the number after this one; 0 to 999,999. */
  public void countFrom(int number) {
    lastNumber = number;
  }

  /** The last number that was given to a filling, 0 if there was none. */
  public int lastNumber() {
    return lastNumber;
  }

  /** Makes the clock wrong by this much; negative if it is to be behind. */
  public void setClockError(Duration error) {
    clockError = error;
  }

  /** What its clock shows. */
  public LocalDateTime clock(Instant now) {
    return LocalDateTime.ofInstant(now, zone).plus(clockError).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The table that it decides by. */
  public ActiveTable table() {
    return table;
  }

  /** The fillings that it has not been allowed to forget, oldest first. */
  public List<FillingRecord> fillings() {
    return List.copyOf(fillings);
  }

  /**
   * Keeps a filling under the next number.
   *
   * @param numbered makes the record with that number
   * @return empty if the memory is full
   */
  public Optional<FillingRecord> record(IntFunction<FillingRecord> numbered) {
    if (fillings.size() >= MOST_FILLINGS) {
      return Optional.empty();
    }
    FillingRecord filling = numbered.apply(FillingNumbers.after(lastNumber));
    lastNumber = filling.number();
    fillings.add(filling);
    return Optional.of(filling);
  }

  /** What it tells about itself. */
  public StatusReport status(Instant now) {
    return new StatusReport(table.version(), clock(now), serial, firmwareRelease, lastNumber);
  }

  void setClock(LocalDateTime clock, Instant now) {
    clockError = Duration.between(LocalDateTime.ofInstant(now, zone), clock);
  }

  void activate(ActiveTable next) {
    table = next;
  }

  /** The oldest filling after a number; a number that it never gave is before all. */
  Optional<FillingRecord> after(int number) {
    boolean given = number == lastNumber || FillingNumbers.isAhead(lastNumber, number);
    return fillings.stream()
        .filter(each -> !given || FillingNumbers.isAhead(each.number(), number))
        .findFirst();
  }

  /** Forgets a filling and those before it. */
  void forgetUpTo(int number) {
    if (fillings.stream().anyMatch(each -> each.number() == number)) {
      while (fillings.removeFirst().number() != number) {
        // acknowledged with it: the acknowledgements of those before were lost
      }
    }
  }
}
