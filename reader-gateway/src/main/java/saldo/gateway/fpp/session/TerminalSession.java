package saldo.gateway.fpp.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.ClockSetting;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.protocol.Reading;

/**
 * The terminal's side of FPP/1, for simulators and tests. It only answers. What it holds beside its
 * {@link TerminalMemory} is lost with its power: a new session on the same memory is a terminal
 * that was switched on again.
 */
public final class TerminalSession {
  private final int address;
  private final TerminalMemory memory;
  private final StagedTable staged;
  private int sent;
  private @Nullable Frame outstanding;
  private int outstandingFilling;

  /**
   * A terminal that was just switched on.
   *
   * @param address on its line, 0 to 255
   */
  public TerminalSession(int address, TerminalMemory memory) {
    this.address = address;
    this.memory = memory;
    this.staged = new StagedTable(memory);
  }

  /** What it answers, if the frame is for it and makes sense. */
  public Optional<Frame> received(Frame frame, Instant now) {
    if (frame.address() != address) {
      return Optional.empty();
    }
    return switch (frame.type()) {
      case POLL -> polled(frame.payload());
      case ACK -> acknowledged(frame.resp());
      case STATUS -> Optional.of(uncounted(FrameType.STATUS, memory.status(now).format()));
      case SET_CLOCK -> Optional.of(setClock(frame.payload(), now));
      case TABLE_BEGIN, CARD, TABLE_END -> Optional.of(table(frame));
      case FILLING, END, NAK -> Optional.empty();
    };
  }

  private Optional<Frame> polled(String payload) {
    if (payload.isEmpty()) {
      return Optional.of(filling(memory.fillings().stream().findFirst()));
    }
    OptionalInt last = FillingRecord.number(payload);
    return last.isPresent() ? Optional.of(filling(memory.after(last.getAsInt()))) : nothing();
  }

  /** Only what was sent last can be acknowledged; an older answer came too late or twice. */
  private Optional<Frame> acknowledged(int resp) {
    if (outstanding == null || outstandingFilling == 0 || outstanding.num() != resp) {
      return nothing();
    }
    int done = outstandingFilling;
    memory.forgetUpTo(done);
    return Optional.of(filling(memory.after(done)));
  }

  /** The same again has the same NUM. */
  private Frame filling(Optional<FillingRecord> next) {
    FrameType type = next.isPresent() ? FrameType.FILLING : FrameType.END;
    String payload =
        next.map(FillingRecord::format).orElse(FillingRecord.format(memory.lastNumber()));
    Frame before = outstanding;
    if (before != null && before.type() == type && before.payload().equals(payload)) {
      return before;
    }
    sent = Frame.after(sent);
    Frame frame = new Frame(address, type, sent, staged.received(), payload);
    outstanding = frame;
    outstandingFilling = next.map(FillingRecord::number).orElse(0);
    return frame;
  }

  private Frame setClock(String payload, Instant now) {
    return switch (ClockSetting.parse(payload)) {
      case Reading.Clear<ClockSetting>(ClockSetting setting) -> {
        memory.setClock(setting.clock(), now);
        yield uncounted(FrameType.STATUS, memory.status(now).format());
      }
      case Reading.Unreadable<ClockSetting>(String why) -> refusal(new Nak(Nak.Reason.CLOCK, why));
    };
  }

  private Frame table(Frame frame) {
    return staged.take(frame).map(this::refusal).orElseGet(() -> uncounted(FrameType.ACK, ""));
  }

  private Frame refusal(Nak nak) {
    return uncounted(FrameType.NAK, nak.format());
  }

  private Frame uncounted(FrameType type, String payload) {
    return Frame.uncounted(address, type, staged.received(), payload);
  }

  private static Optional<Frame> nothing() {
    return Optional.empty();
  }
}
