package saldo.schemas.ledger;

import saldo.schemas.EntryId;

/** Lets two people do together what one may not do alone. */
public sealed interface ApprovalCommand extends LedgerCommand {

  /**
   * Asks for a command that somebody else has to approve; the proposal has this command's id.
   * Nothing of it is done yet, but what would be refused now is refused now.
   *
   * @param command one that can need a second person
   */
  record Propose(LedgerCommand command, String reason) implements ApprovalCommand {}

  /** Does what was proposed, as things are now; never by the one who proposed it. */
  record Approve(EntryId proposal) implements ApprovalCommand {}

  /** Drops what was proposed; its proposer may do so too. */
  record Decline(EntryId proposal, String reason) implements ApprovalCommand {}

  /** Drops what nobody decided in time; the ledger gives this command to itself. */
  record ExpireProposal(EntryId proposal) implements ApprovalCommand {}
}
