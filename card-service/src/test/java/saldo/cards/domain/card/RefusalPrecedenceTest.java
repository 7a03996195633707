package saldo.cards.domain.card;

import java.util.List;
import saldo.kit.decider.Decision;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;

/** The reason that {@link CardRejection} writes first is given. */
class RefusalPrecedenceTest
    extends RefusalPrecedence<Attempt, CardCommand, CardEvent, CardRejection> {
  RefusalPrecedenceTest() {
    super(CardCommand.class, CardRejection.class);
  }

  @Override
  protected List<RefusalTable.Row> rows() {
    return RefusalTable.rows();
  }

  @Override
  protected Attempt attempt() {
    return new Attempt();
  }

  @Override
  protected Decision<CardEvent, CardRejection> decide(Attempt attempt, CardCommand command) {
    return new Story(attempt.cards()).when(command).decision();
  }
}
