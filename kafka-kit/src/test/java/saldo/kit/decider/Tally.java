package saldo.kit.decider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;

/**
 * The smallest shell there is: it adds numbers up. A command is {@code id:number}; what is heard is
 * numbers between blanks, each of which it gives itself to add. It cannot add 13.
 */
final class Tally implements DomainShell<Long, Integer, Integer, Tally.Reason> {
  static final LedgerId LEDGER = LedgerId.of("club");

  private static final int DEFECT = 13;

  private final String own;
  private final @Nullable String other;
  private @Nullable KeyValueStore<String, byte[]> sums;
  private @Nullable KeyValueStore<String, byte[]> others;

  /** Why a number is not added. */
  enum Reason {
    TOO_SMALL,
    CONFLICT
  }

  /**
   * @param own the store of its sum
   * @param other the store of a sum of somebody else, on which it begins
   */
  Tally(String own, @Nullable String other) {
    this.own = own;
    this.other = other;
  }

  @Override
  public Decider<Long, Integer, Integer, Reason> decider() {
    return new Decider<>() {
      @Override
      public Decision<Integer, Reason> decide(Long sum, Integer number, Situation situation) {
        if (number == DEFECT) {
          throw new IllegalStateException("cannot add " + number);
        }
        return number > 0
            ? Decision.accepted(number)
            : Decision.rejected(Reason.TOO_SMALL, Map.of("sum", Long.toString(sum)));
      }

      @Override
      public Long evolve(Long sum, Integer number) {
        return sum + number;
      }
    };
  }

  @Override
  public void open(ProcessorContext<Object, byte[]> context, CommandMemory memory) {
    sums = context.getStateStore(own);
    others = other == null ? null : context.getStateStore(other);
  }

  @Override
  public Envelope<Integer> read(byte[] value) {
    String[] parts = new String(value, UTF_8).split(":", -1);
    return envelope(parts[0], Integer.parseInt(parts[1]));
  }

  @Override
  public Long load(Envelope<Integer> envelope, Situation situation) {
    return sum(sums) + sum(others);
  }

  @Override
  public void store(LedgerId ledger, Long before, Long after, JournalPosition last) {
    if (sums != null) {
      sums.put(ledger.value(), Headers.bytes(Long.toString(sum(sums) + after - before)));
    }
  }

  @Override
  public List<Envelope<Integer>> heard(String topic, Record<byte[], byte[]> record)
      throws IOException {
    String text = new String(record.value(), UTF_8);
    if (text.equals("noise")) {
      throw new IOException("it is noise");
    }
    List<Envelope<Integer>> commands = new ArrayList<>();
    for (String number : text.split(" ", -1)) {
      commands.add(envelope("heard-" + number, Integer.parseInt(number)));
    }
    return commands;
  }

  @Override
  public void beforeCommit() {
    // everything is in its store already
  }

  @Override
  public byte[] journalEntry(Envelope<Integer> envelope, JournalPosition position, Integer event) {
    return Headers.bytes(position.seq() + " " + position.entry() + " +" + event);
  }

  @Override
  public byte[] outcome(LedgerId ledger, Answer<Integer, Reason> answer) {
    return Headers.bytes(
        switch (answer) {
          case Answer.Booked<Integer, Reason> a -> "added as " + a.firstSeq();
          case Answer.Refused<Integer, Reason> a -> a.reason() + " " + a.details();
          case Answer.Several<Integer, Reason> a -> "several";
        });
  }

  @Override
  public Reason idempotencyConflict() {
    return Reason.CONFLICT;
  }

  @Override
  public List<Envelope<Integer>> due(Instant now) {
    return List.of();
  }

  private static long sum(@Nullable KeyValueStore<String, byte[]> store) {
    byte[] sum = store == null ? null : store.get(LEDGER.value());
    return sum == null ? 0 : Long.parseLong(new String(sum, UTF_8));
  }

  private static Envelope<Integer> envelope(String id, int number) {
    return new Envelope<>(CommandId.of(id), LEDGER, Origin.of("somebody"), null, number);
  }
}
