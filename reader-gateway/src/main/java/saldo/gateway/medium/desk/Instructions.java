package saldo.gateway.medium.desk;

import java.time.InstantSource;
import java.util.Optional;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.desk.CardWriter.Task;
import saldo.gateway.medium.desk.Desk.Surroundings;
import saldo.gateway.medium.purse.Purse;
import saldo.gateway.medium.purse.PurseChange;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusedException;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.WriteEffect;

/** What is written to a card that no till has asked for, because it is due there. */
final class Instructions {
  private final DeskPlace place;
  private final Surroundings around;
  private final CardWriter writer;
  private final InstantSource clock;

  Instructions(DeskPlace place, Surroundings around, CardWriter writer, InstantSource clock) {
    this.place = place;
    this.around = around;
    this.writer = writer;
    this.clock = clock;
  }

  /** All credit goes off it: another card has taken its place. */
  Result wipe(Purse purse, PurseReading reading) throws CardException {
    Money found = Money.of(reading.balanceMinor(), place.currency());
    return write(purse, reading, new PurseChange.Wipe(), new RecordWipe(ref(reading), found));
  }

  /** It says itself that it pays nothing, also to readers that have not heard of it. */
  Result block(Purse purse, PurseReading reading) throws CardException {
    return write(purse, reading, new PurseChange.Block(), new RecordMark(ref(reading), true));
  }

  /** It no longer says so. */
  Result unblock(Purse purse, PurseReading reading) throws CardException {
    return write(purse, reading, new PurseChange.Unblock(), new RecordMark(ref(reading), false));
  }

  /** What waits for the card comes on top of what is there; nothing if nothing waits. */
  Optional<Result> deliver(Purse purse, PurseReading reading) throws CardException {
    // the ledger has to know of all that this gateway has written before it says what waits
    if (!around.reports().areDelivered()
        || !(around.centre().claim(ref(reading), place) instanceof Centre.Answer.ToWrite waiting)
        || !waiting.amount().currency().equals(place.currency())) {
      return Optional.empty();
    }
    return Optional.of(
        write(
            purse,
            reading,
            new PurseChange.Load(waiting.amount().minor()),
            new RecordDelivery(waiting.account(), waiting.number())));
  }

  private static CardRef ref(PurseReading reading) {
    return MediumReports.card(reading.card());
  }

  private Result write(Purse purse, PurseReading before, PurseChange change, WriteEffect effect)
      throws CardException {
    try {
      String key = "own:" + before.card() + ":" + before.counter() + ":" + clock.millis();
      return writer.write(purse, before, new Task(key, "", purse.prepare(change, before), effect));
    } catch (PurseRefusedException refused) {
      return new Result.Declined(refused.reason().name(), refused.reason().sentence());
    }
  }
}
