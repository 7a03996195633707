package saldo.gateway.fpp;

import java.time.Instant;
import saldo.gateway.fpp.protocol.Discarded;
import saldo.gateway.fpp.protocol.Frame;

/** Is shown what goes over a line; has to be quick. For raw bytes there is a RecordingLink. */
public interface FppTraffic {
  /** Looks away. */
  FppTraffic NONE =
      new FppTraffic() {
        @Override
        public void sent(Frame frame, Instant at) {}

        @Override
        public void received(Frame frame, Instant at) {}

        @Override
        public void discarded(Discarded soFar, Instant at) {}
      };

  /** The host has sent a frame. */
  void sent(Frame frame, Instant at);

  /** A good frame has come, from whatever terminal. */
  void received(Frame frame, Instant at);

  /**
   * Something was thrown away.
   *
   * @param soFar all that was thrown away since the line was opened
   */
  void discarded(Discarded soFar, Instant at);
}
