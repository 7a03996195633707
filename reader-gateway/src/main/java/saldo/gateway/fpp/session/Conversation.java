package saldo.gateway.fpp.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saldo.gateway.fpp.protocol.Frame;

/** The host's part of one dialogue. */
sealed interface Conversation
    permits Conversation.None, AskingStatus, Collecting, SettingClock, SendingTable {
  List<Action> start(Instant now);

  /** A frame of this terminal came; what does not fit is ignored. */
  List<Action> received(Frame frame, Instant now);

  /** The deadline has passed. Nothing to do means that the terminal is offline. */
  List<Action> elapsed(Instant now);

  Optional<Instant> deadline();

  /** What was delivered is safe. */
  default List<Action> committed(Instant now) {
    throw new IllegalStateException("nothing was delivered that could be committed");
  }

  /** Nobody is talking. */
  record None() implements Conversation {
    @Override
    public List<Action> start(Instant now) {
      return List.of();
    }

    @Override
    public List<Action> received(Frame frame, Instant now) {
      return List.of();
    }

    @Override
    public List<Action> elapsed(Instant now) {
      return List.of();
    }

    @Override
    public Optional<Instant> deadline() {
      return Optional.empty();
    }
  }
}
