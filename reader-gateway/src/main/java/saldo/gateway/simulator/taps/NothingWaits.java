package saldo.gateway.simulator.taps;

import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.desk.Centre;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.schemas.CardRef;

/** A ledger that has nothing for any card and has heard of nothing. */
final class NothingWaits implements Centre {
  @Override
  public Answer claim(CardRef card, DeskPlace place) {
    return new Answer.Nothing();
  }

  @Override
  public Optional<List<BegunWrite>> begun(CardRef card, DeskPlace place) {
    return Optional.of(List.of());
  }
}
