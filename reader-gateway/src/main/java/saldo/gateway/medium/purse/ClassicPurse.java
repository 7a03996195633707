package saldo.gateway.medium.purse;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.purse.PurseSector.Target;
import saldo.gateway.medium.purse.Recovered.Direction;

/** A purse in a sector of a MIFARE Classic card. One thread uses it. */
public final class ClassicPurse implements Purse {
  private final SectorCard card;
  private final PurseReader reader;
  private final PurseKeys keys;
  private final PurseSector sector;
  private final Planning planning;
  private final WriteOrder order;

  /**
   * The purse on a card that lies on this reader. Nothing is read yet.
   *
   * @param card stays the same one as long as this is used
   */
  public ClassicPurse(SectorCard card, PurseReader reader) {
    this(card, reader, WriteOrder.STANDARD);
  }

  ClassicPurse(SectorCard card, PurseReader reader, WriteOrder order) {
    this.card = card;
    this.reader = reader;
    this.keys = PurseKeys.of(reader.key(), card.uid(), PurseSector.SECTOR);
    this.sector = new PurseSector(card, keys, reader.right());
    this.planning = new Planning(reader);
    this.order = order;
  }

  @Override
  public PurseReading read() throws CardException, PurseRefusedException {
    PurseContents first = contents();
    if (PurseState.of(first, keys) instanceof PurseState.Whole(PurseReading reading)) {
      return reading;
    }
    return whole(Settled.of(first, contents(), keys).state());
  }

  @Override
  public PlannedWrite prepare(PurseChange change) throws CardException, PurseRefusedException {
    planning.permit(change);
    return prepare(change, read());
  }

  @Override
  public PlannedWrite prepare(PurseChange change, PurseReading now) throws PurseRefusedException {
    planning.permit(change);
    return planning.plan(change, now);
  }

  @Override
  public PurseReading execute(PlannedWrite plan) throws CardException, PurseRefusedException {
    if (plan.log().opcode() == PurseOpcode.LOAD) {
      planning.requireLoading();
    }
    if (!plan.begins(whole(settled().state()))) {
      throw new PurseRefusedException(PurseRefusal.CARD_HAS_CHANGED);
    }
    return carryOut(order.of(plan.log()), new Target(plan.log(), plan.afterMinor()));
  }

  @Override
  public Recovered recover(@Nullable PlannedWrite inDoubt, Supplier<List<BegunWrite>> begun)
      throws CardException, PurseRefusedException {
    if (inDoubt != null && !inDoubt.card().equals(card.uid())) {
      throw new IllegalArgumentException(
          "card %s lies on the reader, and %s is in doubt".formatted(card.uid(), inDoubt.card()));
    }
    Settled found = settled();
    boolean log = found.rewriteLog();
    return switch (found.state()) {
      case PurseState.Whole(PurseReading reading) ->
          new Recovered(Direction.NOTHING, plausible(reading, inDoubt));
      case PurseState.Back(PurseReading reading) ->
          repaired(
              Direction.BACK,
              log ? order.backWithLog() : order.back(),
              Target.of(plausible(reading, inDoubt)));
      case PurseState.Forward(PurseReading reading) ->
          repaired(
              Direction.FORWARD,
              log ? order.forwardWithLog() : order.forward(),
              Target.of(plausible(reading, inDoubt)));
      case PurseState.LogLost lost ->
          repaired(Direction.BACK, order.backWithLog(), withoutLog(lost, begun.get()));
      case PurseState.Broken(PurseRefusal refusal) -> throw new PurseRefusedException(refusal);
    };
  }

  @Override
  public PurseReading format() throws CardException, PurseRefusedException {
    planning.requireLoading();
    LogRecord first = reader.log(0, PurseOpcode.FORMAT, 0);
    try {
      if (sector.opensBlank()) {
        sector.begin(order.format(), first);
      }
      return formatted();
    } catch (CardException failed) {
      if (failed.kind() != Kind.REFUSED) {
        throw failed;
      }
      // its keys open it, and nothing can be done with it: the access bits were torn
      throw new PurseRefusedException(PurseRefusal.SPOILT);
    }
  }

  private PurseReading formatted() throws CardException, PurseRefusedException {
    PurseReading reading = read();
    if (reading.last().opcode() != PurseOpcode.FORMAT) {
      throw new PurseRefusedException(PurseRefusal.ALREADY_FORMATTED);
    }
    if (!sector.isProtected()) {
      throw new PurseRefusedException(PurseRefusal.SPOILT);
    }
    return reading;
  }

  private static PurseReading whole(PurseState state) throws PurseRefusedException {
    return switch (state) {
      case PurseState.Whole(PurseReading reading) -> reading;
      case PurseState.Back _, PurseState.Forward _ ->
          throw new PurseRefusedException(PurseRefusal.INTERRUPTED);
      case PurseState.LogLost _ -> throw new PurseRefusedException(PurseRefusal.LOG_LOST);
      case PurseState.Broken(PurseRefusal refusal) -> throw new PurseRefusedException(refusal);
    };
  }

  // weak cells read differently in another cycle of the field, so one reading decides nothing
  private Settled settled() throws CardException, PurseRefusedException {
    return Settled.of(contents(), contents(), keys);
  }

  private PurseContents contents() throws CardException, PurseRefusedException {
    sector.open();
    return sector.contents();
  }

  private Recovered repaired(Direction direction, List<WriteStep> steps, Target target)
      throws CardException {
    return new Recovered(direction, carryOut(steps, target));
  }

  private PurseReading carryOut(List<WriteStep> steps, Target target) throws CardException {
    sector.carryOut(steps, target);
    PurseReading expected = new PurseReading(card.uid(), target.balanceMinor(), target.log());
    if (!PurseState.of(sector.contents(), keys).equals(new PurseState.Whole(expected))) {
      throw new CardException(
          Kind.NOT_KEPT, "the card does not hold what was written: present it again");
    }
    return expected;
  }

  /**
   * The card's log was torn while one of these was carried out, and no other. All that fit have the
   * same balance before; the highest counter is not behind what anybody has heard of the card.
   */
  private static Target withoutLog(PurseState.LogLost lost, List<BegunWrite> begun)
      throws PurseRefusedException {
    BegunWrite torn =
        begun.stream()
            .filter(each -> each.fits(lost))
            .max(Comparator.comparingInt(BegunWrite::counter))
            .orElseThrow(() -> new PurseRefusedException(PurseRefusal.LOG_LOST));
    return new Target(torn.lastBefore(), torn.beforeMinor());
  }

  private static PurseReading plausible(PurseReading reading, @Nullable PlannedWrite inDoubt)
      throws PurseRefusedException {
    if (inDoubt == null) {
      return reading;
    }
    reading.requireCounter(inDoubt.counter() - 1);
    boolean before = reading.counter() == inDoubt.counter() - 1;
    if (before && reading.balanceMinor() != inDoubt.beforeMinor()) {
      throw new PurseRefusedException(PurseRefusal.FORGED);
    }
    return reading;
  }
}
