package saldo.ledger.book;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.RejectionReason;

/**
 * Something a person has to look at.
 *
 * @param kind what it is about
 * @param id what it is about within its kind: the account, the fact's entry, the adjustment or the
 *     proposal
 * @param account the account that was named
 * @param amount how much it is about
 * @param since when it became work
 * @param proposal what has to be approved or declined; absent if it is not about a proposal
 * @param reason why something failed, or a card could not be used; absent if it is not about that
 * @param fuel what was filled with which card; absent if it is not about fuel
 */
public record WorkItem(
    Kind kind,
    String id,
    AccountId account,
    Money amount,
    Instant since,
    @Nullable Waiting proposal,
    @Nullable RejectionReason reason,
    @Nullable Fuel fuel) {

  /** What is not about fuel. */
  public WorkItem(
      Kind kind,
      String id,
      AccountId account,
      Money amount,
      Instant since,
      @Nullable Waiting proposal,
      @Nullable RejectionReason reason) {
    this(kind, id, account, amount, since, proposal, reason, null);
  }

  /** What is not about a proposal, and needs no reason. */
  public WorkItem(Kind kind, String id, AccountId account, Money amount, Instant since) {
    this(kind, id, account, amount, since, null, null);
  }

  /**
   * Fuel whose account is not known.
   *
   * @param card as the terminal read it
   * @param filling what was taken, when and where
   * @param terminal which reported it; absent if it was entered by hand
   */
  public record Fuel(CardRef card, Filling filling, @Nullable String terminal) {}

  /**
   * A proposal that waits.
   *
   * @param command what would be done
   * @param origin who proposed it, and where
   * @param expiresAt until when it can be approved
   */
  public record Waiting(LedgerCommand command, String reason, Origin origin, Instant expiresAt) {}

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
    /**
     * Fuel was taken with a card that is unknown or assigned to nobody; until the filling is
     * assigned or reversed.
     */
    @JsonProperty("unassigned-filling")
    UNASSIGNED_FILLING,
    /** A fact came for a closed account, or by a replaced card; until it is reversed. */
    @JsonProperty("loss")
    LOSS,
    /** An adjustment waits for its second person. */
    @JsonProperty("adjustment")
    ADJUSTMENT,
    /** A proposal waits for its second person. */
    @JsonProperty("proposal")
    PROPOSAL,
    /** No money came by itself; until some does, or the account does not run low any more. */
    @JsonProperty("auto-reload-failed")
    AUTO_RELOAD_FAILED,
    /**
     * Its medium was written or wiped when nobody waited for that; until its balance goes to
     * another card, or it is closed.
     */
    @JsonProperty("medium-doubtful")
    MEDIUM_DOUBTFUL,
    /**
     * Its medium has another credit than the ledger expects, by the amount; below zero if it has
     * more. Until late facts explain it, or it is recognised.
     */
    @JsonProperty("medium-difference")
    MEDIUM_DIFFERENCE,
    /** Its medium was gone while it was written; until a reader sees it again. */
    @JsonProperty("write-in-doubt")
    WRITE_IN_DOUBT,
    /** A fact came by a card that was blocked, expired or not active; until it is reversed. */
    @JsonProperty("used-while-blocked")
    USED_WHILE_BLOCKED
  }
}
