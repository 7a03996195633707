package saldo.gateway.medium.purse;

import java.util.ArrayList;
import java.util.List;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.purse.WriteOrder.FormatStep;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;

/**
 * Tears a card that is formatted at each write in each way, and says what is not right when it is
 * formatted again: it has to become an empty purse, unless its keys were torn.
 */
final class FormatCheck {
  private final WriteOrder order;
  private final List<String> findings = new ArrayList<>();
  private int cardsThatCameBack;
  private int spoilt;

  FormatCheck(WriteOrder order) {
    this.order = order;
  }

  List<String> findings() {
    return findings;
  }

  int cardsThatCameBack() {
    return cardsThatCameBack;
  }

  int spoilt() {
    return spoilt;
  }

  /** Begins with a blank card and tears so often in a row. */
  FormatCheck formatting(int times) throws Exception {
    torn(SimulatedCard.blank(Bench.UID), "", times);
    return this;
  }

  private void torn(SimulatedCard start, String path, int timesLeft) throws Exception {
    for (int nth = 1; nth <= order.format().size(); nth++) {
      for (Tear tear : Tears.at(nth)) {
        SimulatedCard card = start.copy();
        card.switchOn(tear);
        boolean keys = order.format().get(nth - 1) == FormatStep.KEYS;
        String name = path + "; " + Tears.name(tear);
        if (tears(card, name)) {
          comesBack(card.copy(), name, keys && tear.moment() == Moment.DURING);
          if (timesLeft > 1 && !keys) {
            torn(card, name, timesLeft - 1);
          }
        }
      }
    }
  }

  private boolean tears(SimulatedCard card, String path) throws PurseRefusedException {
    try {
      purse(card).format();
      findings.add(path + ": was not torn");
      return false;
    } catch (CardException torn) {
      return true;
    }
  }

  private void comesBack(SimulatedCard card, String path, boolean mayBeSpoilt) {
    cardsThatCameBack++;
    try {
      PurseReading reading = purse(card).format();
      TearCheck.require(reading.balanceMinor() == 0, "the balance is " + reading);
      TearCheck.require(reading.counter() == 0, "the counter is " + reading);
      ClassicPurse purse = purse(card);
      long loaded = purse.execute(purse.prepare(new PurseChange.Load(100))).balanceMinor();
      TearCheck.require(loaded == 100, "a load makes it " + loaded);
    } catch (PurseRefusedException refused) {
      boolean said =
          refused.reason() == PurseRefusal.SPOILT || refused.reason() == PurseRefusal.FOREIGN_CARD;
      spoilt++;
      if (!mayBeSpoilt || !said) {
        findings.add(path + ": " + refused.reason());
      }
    } catch (CardException | IllegalStateException wrong) {
      findings.add(path + ": " + wrong);
    }
  }

  private ClassicPurse purse(SimulatedCard card) {
    return new ClassicPurse(new CardOnReader(card), Bench.TILL, order);
  }
}
