package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Transaction codes and tickets, and what became of them. */
public sealed interface CodeEvent extends LedgerEvent {

  /**
   * Money was set aside for whoever presents a transaction code.
   *
   * @param code its id
   * @param hash what is kept of it
   * @param account where its money is
   * @param productGroups what it pays for; anything if absent
   */
  record CodeIssued(
      EntryId code,
      CodeHash hash,
      AccountId account,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable CardUse use)
      implements CodeEvent, OfHolder {}

  /**
   * A ticket was sold.
   *
   * @param code its id
   * @param hash what is kept of its code
   * @param account what paid for it: a holder's account, or the house account of the tender
   * @param productGroups what it pays for; anything if absent
   * @param tender how it was paid if no holder's account paid
   */
  record TicketIssued(
      EntryId code,
      CodeHash hash,
      AccountId account,
      Money amount,
      Instant expiresAt,
      boolean divisible,
      @Nullable List<String> productGroups,
      @Nullable Tender tender,
      List<Posting> postings,
      @Nullable CardUse use)
      implements CodeEvent, OfHolder {}

  /**
   * Something was paid with a code.
   *
   * @param code the id of the code
   * @param account what paid: the account of a transaction code, or the vouchers
   * @param released what the code does not pay any more, from 0: of a transaction code it is
   *     available again, of a ticket it is breakage
   * @param virtualCard the virtual card of the service point where it was taken
   * @param use the card it was issued with, and what that gives back of its limits
   */
  record CodeRedeemed(
      EntryId code,
      AccountId account,
      Money amount,
      Money released,
      List<Item> items,
      @Nullable CardNumber virtualCard,
      List<Posting> postings,
      @Nullable CardUse use)
      implements CodeEvent {}

  /**
   * A code was cancelled.
   *
   * @param code the id of the code
   * @param account where its money was
   * @param amount what was left on it
   * @param postings what was given back for a ticket; empty for a transaction code
   * @param use the card it was issued with, and what that gives back of its limits
   */
  record CodeCancelled(
      EntryId code,
      AccountId account,
      Money amount,
      String reason,
      List<Posting> postings,
      @Nullable CardUse use)
      implements CodeEvent {}

  /**
   * The time of a code is over.
   *
   * @param code the id of the code
   * @param account where its money was
   * @param amount what was left on it
   * @param postings what became breakage of a ticket; empty for a transaction code
   * @param use the card it was issued with, and what that gives back of its limits
   */
  record CodeExpired(
      EntryId code, AccountId account, Money amount, List<Posting> postings, @Nullable CardUse use)
      implements CodeEvent {}
}
