package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of what takes two people. */
final class ApprovalSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(RejectionReason.ADJUSTMENT_UNKNOWN, "There is no adjustment {adjustment}."),
          entry(
              RejectionReason.ADJUSTMENT_DECIDED,
              "The adjustment {adjustment} was approved or declined before."),
          entry(
              RejectionReason.OWN_ADJUSTMENT,
              "{proposer} proposed this: somebody else has to approve it."),
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
