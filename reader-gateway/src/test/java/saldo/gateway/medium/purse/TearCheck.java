package saldo.gateway.medium.purse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.purse.PlannedWrite.Fate;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;

/**
 * Tears a change at each of its writes in each way, then each repair at each of its writes, and so
 * on to a depth; lets the card come back in every way, and says whatever is not right then.
 */
final class TearCheck {
  private final WriteOrder order;
  private final int depth;
  private final List<String> findings = new ArrayList<>();
  private int cardsThatCameBack;

  /**
   * @param depth how often in a row the repair is torn too
   */
  TearCheck(WriteOrder order, int depth) {
    this.order = order;
    this.depth = depth;
  }

  List<String> findings() {
    return findings;
  }

  int cardsThatCameBack() {
    return cardsThatCameBack;
  }

  /** A change to a card that holds so much. */
  TearCheck change(PurseChange change, long holdingMinor) throws Exception {
    SimulatedCard start = Bench.holding(holdingMinor);
    if (change instanceof PurseChange.Unblock) {
      Bench.change(start, Bench.MACHINE, new PurseChange.Block());
    }
    PurseReader reader = change instanceof PurseChange.Load ? Bench.TILL : Bench.MACHINE;
    PlannedWrite plan = purse(start, reader).prepare(change);
    for (int nth = 1; nth <= order.of(plan.log()).size(); nth++) {
      for (Tear tear : Tears.at(nth)) {
        SimulatedCard card = start.copy();
        card.switchOn(tear);
        String path = "%s: %s".formatted(change, Tears.name(tear));
        if (tears(() -> purse(card, reader).execute(plan), path)) {
          comesBack(card, new Torn(change, plan, path), depth);
        }
      }
    }
    return this;
  }

  private record Torn(PurseChange change, PlannedWrite plan, String path) {
    Torn again(Tear tear) {
      return new Torn(change, plan, "%s, then %s".formatted(path, Tears.name(tear)));
    }
  }

  private void comesBack(SimulatedCard card, Torn torn, int depthLeft) {
    for (WayBack way : WayBack.values()) {
      cardsThatCameBack++;
      SimulatedCard copy = card.copy();
      try {
        whole(copy, torn, way.recover(copy, torn.plan(), order));
      } catch (Exception wrong) {
        findings.add("%s, back %s: %s".formatted(torn.path(), way, wrong));
      }
    }
    for (int nth = 1; depthLeft > 0 && nth <= repairWrites(card, torn); nth++) {
      for (Tear tear : Tears.at(nth)) {
        SimulatedCard copy = card.copy();
        copy.switchOn(tear);
        Torn again = torn.again(tear);
        if (tears(() -> Bench.recover(purse(copy, Bench.MACHINE), torn.plan()), again.path())) {
          comesBack(copy, again, depthLeft - 1);
        }
      }
    }
  }

  private int repairWrites(SimulatedCard card, Torn torn) {
    SimulatedCard copy = card.copy();
    try {
      Bench.recover(purse(copy, Bench.MACHINE), torn.plan());
    } catch (CardException | PurseRefusedException found) {
      return 0; // is in the findings already
    }
    return copy.writes();
  }

  private void whole(SimulatedCard card, Torn torn, Recovered recovered) throws Exception {
    PlannedWrite plan = torn.plan();
    PurseReading reading = recovered.reading();
    Fate fate = plan.fate(reading);
    long expected = fate == Fate.WRITTEN ? plan.afterMinor() : plan.beforeMinor();
    int counter = fate == Fate.WRITTEN ? plan.counter() : plan.counter() - 1;
    require(fate != Fate.MOVED_ON, "nobody knows what became of it");
    require(reading.balanceMinor() == expected, "the balance is " + reading);
    require(reading.counter() == counter, "the counter is " + reading);
    require(
        reading.last().equals(fate == Fate.WRITTEN ? plan.log() : plan.lastBefore()),
        "the log is " + reading);
    require(bothHold(card, expected), "the card holds something else");
    ClassicPurse purse = purse(card, Bench.TILL);
    require(purse.read().equals(reading), "it reads differently");
    int writes = card.writes();
    require(
        Bench.recover(purse, plan).equals(new Recovered(Recovered.Direction.NOTHING, reading)),
        "it is repaired again");
    require(card.writes() == writes, "a whole card was written");
    if (fate == Fate.WRITTEN) {
      isNotDoneAgain(purse, plan);
    } else {
      PurseReading done = purse.execute(purse.prepare(torn.change()));
      require(done.balanceMinor() == plan.afterMinor(), "done again it is " + done);
      require(bothHold(card, plan.afterMinor()), "done again the card holds something else");
    }
  }

  private static void isNotDoneAgain(ClassicPurse purse, PlannedWrite plan) throws Exception {
    try {
      purse.execute(plan);
      require(false, "it was done again");
    } catch (PurseRefusedException refused) {
      require(refused.reason() == PurseRefusal.CARD_HAS_CHANGED, refused.toString());
      require(purse.read().balanceMinor() == plan.afterMinor(), "the refused plan changed it");
    }
  }

  private ClassicPurse purse(SimulatedCard card, PurseReader reader) {
    return new ClassicPurse(new CardOnReader(card), reader, order);
  }

  private static boolean bothHold(SimulatedCard card, long minor) {
    byte[] dump = card.dump();
    return List.of(PurseSector.MAIN, PurseSector.BACKUP).stream()
        .map(block -> Arrays.copyOfRange(dump, block * 16, block * 16 + 16))
        .allMatch(block -> PurseContents.minor(block).equals(Optional.of(minor)));
  }

  /** What is torn. */
  interface Doing {
    Object run() throws CardException, PurseRefusedException;
  }

  private boolean tears(Doing what, String path) {
    try {
      what.run();
      findings.add(path + ": was not torn");
      return false;
    } catch (CardException torn) {
      return true;
    } catch (PurseRefusedException refused) {
      findings.add("%s: %s instead of torn".formatted(path, refused.reason()));
      return false;
    }
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
