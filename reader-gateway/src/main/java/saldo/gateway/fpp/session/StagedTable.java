package saldo.gateway.fpp.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.RecordSum;
import saldo.gateway.fpp.protocol.TableBegin;
import saldo.gateway.fpp.protocol.TableEnd;
import saldo.gateway.fpp.protocol.TableVersion;

/** A card table on its way into a terminal: beside the active one until it is complete. */
final class StagedTable {
  private final TerminalMemory memory;
  private RecordSum records = new RecordSum();
  private final List<CardRecord> cards = new ArrayList<>();
  private @Nullable TableBegin begin;
  private @Nullable Frame last;
  private int received;

  StagedTable(TerminalMemory memory) {
    this.memory = memory;
  }

  /** The last NUM of the host that was taken. */
  int received() {
    return received;
  }

  /** Takes a frame of the host; empty if it is to be acknowledged. */
  Optional<Nak> take(Frame frame) {
    // a begin is always taken: it makes the same of a table, however often it comes
    if (frame.type() != FrameType.TABLE_BEGIN) {
      if (isRepeated(frame)) {
        return Optional.empty();
      }
      if (begin == null || frame.num() != Frame.after(received)) {
        return nak(Nak.Reason.ORDER, "no table is open that this frame continues");
      }
    }
    Optional<Nak> refusal =
        switch (frame.type()) {
          case TABLE_BEGIN -> begin(frame.payload());
          case CARD -> card(begin, frame.payload());
          case TABLE_END -> end(begin, frame.payload());
          case POLL, FILLING, END, ACK, NAK, SET_CLOCK, STATUS ->
              throw new IllegalArgumentException("no part of a table: " + frame);
        };
    if (refusal.isEmpty()) {
      received = frame.num();
      last = frame;
    }
    return refusal;
  }

  private boolean isRepeated(Frame frame) {
    Frame before = last;
    return before != null
        && before.num() == frame.num()
        && before.type() == frame.type()
        && before.payload().equals(frame.payload());
  }

  private Optional<Nak> begin(String payload) {
    drop();
    return switch (TableBegin.parse(payload)) {
      case Reading.Clear<TableBegin>(TableBegin announced) -> {
        Optional<Nak> refusal = refusal(announced);
        begin = refusal.isEmpty() ? announced : null;
        yield refusal;
      }
      case Reading.Unreadable<TableBegin>(String why) -> nak(Nak.Reason.RECORD, why);
    };
  }

  private Optional<Nak> refusal(TableBegin announced) {
    int active = memory.table().version();
    String said = "the active table is " + TableVersion.format(active);
    if (announced.baseVersion().isPresent() && announced.baseVersion().getAsInt() != active) {
      return nak(Nak.Reason.BASE, said);
    }
    return TableVersion.isAfter(announced.version(), active)
        ? Optional.empty()
        : nak(Nak.Reason.VERSION, said);
  }

  private Optional<Nak> card(@Nullable TableBegin announced, String payload) {
    if (announced == null || cards.size() == announced.count()) {
      return nak(Nak.Reason.COUNT, "more cards came than were announced");
    }
    return switch (CardRecord.parse(payload)) {
      case Reading.Clear<CardRecord>(CardRecord card) -> {
        records.add(payload);
        cards.add(card);
        yield Optional.empty();
      }
      case Reading.Unreadable<CardRecord>(String why) -> nak(Nak.Reason.RECORD, why);
    };
  }

  private Optional<Nak> end(@Nullable TableBegin announced, String payload) {
    return switch (TableEnd.parse(payload)) {
      case Reading.Clear<TableEnd>(TableEnd end) -> {
        Optional<Nak> refusal = announced == null ? Optional.empty() : mismatch(announced, end);
        if (refusal.isEmpty() && announced != null) {
          memory.activate(complete(announced));
        }
        drop();
        yield refusal;
      }
      case Reading.Unreadable<TableEnd>(String why) -> nak(Nak.Reason.RECORD, why);
    };
  }

  private Optional<Nak> mismatch(TableBegin announced, TableEnd end) {
    boolean complete =
        end.version() == announced.version()
            && end.count() == announced.count()
            && cards.size() == announced.count();
    if (!complete) {
      return nak(Nak.Reason.COUNT, "%d cards have come".formatted(cards.size()));
    }
    return end.crc() == records.crc()
        ? Optional.empty()
        : nak(Nak.Reason.CRC, "the cards do not have this checksum");
  }

  private ActiveTable complete(TableBegin announced) {
    ActiveTable base = announced.baseVersion().isPresent() ? memory.table() : ActiveTable.NONE;
    return base.changed(announced.version(), cards);
  }

  private void drop() {
    begin = null;
    last = null;
    records = new RecordSum();
    cards.clear();
  }

  private static Optional<Nak> nak(Nak.Reason reason, String text) {
    return Optional.of(new Nak(reason, text));
  }
}
