package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How an account's limit goes to readers that do not know of each other, each of which could let it
 * be spent once.
 *
 * @param policy what is done about it
 * @param homeReader the terminal that gets the limit, if only one does
 */
public record Exposure(Policy policy, @Nullable String homeReader) {
  /** What is done about several readers with the same limit. */
  public enum Policy {
    /** Each gets its part of it. */
    @JsonProperty("split")
    SPLIT,
    /** One gets all of it, the others block the card. */
    @JsonProperty("home-reader")
    HOME_READER,
    /** Each gets all of it, and what could be overspent is reported. */
    @JsonProperty("accept")
    ACCEPT
  }
}
