package saldo.gateway.fpp.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.RecordSum;
import saldo.gateway.fpp.protocol.StatusReport;
import saldo.gateway.fpp.protocol.TableBegin;
import saldo.gateway.fpp.protocol.TableEnd;

/**
 * Sends a card table frame by frame, each after the answer to the one before. The terminal
 * activates all of it or nothing; where its answer is lost, its status tells which.
 */
final class SendingTable implements Conversation {
  /** A power cut makes a terminal forget half a table: so often it is sent from its begin. */
  static final int MOST_BEGINS = 4;

  private enum Phase {
    IDENTIFYING,
    SENDING,
    ENDING,
    VERIFYING
  }

  private final Wire wire;
  private final CardTable table;
  private final Exchange exchange = new Exchange();
  private final StatusStep status;
  private Phase phase = Phase.IDENTIFYING;
  private @Nullable StatusReport before;
  private boolean deltaRefused;
  private boolean full = true;
  private List<CardRecord> cards = List.of();
  private RecordSum sent = new RecordSum();
  private int begins;

  SendingTable(Wire wire, CardTable table) {
    this.wire = wire;
    this.table = table;
    this.status = new StatusStep(wire, exchange);
  }

  @Override
  public List<Action> start(Instant now) {
    phase = Phase.IDENTIFYING;
    return status.ask(now);
  }

  @Override
  public List<Action> received(Frame frame, Instant now) {
    return switch (phase) {
      case IDENTIFYING ->
          StatusStep.in(frame).map(reading -> identified(reading, now)).orElse(List.of());
      case SENDING, ENDING -> answered(frame, now);
      case VERIFYING ->
          StatusStep.in(frame).map(reading -> verified(reading, now)).orElse(List.of());
    };
  }

  private List<Action> identified(Reading<StatusReport> reading, Instant now) {
    return switch (reading) {
      case Reading.Clear<StatusReport>(StatusReport report) -> {
        boolean there = report.activeVersion() == table.version();
        if (there && begins == 0) {
          yield finish(new Outcome.TableAlreadyActive(report));
        }
        before = before == null ? report : before;
        yield there ? activated() : begin(report.activeVersion(), now);
      }
      case Reading.Unreadable<StatusReport>(String why) ->
          finish(new Outcome.StatusUnreadable(why));
    };
  }

  private List<Action> begin(int activeVersion, Instant now) {
    begins++;
    sent = new RecordSum();
    phase = Phase.SENDING;
    Optional<CardTable.Delta> delta =
        table
            .delta()
            .filter(each -> !deltaRefused)
            .filter(each -> each.baseVersion() == activeVersion);
    full = delta.isEmpty();
    cards = delta.map(CardTable.Delta::changes).orElse(table.cards());
    OptionalInt base = full ? OptionalInt.empty() : OptionalInt.of(activeVersion);
    TableBegin begin = new TableBegin(table.version(), cards.size(), base);
    return exchange.ask(wire.counted(FrameType.TABLE_BEGIN, begin.format()), now);
  }

  private List<Action> answered(Frame frame, Instant now) {
    if (frame.type() == FrameType.NAK) {
      return refused(Nak.parse(frame.payload()), now);
    }
    if (frame.type() != FrameType.ACK || !wire.answersLast(frame)) {
      return List.of();
    }
    if (phase == Phase.ENDING) {
      return activated();
    }
    if (sent.count() < cards.size()) {
      String payload = cards.get(sent.count()).format();
      sent.add(payload);
      return exchange.ask(wire.counted(FrameType.CARD, payload), now);
    }
    phase = Phase.ENDING;
    TableEnd end = TableEnd.of(table.version(), sent);
    return exchange.ask(wire.counted(FrameType.TABLE_END, end.format()), now);
  }

  private List<Action> refused(Nak nak, Instant now) {
    boolean mayHaveEnded = exchange.wasRepeated() || nak.reason() == Nak.Reason.ORDER;
    if (phase == Phase.ENDING && mayHaveEnded) {
      return verify(now);
    }
    return switch (nak.reason()) {
      case BASE -> {
        boolean first = !full && !deltaRefused;
        deltaRefused = true;
        yield first ? again(nak, now) : finish(new Outcome.TableRefused(nak));
      }
      case ORDER, COUNT, CRC -> again(nak, now);
      case RECORD, MEMORY, VERSION, CLOCK, OTHER -> finish(new Outcome.TableRefused(nak));
    };
  }

  private List<Action> again(Nak nak, Instant now) {
    return begins < MOST_BEGINS ? start(now) : finish(new Outcome.TableRefused(nak));
  }

  private List<Action> verify(Instant now) {
    phase = Phase.VERIFYING;
    return status.ask(now);
  }

  private List<Action> verified(Reading<StatusReport> reading, Instant now) {
    return switch (reading) {
      case Reading.Clear<StatusReport>(StatusReport report) ->
          report.activeVersion() == table.version()
              ? activated()
              : again(new Nak(Nak.Reason.ORDER, "the table was not activated"), now);
      case Reading.Unreadable<StatusReport>(String _) ->
          finish(new Outcome.TableUnknown(table.version()));
    };
  }

  @Override
  public List<Action> elapsed(Instant now) {
    List<Action> again = exchange.repeat(now);
    if (!again.isEmpty()) {
      return again;
    }
    return switch (phase) {
      case IDENTIFYING, SENDING -> List.of();
      case ENDING -> verify(now);
      case VERIFYING -> finish(new Outcome.TableUnknown(table.version()));
    };
  }

  private List<Action> activated() {
    if (before == null) {
      throw new IllegalStateException("a table is sent only to a terminal that told its status");
    }
    return finish(new Outcome.TableActivated(table.version(), full, before));
  }

  private List<Action> finish(Outcome outcome) {
    exchange.answered();
    return List.of(new Action.Finish(outcome));
  }

  @Override
  public Optional<Instant> deadline() {
    return exchange.deadline();
  }
}
