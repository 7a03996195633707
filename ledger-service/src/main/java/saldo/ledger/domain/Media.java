package saldo.ledger.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.RecordWriteInterrupted;
import saldo.schemas.ledger.MediumEvent.MediumRetired;
import saldo.schemas.ledger.MediumEvent.MediumSeen;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumEvent.WriteConfirmed;
import saldo.schemas.ledger.MediumEvent.WriteIntended;
import saldo.schemas.ledger.MediumEvent.WriteInterrupted;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;

/**
 * The ledger follows what stands on media, from what readers report, and never tells a medium what
 * it has. Reports of different readers come in any order.
 *
 * @param on with the card's account opened, if this is the first that is heard of it
 * @param account whose credit is on the medium; none if the card leads nowhere
 * @param card as it was read
 * @param use the card, as far as it is known
 */
record Media(Deciding on, @Nullable AccountId account, CardRef card, CardUse use) {

  static Decision<LedgerEvent, RejectionReason> decide(Deciding on, MediumCommand command) {
    return switch (command) {
      case RecordWriteIntended c -> of(on, c.card(), c.before().balance()).intended(c);
      case RecordWriteConfirmed c -> of(on, c.card(), c.after().balance()).confirmed(c);
      case RecordWriteInterrupted c -> of(on, c.card(), null).interrupted(c);
      case RecordMediumSeen c -> of(on, c.card(), c.reading().balance()).seen(c);
      case AskOpenWrites c -> OpenWrites.ask(on, c);
      case RecogniseDifference c -> Differences.recognise(on, c);
    };
  }

  /** What is on an account's medium does not count any more: the balance goes to another card. */
  static Deciding retired(Deciding on, AccountId account) {
    @Nullable MediumMirror mirror = on.book().existing(account).medium();
    return mirror == null || mirror.retired() ? on : on.after(new MediumRetired(account));
  }

  private static Media of(Deciding on, CardRef ref, @Nullable Money balance) {
    @Nullable CardState card = on.book().cards().card(ref);
    CardUse use = Holder.use(on, ref, card);
    if (card == null || card.links().account(on.situation().at()).isEmpty()) {
      return new Media(on, null, ref, use);
    }
    Holder holder = Holder.byCard(on, ref, card);
    AccountSnapshot account = holder.on().book().existing(holder.account());
    return balance != null && !balance.currency().equals(account.currency())
        ? new Media(on, null, ref, use)
        : new Media(holder.on(), holder.account(), ref, use);
  }

  private Decision<LedgerEvent, RejectionReason> intended(RecordWriteIntended c) {
    Checks sound = Writes.sound(on.checks(), c.effect());
    if (sound.failed()) {
      return sound.refusal();
    }
    Write write = Writes.begun(on, c);
    WriteIntended begun =
        new WriteIntended(account, use, write, c.before(), treatment(Treatment.NORMAL));
    if (account == null) {
      return Writes.booked(on.after(begun), write, card).accepted();
    }
    // If it is the second try, what was found now tells of the first.
    Deciding then = find(c.number(), c.reader()) == null ? on : found(c.before());
    return new Resolving(then.after(begun), account, card).after(c.before(), write).accepted();
  }

  private Decision<LedgerEvent, RejectionReason> confirmed(RecordWriteConfirmed c) {
    @Nullable OpenWrite write = find(c.number(), c.reader());
    @Nullable Seen seen = wasSeen(c.number(), c.reader());
    boolean heardOf = write != null || seen != null;
    Treatment treatment = treatment(heardOf ? Treatment.NORMAL : Treatment.EXCEPTIONAL);
    Deciding then =
        on.after(new WriteConfirmed(account, use, c.number(), c.reader(), c.after(), treatment));
    if (account == null) {
      return then.accepted();
    }
    Resolving resolving = new Resolving(then, account, card);
    boolean another = seen != null && seen.booked();
    return (write == null ? resolving : resolving.confirmed(write, another))
        .after(c.after(), null)
        .accepted();
  }

  private Decision<LedgerEvent, RejectionReason> interrupted(RecordWriteInterrupted c) {
    @Nullable OpenWrite write = find(c.number(), c.reader());
    @Nullable Seen seen = wasSeen(c.number(), c.reader());
    boolean heardOf = write != null || seen != null;
    Treatment treatment = treatment(heardOf ? Treatment.NORMAL : Treatment.EXCEPTIONAL);
    Deciding then = on.after(new WriteInterrupted(account, use, c.number(), c.reader(), treatment));
    return account == null || write == null
        ? then.accepted()
        : new Resolving(then, account, card).interrupted(write).accepted();
  }

  private Decision<LedgerEvent, RejectionReason> seen(RecordMediumSeen c) {
    return found(c.reading()).accepted();
  }

  private Deciding found(MediumReading reading) {
    Deciding then = on.after(new MediumSeen(account, use, reading, treatment(Treatment.NORMAL)));
    return account == null ? then : new Resolving(then, account, card).after(reading, null).on();
  }

  private Treatment treatment(Treatment usual) {
    return account == null ? Treatment.UNASSIGNED : usual;
  }

  private @Nullable Seen wasSeen(long number, int reader) {
    @Nullable MediumMirror mirror = mirror();
    @Nullable Seen seen = mirror == null ? null : SeenWrites.find(mirror, number);
    return seen != null && seen.is(number, reader) ? seen : null;
  }

  private @Nullable OpenWrite find(long number, int reader) {
    @Nullable MediumMirror mirror = mirror();
    return mirror == null ? null : mirror.write(number, reader);
  }

  /** Of this card, and not of one whose account this was before. */
  private @Nullable MediumMirror mirror() {
    @Nullable MediumMirror mirror = account == null ? null : on.book().existing(account).medium();
    return mirror != null && Objects.equals(mirror.card(), use.card()) ? mirror : null;
  }
}
