package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.RejectionReason;

/** The lines of the table of refusals for loads that are paid online, most of them for a card. */
final class LoadRefusals {
  private static final Flaw UNKNOWN = Flaw.of(LOAD_UNKNOWN, "order", a -> a.known = false);
  private static final Flaw ENDED = state(LOAD_NOT_OPEN, LoadState.DELIVERED);
  private static final Flaw UNPAID = state(LOAD_NOT_PAID, LoadState.ORDERED);

  private LoadRefusals() {}

  static List<Row> rows() {
    return List.of(
        row(
            "order a load",
            attempt -> {},
            a -> new OrderLoad(a.from.account(), a.amount(), "checkout"),
            all(amount(), FROM.unusable(), List.of(FROM.kind(), FROM.ceiling()))),
        row(
            "order a load of a card",
            attempt -> attempt.cards.place = "kiosk",
            a -> new OrderLoad(a.cards.named, a.amount(), "checkout", a.cards.from.ref()),
            all(
                amount(),
                List.of(CardFlaw.ofAnother()),
                CardFlaw.FROM.unusable(),
                CardFlaw.place(),
                account(),
                List.of(FROM.kind(), FROM.ceiling()))),
        row(
            "record load payment",
            attempt -> {},
            a -> new RecordLoadPayment(REFERRED, a.amount(), null),
            amount()),
        row(
            "credit load",
            attempt -> attempt.loads.card = attempt.cards.from.number,
            a -> new CreditLoad(REFERRED),
            all(
                List.of(
                    UNKNOWN,
                    ENDED,
                    UNPAID,
                    Flaw.of(LOAD_PAID_OTHERWISE, "order.paid", a -> a.loads.paid = 99),
                    linkedElsewhere()),
                CardFlaw.FROM.unusable(),
                account(),
                List.of(FROM.ceiling()))),
        row(
            "fail load",
            attempt -> attempt.loads.state = LoadState.ORDERED,
            a -> new FailLoad(REFERRED, "cancelled"),
            List.of(UNKNOWN, ENDED, state(LOAD_PAID, LoadState.PENDING))),
        row(
            "resolve load",
            attempt -> attempt.loads.card = attempt.cards.from.number,
            LoadRefusals::resolve,
            all(resolving(), card(), account(), List.of(FROM.ceiling()))),
        row(
            "resolve load by paying back",
            attempt -> {
              attempt.loads.correction = 0;
              attempt.from.status = AccountStatus.CLOSED;
            },
            LoadRefusals::resolve,
            resolving()));
  }

  /** It is tried when it is proposed; alone, nobody may do it. */
  private static Propose resolve(Attempt a) {
    ResolveLoad resolve =
        new ResolveLoad(
            REFERRED,
            a.cards.named,
            a.amount(),
            LedgerLanguage.eur(a.loads.correction),
            "support",
            a.cards.from.ref());
    return new Propose(resolve, "called in");
  }

  private static List<Flaw> resolving() {
    return List.of(
        UNKNOWN,
        ENDED,
        UNPAID,
        Flaw.of(LOAD_OF_ANOTHER, "named", a -> a.cards.named = LedgerLanguage.account("another")),
        Flaw.of(OUTSTANDING_DIFFERS, "amount", a -> a.minor = 99),
        Flaw.of(OUTSTANDING_DIFFERS, "amount", a -> a.currency = "SEK"),
        Flaw.of(CORRECTION_INVALID, "correction", a -> a.loads.correction = 101),
        Flaw.of(CORRECTION_INVALID, "correction", a -> a.loads.correction = -1));
  }

  /** All that a correction asks of the card it goes to. */
  private static List<Flaw> card() {
    return List.of(
        linkedElsewhere(),
        CardFlaw.FROM.unknown(),
        CardFlaw.FROM.replaced(),
        CardFlaw.FROM.blocked(CardStatus.CLOSED),
        CardFlaw.FROM.inactive(),
        CardFlaw.FROM.unlinked());
  }

  /** The card has another account now; what is wrong with the first one is not seen then. */
  private static Flaw linkedElsewhere() {
    return new Flaw(
        CARD_OF_ANOTHER_ACCOUNT,
        List.of("from", "fromCard.link", "order.account", "named"),
        a -> a.loads.account = LedgerLanguage.account("earlier"));
  }

  private static Flaw state(RejectionReason reason, LoadState state) {
    return Flaw.of(reason, "order.state", a -> a.loads.state = state);
  }

  /** A load that was paid online waits for the account. */
  static Flaw waiting() {
    return Flaw.of(LOAD_PENDING, "from.waiting", a -> a.loads.waiting = 1);
  }

  private static List<Flaw> account() {
    return List.of(FROM.house(), FROM.currency(), FROM.closed(), FROM.frozen());
  }

  private static Row row(
      String name,
      Consumer<Attempt> base,
      Function<Attempt, LedgerCommand> command,
      List<Flaw> flaws) {
    return new Row(name, base, command, flaws);
  }
}
