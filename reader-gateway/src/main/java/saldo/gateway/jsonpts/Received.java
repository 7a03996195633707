package saldo.gateway.jsonpts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came over the wire. */
public sealed interface Received {

  /**
   * A message.
   *
   * @param ptsId which controller it is of; it does not say if absent
   * @param packets in the order in which they came
   */
  record Message(@Nullable String ptsId, List<Packet> packets) implements Received {}

  /**
   * Something else.
   *
   * @param why what is wrong with it, for people
   */
  record Unreadable(String why) implements Received {}
}
