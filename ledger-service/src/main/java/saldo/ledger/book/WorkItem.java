package saldo.ledger.book;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.RejectionReason;

/**
 * Something a person has to look at.
 *
 * @param kind what it is about
 * @param id what it is about within its kind: the account, the fact's entry or the adjustment
 * @param account the account that was named
 * @param amount how much it is about
 * @param since when it became work
 * @param reason why something failed; absent if nothing did
 */
public record WorkItem(
    Kind kind,
    String id,
    AccountId account,
    Money amount,
    Instant since,
    @Nullable RejectionReason reason) {

  /** Nothing failed. */
  public WorkItem(Kind kind, String id, AccountId account, Money amount, Instant since) {
    this(kind, id, account, amount, since, null);
  }

  /** What a work item is about. */
  public enum Kind {
    /** The account is below its floor, because facts took it there. */
    @JsonProperty("overdrawn")
    OVERDRAWN,
    /** The account is above its ceiling. */
    @JsonProperty("over-ceiling")
    OVER_CEILING,
    /** A fact was booked on a frozen account; until it is reversed. */
    @JsonProperty("used-while-frozen")
    USED_WHILE_FROZEN,
    /** A fact waits for its account, or came by an unknown card; until it is reversed. */
    @JsonProperty("unassigned")
    UNASSIGNED,
    /** A fact came for a closed account, or by a replaced card; until it is reversed. */
    @JsonProperty("loss")
    LOSS,
    /** An adjustment waits for its second person. */
    @JsonProperty("adjustment")
    ADJUSTMENT,
    /** No money came by itself; until some does, or the account does not run low any more. */
    @JsonProperty("auto-reload-failed")
    AUTO_RELOAD_FAILED
  }
}
