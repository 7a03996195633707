package saldo.gateway.medium.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;

/**
 * What whoever stands at a reader is shown.
 *
 * @param card what lies there, by its chip's number; nothing if absent
 * @param number of the card; not known if absent
 * @param balance what is on it; not known if absent
 * @param awaited the card that has to be put back; none if absent
 * @param sentence what to know or to do
 * @param at since when
 */
public record Shown(
    State state,
    @Nullable CardUid card,
    @Nullable CardNumber number,
    @Nullable Money balance,
    @Nullable CardUid awaited,
    String sentence,
    Instant at) {

  /** Whether another shows the same, maybe since another time. */
  public boolean isSame(Shown other) {
    return equals(
        new Shown(
            other.state,
            other.card,
            other.number,
            other.balance,
            other.awaited,
            other.sentence,
            at));
  }

  /** In short. */
  public enum State {
    /** The reader does not answer. */
    @JsonProperty("away")
    AWAY,
    /** Nothing lies there. */
    @JsonProperty("empty")
    EMPTY,
    /** A card lies there and can be used. */
    @JsonProperty("ready")
    READY,
    /** A card lies there and is refused. */
    @JsonProperty("refused")
    REFUSED,
    /** A card was taken away too early: it has to come back. */
    @JsonProperty("awaited")
    AWAITED,
    /** Another card lies there than the one that has to come back; it can be used. */
    @JsonProperty("wrong-card")
    WRONG_CARD
  }
}
