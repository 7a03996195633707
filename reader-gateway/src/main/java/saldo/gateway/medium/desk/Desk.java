package saldo.gateway.medium.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.desk.Admissions.Wish;
import saldo.gateway.medium.desk.CardWriter.Task;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.medium.purse.ClassicPurse;
import saldo.gateway.medium.purse.Purse;
import saldo.gateway.medium.purse.PurseReader;
import saldo.gateway.medium.purse.PurseReading;
import saldo.gateway.medium.purse.PurseRefusal;
import saldo.gateway.medium.purse.PurseRefusedException;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;

/**
 * One reader: what is done with a card from the moment it lies there. What counts, in this order:
 * that the card is blocked, what waits for it, and what is on it. One thread at a time uses it.
 */
public final class Desk {
  private final DeskPlace place;
  private final PurseReader reader;
  private final Surroundings around;
  private final CardWriter writer;
  private final PastAnswers past;
  private final TornCards torn;
  private final Instructions instructions;
  private final InstantSource clock;
  private @Nullable CardUid awaited;
  private volatile Shown shown;

  /** What all readers share. */
  public record Surroundings(
      Admissions admissions, Centre centre, DeskMemory memory, MediumReports reports) {}

  /**
   * A reader with nothing on it.
   *
   * @param reader its keys, and the number it signs with
   */
  public Desk(DeskPlace place, PurseReader reader, Surroundings around) {
    this.place = place;
    this.reader = reader;
    this.around = around;
    this.clock = reader.clock();
    this.writer = new CardWriter(place, around.memory(), around.reports(), clock);
    this.past = new PastAnswers(place, around.memory());
    this.torn = new TornCards(place, around);
    this.instructions = new Instructions(place, around, writer, clock);
    this.shown = shown(State.EMPTY, null, "put a card on the reader");
  }

  /** What whoever stands here is shown. */
  public Shown shown() {
    return shown;
  }

  /** The ledger hears of writes that were cut off by the end of this process. */
  public void afterRestart() {
    for (Doubt doubt : around.memory().doubts()) {
      if (doubt.place().equals(place)) {
        writer.interrupted(doubt);
        awaited = doubt.plan().card();
      }
    }
    gone();
  }

  /** Nothing lies there any more. */
  public Shown gone() {
    shown =
        awaited == null
            ? shown(State.EMPTY, null, "put a card on the reader")
            : shown(State.AWAITED, null, CardWriter.PUT_BACK);
    return shown;
  }

  /** The reader does not answer. */
  public Shown away(String sentence) {
    shown = shown(State.AWAY, null, sentence);
    return shown;
  }

  /** A card was put on the reader: it is settled, told of, and gets what waits for it. */
  public Shown present(SectorCard card) {
    CardUid uid = card.uid();
    try {
      Purse purse = new ClassicPurse(card, reader);
      PurseReading reading = look(purse, uid);
      if (uid.equals(awaited)) {
        awaited = null;
      }
      shown = served(purse, reading);
    } catch (PurseRefusedException refused) {
      shown = refused(uid, null, refused.reason().sentence());
    } catch (CardException unread) {
      shown = unread(uid, unread);
    }
    return shown;
  }

  /**
   * Does something with the card that lies there. The same key again gets the same answer.
   *
   * @param card the one that was presented last
   */
  public Result carryOut(SectorCard card, Operation operation) {
    Optional<Result> before = repeated(operation);
    if (before.isPresent()) {
      return before.get();
    }
    if (!card.uid().equals(shown.card()) || !isUsable(shown.state())) {
      return notReady();
    }
    if (!operation.amount().currency().equals(place.currency())) {
      return new Result.Declined(
          "CURRENCY_MISMATCH", "cards at this reader hold " + place.currency());
    }
    return changed(card, operation);
  }

  /** What an operation gets whose key was used before, by this one or another; nothing if new. */
  public Optional<Result> repeated(Operation operation) {
    return past.repeated(operation);
  }

  /** What an operation gets while no card can be used. */
  public Result notReady() {
    return new Result.Declined("CARD_NOT_READY", shown.sentence());
  }

  /**
   * Makes a purse on a blank card, and shows it. There is no money in it, so it is not told to the
   * ledger before; doing it again answers if the answer got lost.
   */
  public Result format(SectorCard card) {
    try {
      PurseReading made = new ClassicPurse(card, reader).format();
      Shown _ = present(card);
      return new Result.Done(Money.of(made.balanceMinor(), place.currency()));
    } catch (PurseRefusedException refused) {
      return new Result.Declined(refused.reason().name(), refused.reason().sentence());
    } catch (CardException gone) {
      return new Result.Declined(
          "CARD_GONE", "the card was gone before it was formatted: put it back, and do it again");
    }
  }

  private static boolean isUsable(State state) {
    return state == State.READY || state == State.WRONG_CARD;
  }

  /** What became of an operation; nothing if it was never begun. */
  public Optional<Result> knownResult(String key) {
    return past.result(key);
  }

