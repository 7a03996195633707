package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a card stands in its life. */
public enum CardStatus {
  /** In the drawer. */
  @JsonProperty("stock")
  STOCK(false),
  /** Given to somebody, not used yet. */
  @JsonProperty("issued")
  ISSUED(false),
  /** In use. */
  @JsonProperty("active")
  ACTIVE(false),
  /** Stopped for a time. */
  @JsonProperty("suspended")
  SUSPENDED(false),
  /** Lost: never to be spent from again. */
  @JsonProperty("lost")
  LOST(true),
  /** Stolen: never to be spent from again. */
  @JsonProperty("stolen")
  STOLEN(true),
  /** Taken away from its bearer. */
  @JsonProperty("confiscated")
  CONFISCATED(true),
  /** Given back. */
  @JsonProperty("returned")
  RETURNED(true),
  /** Past its validity. */
  @JsonProperty("expired")
  EXPIRED(true),
  /** Ended for good. */
  @JsonProperty("closed")
  CLOSED(true);

  private final boolean hot;

  CardStatus(boolean hot) {
    this.hot = hot;
  }

  /** Whether it is on the hot list: whoever sees it refuses it, and wipes it if it can. */
  public boolean isHot() {
    return hot;
  }
}
