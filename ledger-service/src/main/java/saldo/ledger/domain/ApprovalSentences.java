package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of a proposal, and of what needs one. */
final class ApprovalSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(
              RejectionReason.NEEDS_NO_SECOND_PERSON,
              "This never needs a second person: send the command itself."),
          entry(RejectionReason.PROPOSAL_UNKNOWN, "There is no proposal {proposal}."),
          entry(
              RejectionReason.PROPOSAL_DECIDED,
              "The proposal {proposal} was approved, declined or given up before."),
          entry(
              RejectionReason.PROPOSAL_EXPIRED,
              "The proposal stood until {expiredAt}: propose it again."),
          entry(
              RejectionReason.PROPOSAL_NOT_EXPIRED,
              "The proposal stands until {expiresAt}: decline it to end it now."),
          entry(
              RejectionReason.OWN_PROPOSAL,
              "{proposer} proposed this: somebody else has to approve it."),
          entry(
              RejectionReason.SECOND_PERSON_NEEDED,
              "{amount} needs a second person, as anything from {from} on: propose it, and let "
                  + "somebody else approve it."));

  private ApprovalSentences() {}
}
