package saldo.cards.domain.card;

import saldo.kit.decider.Decider;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;

/**
 * The rules of cards. Each rule reads: what must hold, in order of precedence, and what happens
 * then. What the ledger reports ({@link FromTheLedger}) has happened and is never refused.
 */
public final class CardLife implements Decider<Cards, CardCommand, CardEvent, CardRejection> {

  @Override
  public Decision<CardEvent, CardRejection> decide(
      Cards cards, CardCommand command, Situation situation) {
    Deciding on = new Deciding(cards, situation);
    return switch (command) {
      case AddCard c -> Stock.add(on, c);
      case AddRange c -> Stock.addRange(on, c);
      case RemoveCard c -> Stock.remove(on, c);
      case IssueCard c -> Issuing.issue(on, c);
      case ReissueCard c -> Issuing.reissue(on, c);
      case ActivateCard c -> Lifecycle.activate(on, c);
      case SuspendCard c -> Lifecycle.suspend(on, c);
      case ResumeCard c -> Lifecycle.resume(on, c);
      case ReportLost c -> Lifecycle.reportLost(on, c);
      case ConfiscateCard c -> Lifecycle.confiscate(on, c);
      case ReturnCard c -> Lifecycle.takeBack(on, c);
      case ExpireCard c -> Lifecycle.expire(on, c);
      case CloseCard c -> Ending.close(on, c);
      case AssignCard c -> Assignments.assign(on, c);
      case LinkAccount c -> Assignments.linkAccount(on, c);
      case BindMedium c -> Media.bind(on, c);
      case ReleaseMedium c -> Media.release(on, c);
      case ReissueCode c -> Media.reissueCode(on, c);
      case CreateVirtualCard c -> VirtualCards.create(on, c);
      case NotePosting c -> FromTheLedger.posting(on, c);
      case NoteReplacement c -> FromTheLedger.replacement(on, c);
    };
  }

  @Override
  public Cards evolve(Cards cards, CardEvent event) {
    return Evolution.of(cards, event);
  }
}
