package saldo.gateway.medium.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import saldo.schemas.Money;

/** What became of an operation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
  @Type(name = "done", value = Result.Done.class),
  @Type(name = "declined", value = Result.Declined.class),
  @Type(name = "waiting", value = Result.Waiting.class),
  @Type(name = "in-doubt", value = Result.InDoubt.class),
  @Type(name = "elsewhere", value = Result.Elsewhere.class)
})
public sealed interface Result {
  /**
   * It is on the card, and was read back.
   *
   * @param balance what is on the card now
   */
  record Done(Money balance) implements Result {}

  /**
   * Nothing of it is on the card.
   *
   * @param reason a stable code
   * @param sentence why, and what to do
   */
  record Declined(String reason, String sentence) implements Result {}

  /**
   * A load that was paid and is not on the card: the ledger has booked it, and a reader writes it
   * as soon as it is online. Doing it again would double it.
   *
   * @param sentence what to do
   */
  record Waiting(String sentence) implements Result {}

  /**
   * The card was gone before it was known.
   *
   * @param sentence what to do
   */
  record InDoubt(String sentence) implements Result {}

  /**
   * The card was settled at another reader, and used since: the ledger knows what became of it.
   *
   * @param sentence what to do
   */
  record Elsewhere(String sentence) implements Result {}
}
