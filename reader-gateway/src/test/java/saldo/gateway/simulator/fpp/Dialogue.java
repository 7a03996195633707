package saldo.gateway.simulator.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameParser;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.fpp.session.Action;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.HostSession;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;

/**
 * A host and a simulated terminal on one line, in bytes, with time that only passes when nobody has
 * anything to say. What is committed survives the host's end, as it does in the spool.
 */
final class Dialogue {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  static final int ADDRESS = 1;
  private static final int NEVER = -1;

  final SetClock clock = new SetClock();
  final SimulatedTerminal terminal;
  final List<CollectedFilling> committed = new ArrayList<>();
  final List<UnreadableFilling> unreadable = new ArrayList<>();
  final List<FillingGap> gaps = new ArrayList<>();
  final List<TerminalReplaced> replacements = new ArrayList<>();
  final List<Frame> sent = new ArrayList<>();
  Progress progress = Progress.NONE;
  HostSession host = new HostSession(ADDRESS, ZONE);

  private final LineFaults down;
  private final LineFaults up;
  private FrameParser hostParser = new FrameParser();
  private final FrameParser terminalParser = new FrameParser();
  private int framesUntilTheLineIsCut = NEVER;
  private int stepsUntilTheHostIsKilled = NEVER;
  private boolean uncommitted;

  /** The host is gone, with all that it did not commit. */
  static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Dialogue(FaultPlan faults) {
    terminal = new SimulatedTerminal(ADDRESS, ZONE, clock, faults);
    down = new LineFaults(faults, 1_001);
    up = new LineFaults(faults, 1_002);
  }

  static Dialogue quiet() {
    return new Dialogue(FaultPlan.none(1));
  }

  void cutTheLineAfter(int frames) {
    framesUntilTheLineIsCut = frames;
  }

  void repairTheLine() {
    framesUntilTheLineIsCut = NEVER;
  }

  void killTheHostAfter(int steps) {
    stepsUntilTheHostIsKilled = steps;
  }

  /** Starts a new host, which knows what was committed and nothing else. */
  void restartTheHost() {
    host = new HostSession(ADDRESS, ZONE);
    hostParser = new FrameParser();
    stepsUntilTheHostIsKilled = NEVER;
    uncommitted = false;
  }

  Outcome collect() {
    return run(host.collect(progress, clock.instant()));
  }

  /** Whether the host was killed before it was done. */
  boolean collectUntilKilled() {
    try {
      collect();
      return false;
    } catch (KilledException killed) {
      return true;
    }
  }

  Outcome sendTable(CardTable table) {
    return run(host.sendTable(table, clock.instant()));
  }

  Outcome setClock() {
    return run(host.setClock(clock.instant()));
  }

  Outcome readStatus() {
    return run(host.readStatus(clock.instant()));
  }

  Outcome run(List<Action> begin) {
    Deque<Action> todo = new ArrayDeque<>(begin);
    while (true) {
      Action next = todo.poll();
      if (next == null) {
        clock.set(host.deadline().orElseThrow());
        todo.addAll(host.elapsed(clock.instant()));
        continue;
      }
      step();
      switch (next) {
        case Action.Send(Frame frame) -> todo.addAll(send(frame));
        case Action.Deliver(CollectedFilling filling) -> {
          uncommitted = true;
          step();
          committed.add(filling);
          todo.addAll(safe(filling.progress()));
        }
        case Action.DeliverUnreadable(UnreadableFilling filling) -> {
          uncommitted = true;
          unreadable.add(filling);
          todo.addAll(safe(filling.progress()));
        }
        case Action.ReportGap(FillingGap gap) -> gaps.add(gap);
        case Action.ReportReplaced(TerminalReplaced replaced) -> {
          replacements.add(replaced);
          progress = replaced.progress();
        }
        case Action.Finish(Outcome outcome) -> {
          if (outcome instanceof Outcome.Collected collected) {
            progress = collected.progress();
          }
          return outcome;
        }
      }
    }
  }

  private List<Action> safe(Progress reached) {
    progress = reached;
    uncommitted = false;
    step();
    return host.committed(clock.instant());
  }

  /** A place where a host may be killed. */
  private void step() {
    if (stepsUntilTheHostIsKilled == 0) {
      throw new KilledException();
    }
    stepsUntilTheHostIsKilled = Math.max(NEVER, stepsUntilTheHostIsKilled - 1);
  }

  private List<Action> send(Frame frame) {
    sent.add(frame);
    assertThat(frame.type() == FrameType.ACK && uncommitted).as("ack before commit").isFalse();
    List<Action> actions = new ArrayList<>();
    for (Frame arriving : terminalParser.feed(onLine(down.pass(FrameWriter.write(frame))))) {
      byte[] answer = terminal.answer(arriving);
      if (answer.length > 0) {
        for (Frame heard : hostParser.feed(onLine(up.pass(answer)))) {
          actions.addAll(host.received(heard, clock.instant()));
        }
      }
    }
    return actions;
  }

  private byte[] onLine(byte[] bytes) {
    if (framesUntilTheLineIsCut == 0) {
      return new byte[0];
    }
    framesUntilTheLineIsCut = Math.max(NEVER, framesUntilTheLineIsCut - 1);
    return bytes;
  }
}
