package saldo.gateway.medium.purse;

import java.util.List;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** How a card that was torn off comes back, and what its reader gets to know of it then. */
enum WayBack {
  AT_ONCE {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      return Bench.recover(at(card, Bench.TILL, order), plan);
    }
  },
  AFTER_A_WHILE {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      ClassicPurse purse = at(card, Bench.MACHINE, order);
      card.takeAwayFor(2);
      notThere(Kind.GONE, () -> Bench.recover(purse, plan));
      notThere(Kind.GONE, () -> Bench.recover(purse, plan));
      return Bench.recover(purse, plan);
    }
  },
  AFTER_ANOTHER_CARD {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      CardOnReader place = new CardOnReader(card);
      ClassicPurse purse = new ClassicPurse(place, Bench.MACHINE, order);
      place.lay(SimulatedCard.blank(Bench.OTHER_UID));
      notThere(Kind.OTHER_CARD, () -> Bench.recover(purse, plan));
      place.lay(card);
      return Bench.recover(purse, plan);
    }
  },
  AT_ANOTHER_READER {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      return Bench.recover(at(card, Bench.OTHER_MACHINE, order), plan);
    }
  },
  WHERE_ONLY_THE_LEDGER_KNOWS {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      return at(card, Bench.OTHER_MACHINE, order).recover(null, () -> List.of(plan.begun()));
    }
  },
  FIRST_WHERE_NOTHING_IS_KNOWN {
    @Override
    Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order) throws Exception {
      int writes = card.writes();
      try {
        Bench.recover(at(card, Bench.OTHER_MACHINE, order), null);
      } catch (PurseRefusedException refused) {
        boolean untouched = card.writes() == writes;
        if (refused.reason() != PurseRefusal.LOG_LOST || !untouched) {
          throw new IllegalStateException(
              "%s, touched: %s".formatted(refused.reason(), !untouched), refused);
        }
      }
      return Bench.recover(at(card, Bench.MACHINE, order), plan);
    }
  };

  @FunctionalInterface
  private interface Attempt {
    void run() throws CardException, PurseRefusedException;
  }

  abstract Recovered recover(SimulatedCard card, PlannedWrite plan, WriteOrder order)
      throws Exception;

  private static ClassicPurse at(SimulatedCard card, PurseReader reader, WriteOrder order) {
    return new ClassicPurse(new CardOnReader(card), reader, order);
  }

  private static void notThere(Kind kind, Attempt attempt) throws PurseRefusedException {
    try {
      attempt.run();
      throw new IllegalStateException("a card that is not there was recovered");
    } catch (CardException gone) {
      if (gone.kind() != kind) {
        throw new IllegalStateException(kind + " was expected", gone);
      }
    }
  }
}