  private Result changed(SectorCard card, Operation operation) {
    CardUid uid = card.uid();
    try {
      Purse purse = new ClassicPurse(card, reader);
      PurseReading before = purse.read();
      Task task =
          new Task(
              operation.key(),
              operation.what(),
              purse.prepare(operation.change(), before),
              operation.effect(MediumReports.card(uid)));
      return switch (around.admissions().of(uid, place, operation.wish())) {
        case Admission.Declined(String reason, String sentence) ->
            new Result.Declined(reason, sentence);
        case Admission.ToWipe wipe -> new Result.Declined("CARD_REPLACED", wipe.sentence());
        case Admission.ToBlock block -> new Result.Declined(block.reason(), block.sentence());
        case Admission.Admitted admitted -> {
          Result result = writer.write(purse, before, task);
          shown = after(before, admitted.card(), result);
          yield result;
        }
      };
    } catch (PurseRefusedException refused) {
      return new Result.Declined(refused.reason().name(), refused.reason().sentence());
    } catch (CardException unread) {
      shown = unread(uid, unread);
      return new Result.Declined("CARD_GONE", "nothing was written: put the card on the reader");
    }
  }

  /** Makes the card whole, and tells the ledger what is on it. */
  private PurseReading look(Purse purse, CardUid uid) throws CardException, PurseRefusedException {
    @Nullable Doubt doubt = around.memory().doubt(uid).orElse(null);
    PurseReading reading = torn.whole(purse, uid, doubt == null ? null : doubt.plan());
    reading.requireCounter(around.memory().counter(uid));
    around.memory().counted(uid, reading.counter());
    around.reports().seen(place, reading);
    if (doubt != null) {
      writer.settle(doubt, reading);
    }
    return reading;
  }

  private Shown served(Purse purse, PurseReading reading)
      throws CardException, PurseRefusedException {
    CardUid uid = reading.card();
    return switch (around.admissions().of(uid, place, Wish.LOOK)) {
      case Admission.Declined(_, String sentence) -> refused(uid, null, sentence);
      case Admission.ToWipe(CardNumber number, String sentence) -> {
        Result _ = instructions.wipe(purse, reading);
        yield refused(uid, number, sentence);
      }
      case Admission.ToBlock(CardNumber number, _, String sentence) -> {
        if (!reading.isBlocked()) {
          Result _ = instructions.block(purse, reading);
        }
        yield refused(uid, number, sentence);
      }
      case Admission.Admitted admitted ->
          reading.isBlocked()
              ? unblocked(purse, reading, admitted)
              : admitted(purse, reading, admitted);
    };
  }

  /** Only who knows that the card is good again believes that more than what the card says. */
  private Shown unblocked(Purse purse, PurseReading reading, Admission.Admitted admitted)
      throws CardException, PurseRefusedException {
    if (!admitted.online()) {
      return refused(reading.card(), admitted.card(), PurseRefusal.BLOCKED.sentence());
    }
    return switch (instructions.unblock(purse, reading)) {
      case Result.Done _ -> admitted(purse, purse.read(), admitted);
      case Result.Declined(_, String sentence) ->
          refused(reading.card(), admitted.card(), sentence);
      case Result written -> after(reading, admitted.card(), written);
    };
  }

  private Shown admitted(Purse purse, PurseReading reading, Admission.Admitted admitted)
      throws CardException {
    Optional<Result> delivered =
        admitted.online() && place.loads()
            ? instructions.deliver(purse, reading)
            : Optional.empty();
    Result unchanged = new Result.Done(Money.of(reading.balanceMinor(), place.currency()));
    return after(reading, admitted.card(), delivered.orElse(unchanged));
  }

  private Shown after(PurseReading reading, CardNumber number, Result written) {
    CardUid uid = reading.card();
    return switch (written) {
      case Result.Done(Money now) -> ready(uid, number, now);
      case Result.InDoubt(String sentence) -> {
        awaited = uid;
        yield shown(State.AWAITED, null, sentence);
      }
      case Result.Declined _, Result.Waiting _, Result.Elsewhere _ ->
          ready(uid, number, Money.of(reading.balanceMinor(), place.currency()));
    };
  }

  private Shown ready(CardUid uid, CardNumber number, Money balance) {
    boolean other = awaited != null && !awaited.equals(uid);
    String sentence =
        other
            ? "this card can be used; another one has still to come back: " + awaited
            : "the card can be used";
    State state = other ? State.WRONG_CARD : State.READY;
    return new Shown(state, uid, number, balance, awaited, sentence, clock.instant());
  }

  private Shown refused(CardUid uid, @Nullable CardNumber number, String sentence) {
    return new Shown(State.REFUSED, uid, number, null, awaited, sentence, clock.instant());
  }

  /** Before anything was written nothing is in doubt that was not before. */
  private Shown unread(CardUid uid, CardException why) {
    return around.memory().doubt(uid).isPresent()
        ? shown(State.AWAITED, uid, CardWriter.PUT_BACK)
        : shown(State.EMPTY, null, String.valueOf(why.getMessage()));
  }

  private Shown shown(State state, @Nullable CardUid card, String sentence) {
    return new Shown(state, card, null, null, awaited, sentence, clock.instant());
  }
}
