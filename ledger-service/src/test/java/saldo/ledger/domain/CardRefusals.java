package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.NOW;
import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.Role.TO;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.ledger.domain.Flaw.items;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** The lines of the table of refusals for commands that name a card, at the till of a place. */
final class CardRefusals {
  private CardRefusals() {}

  static List<Row> rows() {
    return Stream.of(money(), giving(), undoing(), replacing()).flatMap(List::stream).toList();
  }

  private static List<Row> money() {
    return List.of(
        row(
            "load a card",
            a -> new Load(a.cards.named, a.amount(), Tender.CASH, a.cards.from.ref()),
            all(amount(), card(), account(), List.of(FROM.kind(), FROM.ceiling()))),
        row(
            "unload a card",
            a -> new Unload(a.cards.named, a.amount(), Tender.CASH, a.cards.from.ref()),
            all(amount(), card(), account(), List.of(FROM.kind(), FROM.funds(), Flaw.alone()))),
        row(
            "purchase by card",
            a -> new Purchase(a.cards.named, a.amount(), a.items(), a.cards.from.ref()),
            all(amount(), items(), card(), spending(), account(), List.of(FROM.funds()))),
        row(
            "place hold by card",
            a ->
                new PlaceHold(
                    a.cards.named,
                    a.amount(),
                    a.expiresAt,
                    "pump 3",
                    a.cards.from.ref(),
                    a.items()),
            all(
                amount(),
                items(),
                List.of(Flaw.of(EXPIRY_INVALID, "expiry", a -> a.expiresAt = NOW)),
                card(),
                spending(),
                account(),
                List.of(FROM.funds()))));
  }

  private static List<Row> giving() {
    Flaw sameAccount = new Flaw(SAME_ACCOUNT, List.of("to"), a -> a.same = true);
    List<Flaw> card =
        all(
            amount(),
            List.of(CardFlaw.ofAnother()),
            CardFlaw.FROM.unusable(),
            List.of(CardFlaw.service(), CardFlaw.given()));
    return List.of(
        row(
            "allocate",
            a -> allocate(a, AllocationSource.of(Tender.SUBSIDY)),
            all(card, account(), List.of(FROM.ceiling()))),
        row(
            "allocate from an account",
            a -> allocate(a, AllocationSource.of(a.receiver())),
            all(
                card,
                List.of(sameAccount),
                account(),
                TO.unusable(),
                List.of(FROM.ceiling(), TO.funds()))));
  }

  private static Allocate allocate(Attempt a, AllocationSource source) {
    AllocationPeriod period = AllocationPeriod.of("2026-11");
    return new Allocate(
        a.cards.named, a.amount(), "lunch", period, true, source, a.cards.from.ref());
  }

  private static List<Row> undoing() {
    return List.of(
        row(
            "return by card",
            a -> new ReturnSale(a.cards.named, a.amount(), a.items(), REFERRED, a.cards.from.ref()),
            all(
                amount(),
                items(),
                card(),
                List.of(
                    Flaw.of(ENTRY_UNKNOWN, "entry", a -> a.known = false),
                    Flaw.of(ALREADY_REVERSED, "entry.reversed", a -> a.reversed = true),
                    Flaw.of(RETURN_EXCEEDS_SALE, "entry.returned", a -> a.returned = 1)),
                account(),
                List.of(FROM.ceiling()))),
        row(
            "propose adjustment by card",
            a ->
                new ProposeAdjustment(
                    a.cards.named, a.direction, a.amount(), "goodwill", "", a.cards.from.ref()),
            all(
                amount(),
                List.of(
                    CardFlaw.ofAnother(),
                    CardFlaw.FROM.unknown(),
                    CardFlaw.FROM.replaced(),
                    CardFlaw.FROM.blocked(CardStatus.CLOSED),
                    CardFlaw.FROM.inactive(),
                    CardFlaw.FROM.unlinked(),
                    CardFlaw.onMedium(),
                    LoadRefusals.waiting()),
                account())));
  }

  private static List<Row> replacing() {
    Flaw sameCard = new Flaw(SAME_CARD, List.of("toCard", "to"), a -> a.cards.same = true);
    Flaw sameAccount = new Flaw(SAME_ACCOUNT, List.of("to", "toCard.link"), a -> a.same = true);
    List<Flaw> from =
        List.of(
            CardFlaw.FROM.unknown(),
            CardFlaw.FROM.replaced(),
            CardFlaw.FROM.blocked(CardStatus.CONFISCATED),
            CardFlaw.FROM.ended(),
            CardFlaw.FROM.inactive(),
            CardFlaw.FROM.unlinked());
    return List.of(
        row(
            "transfer balance",
            a ->
                new TransferBalance(
                    a.cards.from.number, a.cards.receiver(), Replacement.LOST, Delivery.IMMEDIATE),
            all(
                List.of(sameCard, sameAccount),
                from,
                CardFlaw.TO.unusable(),
                CardFlaw.place(),
                List.of(
                    FROM.house(),
                    TO.house(),
                    TO.kind(),
                    TO.currency(),
                    FROM.closed(),
                    TO.closed(),
                    TO.frozen(),
                    Flaw.of(HOLDS_OPEN, "from.holds", a -> a.from.holds = 1),
                    Flaw.of(BALANCE_NEGATIVE, "from.balance", a -> a.from.balance = -1),
                    TO.ceiling(),
                    Flaw.alone()))));
  }

  static List<Flaw> card() {
    return all(List.of(CardFlaw.ofAnother()), CardFlaw.FROM.unusable(), CardFlaw.place());
  }

  static List<Flaw> spending() {
    return List.of(CardFlaw.product(), CardFlaw.limit());
  }

  /** It cannot be unknown: it opens with what is done with the card. */
  static List<Flaw> account() {
    return List.of(FROM.house(), FROM.currency(), FROM.closed(), FROM.frozen());
  }

  static Row row(String name, Function<Attempt, LedgerCommand> command, List<Flaw> flaws) {
    return new Row(name, attempt -> attempt.cards.place = "kiosk", command, flaws);
  }
}
