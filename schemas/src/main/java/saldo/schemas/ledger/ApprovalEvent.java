package saldo.schemas.ledger;

import java.time.Instant;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;

/** What became of something that needs two people. */
public sealed interface ApprovalEvent extends LedgerEvent {

  /**
   * A command waits for its second person; nothing is booked yet.
   *
   * @param account whose money it is about
   * @param amount how much it would have moved then, from 0
   * @param origin who proposed it, and where; there it will take place
   * @param expiresAt until when it can be approved
   */
  record Proposed(
      EntryId proposal,
      LedgerCommand command,
      AccountId account,
      Money amount,
      String reason,
      Origin origin,
      Instant expiresAt)
      implements ApprovalEvent {}

  /** A second person agreed; what was proposed follows in the same entry. */
  record Approved(EntryId proposal, String proposer, String approver) implements ApprovalEvent {}

  /** What was proposed was dropped. */
  record Declined(EntryId proposal, String reason, String decliner) implements ApprovalEvent {}

  /** What was proposed was not decided in time. */
  record ProposalExpired(EntryId proposal) implements ApprovalEvent {}
}
