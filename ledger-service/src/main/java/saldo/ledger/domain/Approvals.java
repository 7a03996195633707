package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.NEEDS_NO_SECOND_PERSON;
import static saldo.schemas.ledger.RejectionReason.OWN_PROPOSAL;
import static saldo.schemas.ledger.RejectionReason.PROPOSAL_DECIDED;
import static saldo.schemas.ledger.RejectionReason.PROPOSAL_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.PROPOSAL_NOT_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.PROPOSAL_UNKNOWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.kit.decider.Decision.Rejected;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Decline;
import saldo.schemas.ledger.ApprovalCommand.ExpireProposal;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.ApprovalEvent.Approved;
import saldo.schemas.ledger.ApprovalEvent.Declined;
import saldo.schemas.ledger.ApprovalEvent.ProposalExpired;
import saldo.schemas.ledger.ApprovalEvent.Proposed;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** What takes two people: one proposes a command, another approves it. */
final class Approvals {
  private Approvals() {}

  /** Decides the command as a trial; what would be refused now is refused now. */
  static Decision<LedgerEvent, RejectionReason> propose(Ledger ledger, Deciding on, Propose c) {
    Checks checks = on.checks().that(SecondPerson.isPossible(c.command()), NEEDS_NO_SECOND_PERSON);
    if (checks.failed()) {
      return checks.refusal();
    }
    return switch (ledger.alone(on, c.command())) {
      case Rejected<LedgerEvent, RejectionReason> rejected -> rejected;
      case Accepted<LedgerEvent, RejectionReason> trial ->
          Decision.accepted(proposed(on, c, trial.events()));
      case Decision.Each<LedgerEvent, RejectionReason> each ->
          throw new IllegalStateException("a bulk cannot be proposed");
    };
  }

  private static Proposed proposed(Deciding on, Propose c, List<LedgerEvent> trial) {
    Situation now = on.situation();
    SecondPerson.About about = SecondPerson.about(on, c.command(), trial);
    return new Proposed(
        now.entry(),
        c.command(),
        about.account(),
        about.amount(),
        c.reason(),
        now.origin(),
        now.at().plus(Limits.PROPOSAL));
  }

  /** Decides the command again, as things are now. */
  static Decision<LedgerEvent, RejectionReason> approve(Ledger ledger, Deciding on, Approve c) {
    Checks checks = on.checks();
    @Nullable Proposal proposal = undecided(checks, on, c.proposal());
    if (proposal == null) {
      return checks.refusal();
    }
    String proposer = proposal.origin().actor();
    String approver = on.situation().origin().actor();
    checks
        .that(!isOver(on, proposal), PROPOSAL_EXPIRED, "expiredAt", proposal.expiresAt())
        .that(!approver.equals(proposer), OWN_PROPOSAL, "proposer", proposer);
    return checks.failed()
        ? checks.refusal()
        : ledger.alone(
            on.after(new Approved(proposal.id(), proposer, approver))
                .in(proposal.approvedIn(on.situation())),
            proposal.command());
  }

  static Decision<LedgerEvent, RejectionReason> decline(Deciding on, Decline c) {
    Checks checks = on.checks();
    undecided(checks, on, c.proposal());
    return checks.accept(
        () -> new Declined(c.proposal(), c.reason(), on.situation().origin().actor()));
  }

  static Decision<LedgerEvent, RejectionReason> expire(Deciding on, ExpireProposal c) {
    Checks checks = on.checks();
    @Nullable Proposal proposal = undecided(checks, on, c.proposal());
    return proposal == null
        ? checks.refusal()
        : checks
            .that(isOver(on, proposal), PROPOSAL_NOT_EXPIRED, "expiresAt", proposal.expiresAt())
            .accept(() -> new ProposalExpired(proposal.id()));
  }

  private static boolean isOver(Deciding on, Proposal proposal) {
    return !on.situation().at().isBefore(proposal.expiresAt());
  }

  private static @Nullable Proposal undecided(Checks checks, Deciding on, EntryId id) {
    @Nullable Proposal proposal = on.book().proposal(id);
    checks
        .that(proposal != null, PROPOSAL_UNKNOWN, "proposal", id)
        .that(proposal != null && !proposal.decided(), PROPOSAL_DECIDED, "proposal", id);
    return checks.failed() ? null : proposal;
  }
}
