package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.Frame;

/**
 * The host's side of FPP/1 for one terminal. It is asked for one conversation after another; each
 * answer is a list of actions to be done in order, and a conversation is over when one of them is
 * {@link Action.Finish}. Between actions the caller feeds the frames that come, and calls {@link
 * #elapsed} when {@link #deadline} has passed. Not for several threads.
 */
public final class HostSession {
  /** How long an answer is waited for before the question is repeated. */
  public static final Duration PATIENCE = Exchange.PATIENCE;

  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  private final Wire wire;
  private Conversation conversation = new Conversation.None();
  private int failures;

  /**
   * A session with a terminal that was not talked to yet.
   *
   * @param address the terminal's on its line, 0 to 255
   * @param zone in which its clock shows the time
   */
  public HostSession(int address, ZoneId zone) {
    this.wire = new Wire(address, zone);
  }

  /** The terminal's address on its line. */
  public int address() {
    return wire.address();
  }

  /**
   * Collects all fillings after those that are committed. Ends with an {@link
   * Outcome.OfCollecting}.
   */
  public List<Action> collect(Progress progress, Instant now) {
    return begin(new Collecting(wire, progress), now);
  }

  /** Asks the terminal who and how it is. Ends with an {@link Outcome.OfStatus}. */
  public List<Action> readStatus(Instant now) {
    return begin(new AskingStatus(wire), now);
  }

  /**
   * Sets the clock if it is more than 30 seconds off. Ends with an {@link Outcome.OfClock}.
   *
   * @param now what the clock is to show
   */
  public List<Action> setClock(Instant now) {
    return begin(new SettingClock(wire), now);
  }

  /** Sends a card table. Ends with an {@link Outcome.OfTable}. */
  public List<Action> sendTable(CardTable table, Instant now) {
    return begin(new SendingTable(wire, table), now);
  }

  /** A frame came on the line; those of other terminals are ignored. */
  public List<Action> received(Frame frame, Instant now) {
    if (frame.address() != wire.address() || !isTalking()) {
      return List.of();
    }
    failures = 0;
    return checked(conversation.received(frame, now));
  }

  /**
   * What was delivered is safe: the terminal may forget it.
   *
   * @throws IllegalStateException if nothing was delivered
   */
  public List<Action> committed(Instant now) {
    return checked(conversation.committed(now));
  }

  /** Time has passed; does something only after the {@link #deadline}. */
  public List<Action> elapsed(Instant now) {
    if (deadline().isEmpty() || now.isBefore(deadline().get())) {
      return List.of();
    }
    List<Action> actions = conversation.elapsed(now);
    return checked(actions.isEmpty() ? List.of(offline()) : actions);
  }

  private Action offline() {
    Duration retryAfter = BACK_OFF.get(Math.min(failures, BACK_OFF.size() - 1));
    failures++;
    return new Action.Finish(new Outcome.TerminalOffline(failures, retryAfter));
  }

  /** Until when an answer is waited for; empty if none is. */
  public Optional<Instant> deadline() {
    return conversation.deadline();
  }

  /** Whether a conversation has begun and is not over. */
  public boolean isTalking() {
    return !(conversation instanceof Conversation.None);
  }

  /** Ends a conversation without a word, such as when the line fails. */
  public void abandon() {
    conversation = new Conversation.None();
  }

  private List<Action> begin(Conversation next, Instant now) {
    if (isTalking()) {
      throw new IllegalStateException("the conversation before is not over; wait, or abandon it");
    }
    conversation = next;
    return next.start(now);
  }

  private List<Action> checked(List<Action> actions) {
    if (actions.stream().anyMatch(Action.Finish.class::isInstance)) {
      conversation = new Conversation.None();
    }
    return actions;
  }
}
