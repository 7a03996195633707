package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.NO_OPEN_WRITE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.Money;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumReading;
import saldo.schemas.ledger.RejectionReason;

/**
 * What a reader is told of a medium that was torn off elsewhere: what was begun with it, never what
 * it has. Any card may be made whole, as at the reader that began it; whether it may be used then
 * is another question.
 */
final class OpenWrites {
  private OpenWrites() {}

  static Decision<LedgerEvent, RejectionReason> ask(Deciding on, AskOpenWrites c) {
    @Nullable CardState card = on.book().cards().card(c.card());
    @Nullable AccountSnapshot account = card == null ? null : account(on, card);
    List<Begun> begun = begun(account == null ? null : account.medium(), card);
    return on.checks()
        .that(card != null, CARD_UNKNOWN, "card", c.card())
        .that(account != null, CARD_WITHOUT_ACCOUNT, "card", c.card())
        .that(!begun.isEmpty(), NO_OPEN_WRITE, "card", c.card())
        .accept(() ->
            new OpenWritesTold(
                Objects.requireNonNull(account, "has writes").account(),
                Holder.use(on, c.card(), card),
                begun));
  }

  private static @Nullable AccountSnapshot account(Deciding on, CardState card) {
    return card.links()
        .account(on.situation().at())
        .flatMap(link -> on.book().account(link.account()))
        .orElse(null);
  }

  /** Of this card, and not of one whose account this was before. */
  private static List<Begun> begun(@Nullable MediumMirror mirror, @Nullable CardState card) {
    return mirror == null || card == null || !mirror.card().equals(card.number())
        ? List.of()
        : mirror.openWrites().stream()
            .filter(write -> mayBeOn(mirror, write))
            .map(write -> begun(mirror.reading(), write.write()))
            .toList();
  }

  /** Clocks err: what seems to be missing may still be what the medium was torn off in. */
  private static boolean mayBeOn(MediumMirror mirror, OpenWrite write) {
    return write.write().number() > mirror.reading().writes()
        && (write.resolved() == null || write.resolved() == Resolution.MISSING);
  }

  /** A write that may be on the medium counts one more than the last reading of it. */
  private static Begun begun(MediumReading last, Write write) {
    Money after = write.after();
    Money before = Money.of(after.minor() - write.change().minor(), after.currency());
    return new Begun(
        write.number(),
        write.reader(),
        new MediumReading(write.number() - 1, last.reader(), before),
        after);
  }
}
