package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.NOW;
import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;

/** The lines of the table of refusals for what one asks for and another approves. */
final class TwoPersonRefusals {
  private TwoPersonRefusals() {}

  static List<Row> rows() {
    return Stream.concat(adjustments().stream(), approvals().stream()).toList();
  }

  private static List<Row> adjustments() {
    List<Flaw> undecidable =
        List.of(
            Flaw.of(ADJUSTMENT_UNKNOWN, "adjustment", a -> a.known = false),
            Flaw.of(ADJUSTMENT_DECIDED, "adjustment.decided", a -> a.decided = true));
    Flaw own = Flaw.of(OWN_ADJUSTMENT, "adjustment.by", a -> a.proposer = Attempt.ACTOR);
    return List.of(
        row(
            "propose adjustment",
            a -> new ProposeAdjustment(a.from.account(), a.direction, a.amount(), "goodwill", ""),
            all(amount(), List.of(CardFlaw.onMedium(), LoadRefusals.waiting()), FROM.unusable())),
        row(
            "approve an increase",
            a -> new ApproveAdjustment(REFERRED),
            all(
                undecidable,
                List.of(own, CardFlaw.onMedium(), LoadRefusals.waiting()),
                FROM.unusable(),
                List.of(FROM.ceiling()))),
        new Row(
            "approve a decrease",
            a -> a.direction = Direction.DECREASE,
            a -> new ApproveAdjustment(REFERRED),
            all(
                undecidable,
                List.of(own, CardFlaw.onMedium(), LoadRefusals.waiting()),
                FROM.unusable(),
                List.of(FROM.funds()))),
        row(
            "decline adjustment",
            a -> new DeclineAdjustment(REFERRED, "no evidence"),
            undecidable));
  }

  /** What is proposed is an unload; its reasons come after those of the proposal. */
  private static List<Row> approvals() {
    List<Flaw> undecidable =
        List.of(
            Flaw.of(PROPOSAL_UNKNOWN, "proposal", a -> a.known = false),
            Flaw.of(PROPOSAL_DECIDED, "proposal.decided", a -> a.decided = true));
    List<Flaw> unload = all(amount(), FROM.unusable(), List.of(FROM.kind(), FROM.funds()));
    return List.of(
        row(
            "propose",
            a -> new Propose(a.proposed(), "mixed up"),
            all(
                List.of(Flaw.of(NEEDS_NO_SECOND_PERSON, "proposed", a -> a.proposable = false)),
                unload)),
        row(
            "approve",
            a -> new Approve(REFERRED),
            all(
                undecidable,
                List.of(
                    Flaw.of(PROPOSAL_EXPIRED, "proposal.until", a -> a.proposedUntil = NOW),
                    Flaw.of(OWN_PROPOSAL, "proposal.by", a -> a.proposer = Attempt.ACTOR)),
                unload)),
        row("decline", a -> new Decline(REFERRED, "no reason given"), undecidable),
        new Row(
            "expire proposal",
            a -> a.proposedUntil = NOW,
            a -> new ExpireProposal(REFERRED),
            all(
                undecidable,
                List.of(
                    Flaw.of(
                        PROPOSAL_NOT_EXPIRED,
                        "proposal.until",
                        a -> a.proposedUntil = NOW.plusMillis(1))))));
  }

  private static Row row(String name, Function<Attempt, LedgerCommand> command, List<Flaw> flaws) {
    return new Row(name, attempt -> {}, command, flaws);
  }
}
