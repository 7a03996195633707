package saldo.ledger.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.DeliveryEvent.DeliveryReleased;
import saldo.schemas.ledger.DeliveryEvent.DeliveryWithdrawn;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumEvent.WriteResolved;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.WriteEffect;

/**
 * Finds out from a reading what became of writes, and books what they were about: each once,
 * whether it is confirmed, found on the medium, or both.
 */
record Resolving(Deciding on, AccountId account, CardRef card) {

  Decision<LedgerEvent, RejectionReason> accepted() {
    return on.accepted();
  }

  /**
   * All that a reading tells.
   *
   * @param own the write that its reader is about to make, of which it tells nothing yet
   */
  Resolving after(MediumReading reading, @Nullable Write own) {
    MediumMirror mirror = Objects.requireNonNull(snapshot().medium(), "a medium that was read");
    Resolving then = this;
    for (OpenWrite write : mirror.openWrites()) {
      boolean told = write.write().equals(own) || reading.writes() >= write.write().number();
      @Nullable Resolution missing =
          told ? null : WriteEvidence.missing(write.write(), on.situation());
      @Nullable Resolution way = WriteEvidence.way(mirror, write, missing);
      if (way != null && way != write.resolved() && !isCertain(write)) {
        then = then.resolved(write, way);
      }
    }
    return then;
  }

  private static boolean isCertain(OpenWrite write) {
    return write.resolved() == Resolution.FORWARD || write.resolved() == Resolution.BACK;
  }

  private Resolving resolved(OpenWrite write, Resolution way) {
    Write w = write.write();
    Resolving then = then(on.after(new WriteResolved(account, w.number(), w.reader(), way)));
    return way == Resolution.FORWARD
        ? then.forward(write)
        : write.resolved() == null ? then.back(write) : then;
  }

  /**
   * Its reader has read it back.
   *
   * @param another whether what is on the medium under its number is booked already, for a first
   *     try of the same amount: then that one did not get there, and what was paid for it waits
   */
  Resolving confirmed(OpenWrite write, boolean another) {
    if (write.resolved() == Resolution.FORWARD || !another) {
      return forward(write);
    }
    return write.write().effect() instanceof RecordLoad ? booked(write).queued(write) : this;
  }

  /** It is on the medium. What was thought to have gone back does not wait any longer. */
  Resolving forward(OpenWrite write) {
    boolean wasBack = isBack(write);
    return switch (write.write().effect()) {
      case RecordLoad load when write.interrupted() -> wasBack ? withdrawn(write) : this;
      case RecordDelivery delivery when wasBack -> withdrawn(write);
      case WriteEffect effect -> write.resolved() == Resolution.FORWARD ? this : booked(write);
    };
  }

  /** What was paid, or waited already, waits for the next reader. */
  private Resolving back(OpenWrite write) {
    return switch (write.write().effect()) {
      case RecordLoad load when write.interrupted() -> queued(write);
      case RecordDelivery delivery -> released(delivery);
      case WriteEffect effect -> this;
    };
  }

  /** A load was paid for, wherever it is now. */
  Resolving interrupted(OpenWrite write) {
    if (!(write.write().effect() instanceof RecordLoad) || write.resolved() == Resolution.FORWARD) {
      return this;
    }
    return isBack(write) ? booked(write).queued(write) : booked(write);
  }

  private static boolean isBack(OpenWrite write) {
    return write.resolved() == Resolution.BACK || write.resolved() == Resolution.MISSING;
  }

  private Resolving booked(OpenWrite write) {
    return then(Writes.booked(on, write.write(), card));
  }

  private Resolving queued(OpenWrite write) {
    MediumMirror mirror = Objects.requireNonNull(snapshot().medium(), "a medium that was read");
    return mirror.retired() || snapshot().status() == AccountStatus.CLOSED
        ? this
        : then(on.after(new DeliveryQueued(account, write.write().change(), null)));
  }

  private Resolving released(RecordDelivery delivery) {
    Undelivered undelivered = Waiting.of(snapshot());
    if (!Waiting.isOpen(undelivered, delivery.number()) || undelivered.claim() == null) {
      return this;
    }
    Money amount = Money.of(undelivered.claim().minor(), snapshot().currency());
    return then(on.after(new DeliveryReleased(account, delivery.number(), amount, "not written")));
  }

  /**
   * Also from whoever has taken it meanwhile: its medium was without it then, so this is another
   * try of the same, and what was taken was not written before it.
   */
  private Resolving withdrawn(OpenWrite write) {
    Money amount = write.write().change();
    return amount.minor() > 0 && Waiting.of(snapshot()).minor() >= amount.minor()
        ? then(on.after(new DeliveryWithdrawn(account, amount)))
        : this;
  }

  private AccountSnapshot snapshot() {
    return on.book().existing(account);
  }

  private Resolving then(Deciding next) {
    return new Resolving(next, account, card);
  }
}
