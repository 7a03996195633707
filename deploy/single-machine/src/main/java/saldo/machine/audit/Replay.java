package saldo.machine.audit;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Chain;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.fold.Stamp;
import saldo.schemas.SaldoJson;

/**
 * Reads a journal record by record: whether each one's hash, number, ledger and time follow from
 * the one before. After a deviation it goes on from what is there, so that one change is one
 * finding. Not safe for several threads.
 *
 * @param <E> its entries
 */
final class Replay<E> {
  private static final int HEX_SHOWN = 16;

  private final ObjectReader entries;
  private final Function<E, Stamp> stamps;
  private final Until until;
  private final Findings findings;
  private final Chain chain = new Chain();
  private final Map<String, Line> ledgers = new TreeMap<>();
  private long events;

  Replay(Class<E> type, Function<E, Stamp> stamps, Until until, Findings findings) {
    this.entries = SaldoJson.mapper().readerFor(type);
    this.stamps = stamps;
    this.until = until;
    this.findings = findings;
  }

  /** How far the journal of a ledger is. */
  private static final class Line {
    private byte[] link = Chain.start();
    private Instant bookedAt = Instant.MIN;
    private long seq;
    private boolean ended;
  }

  /** A record, and the number it has or should have. */
  private record At(JournalRecord record, long seq) {}

  /** Takes the next record of its ledger; what is to be folded, if anything. */
  Optional<E> add(JournalRecord record) {
    Line line = ledgers.computeIfAbsent(record.ledger(), _ -> new Line());
    if (line.ended) {
      return Optional.empty();
    }
    @Nullable E entry = read(record);
    if (entry == null) {
      events++;
      line.seq++;
      At at = new At(record, line.seq);
      link(at, line);
      report(Kind.UNREADABLE, at, "an entry", "bytes that are none");
      return Optional.empty();
    }
    Stamp stamp = stamps.apply(entry);
    if (!until.includes(stamp)) {
      line.ended = true;
      return Optional.empty();
    }
    events++;
    At at = new At(record, stamp.seq());
    link(at, line);
    order(at, line, stamp);
    return Optional.of(entry);
  }

  long events() {
    return events;
  }

  /** How many ledgers have at least one entry. */
  long ledgers() {
    return ledgers.values().stream().filter(line -> line.seq > 0).count();
  }

  /** The number of a ledger's last entry; 0 if it has none. */
  long lastSeq(String ledger) {
    Line line = ledgers.get(ledger);
    return line == null ? 0 : line.seq;
  }

  private @Nullable E read(JournalRecord record) {
    try {
      return record.value() == null ? null : entries.readValue(record.value());
    } catch (IOException notOne) {
      return null;
    }
  }

  private void link(At at, Line line) {
    JournalRecord record = at.record();
    byte[] value = record.value() == null ? new byte[0] : record.value();
    byte[] expected = chain.next(line.link, value);
    byte[] found = record.chain();
    if (!Arrays.equals(expected, found)) {
      report(Kind.CHAIN, at, hex(expected), hex(found));
    }
    line.link = found == null ? expected : found;
  }

  private void order(At at, Line line, Stamp stamp) {
    String ledger = at.record().ledger();
    if (!stamp.ledger().equals(ledger)) {
      report(Kind.LEDGER, at, ledger, stamp.ledger());
    }
    if (stamp.seq() != line.seq + 1) {
      String next = Long.toString(line.seq + 1);
      report(Kind.SEQUENCE, at, next, Long.toString(stamp.seq()));
    }
    if (stamp.bookedAt().isBefore(line.bookedAt)) {
      String latest = "not before " + line.bookedAt;
      report(Kind.TIME, at, latest, stamp.bookedAt().toString());
    } else {
      line.bookedAt = stamp.bookedAt();
    }
    line.seq = stamp.seq();
  }

  private void report(Kind kind, At at, String expected, String found) {
    JournalRecord record = at.record();
    findings.add(new Finding(kind, record.ledger(), at.seq(), record.position(), expected, found));
  }

  private static String hex(byte @Nullable [] bytes) {
    if (bytes == null) {
      return "no chain";
    }
    String all = HexFormat.of().formatHex(bytes);
    return all.length() > HEX_SHOWN ? all.substring(0, HEX_SHOWN) + "…" : all;
  }
}
