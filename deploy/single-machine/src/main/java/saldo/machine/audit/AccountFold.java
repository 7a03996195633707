package saldo.machine.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as the replay knows it: the sum of its postings. */
final class AccountFold {
  private long balance;
  private @Nullable Place last;
  private @Nullable String currency;
  private @Nullable LiveBalance live;

  long balance() {
    return balance;
  }

  /** The last entry that posted to it; 0 if none did. */
  long lastSeq() {
    return last == null ? 0 : last.seq();
  }

  /** Where that entry is. */
  Optional<Position> lastPosition() {
    return Optional.ofNullable(last).map(Place::position);
  }

  Optional<String> currency() {
    return Optional.ofNullable(currency);
  }

  /**
   * @throws ArithmeticException if the sum does not fit
   */
  void post(long minor, String in, Place place) {
    balance = Math.addExact(balance, minor);
    last = place;
    if (currency == null) {
      currency = in;
    }
  }

  /** What the system says about it, to be compared once the replay is as far. */
  void expect(LiveBalance said) {
    live = said;
  }

  /** What was said about it before an entry, or by the end; asked for once. */
  Optional<LiveBalance> takeExpectedBefore(long seq) {
    LiveBalance said = live;
    if (said == null || said.snapshot().seq() >= seq) {
      return Optional.empty();
    }
    live = null;
    return Optional.of(said);
  }
}
