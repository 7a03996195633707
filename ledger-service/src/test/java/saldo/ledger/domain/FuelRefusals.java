package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.NOW;
import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.Role.TO;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_NOT_POSITIVE;
import static saldo.schemas.ledger.RejectionReason.AMOUNT_TOO_LARGE;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.FILLING_ASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_INVALID;
import static saldo.schemas.ledger.RejectionReason.FILLING_PRICED;
import static saldo.schemas.ledger.RejectionReason.FILLING_REVERSED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.PREPAYMENT_PRODUCT_NEEDED;
import static saldo.schemas.ledger.RejectionReason.PRICE_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** The lines of the table of refusals for fuel. */
final class FuelRefusals {
  private static final AccountId WAITING = AccountId.of("@unassigned.EUR");
  private static final Flaw NOBODYS =
      Flaw.of(CARD_WITHOUT_HOLDER, "fromCard.held", a -> a.cards.from.held = false);
  private static final Flaw QUANTITY =
      Flaw.of(FILLING_INVALID, "filling.quantity", a -> a.fuel.quantityMl = 0);
  private static final List<Flaw> GONE =
      List.of(
          Flaw.of(FILLING_UNKNOWN, "filling", a -> a.known = false),
          Flaw.of(FILLING_REVERSED, "filling.state", a -> a.fuel.state = Filled.State.REVERSED));

  private FuelRefusals() {}

  static List<Row> rows() {
    return List.of(
        prepaying(),
        authorising(),
        recording(),
        entering(),
        assigning(),
        taking(),
        repricing(),
        lowering());
  }

  private static Row prepaying() {
    return new Row(
        "prepay by card",
        a -> a.from.kind = AccountKind.PREPAID,
        a -> new Prepay(a.cards.named, a.amount(), Tender.BANK, a.cards.from.ref(), a.fuel.prepaid),
        all(
            amount(),
            List.of(CardFlaw.ofAnother()),
            CardFlaw.FROM.unusable(),
            List.of(
                NOBODYS,
                Flaw.of(PRODUCT_UNKNOWN, "product", a -> a.fuel.prepaid = "GHOST"),
                Flaw.of(
                    PREPAYMENT_PRODUCT_NEEDED,
                    "product",
                    a -> a.fuel.prepaid = FuelLanguage.DIESEL),
                Flaw.of(PREPAYMENT_PRODUCT_NEEDED, "product", a -> a.fuel.prepaid = null),
                Flaw.of(WRONG_ACCOUNT_KIND, "from.kind", a -> a.from.kind = AccountKind.PURSE)),
            CardRefusals.account(),
            List.of(FROM.ceiling())));
  }

  private static Row authorising() {
    return new Row(
        "authorise fuel",
        a -> a.cards.place = "kiosk",
        a ->
            new PlaceHold(
                null,
                a.amount(),
                a.expiresAt,
                "pump 3",
                a.cards.from.ref(),
                a.items(),
                HoldService.FUEL),
        all(CardFlaw.FROM.unusable(), CardFlaw.place(), List.of(FROM.funds())));
  }

  private static Row recording() {
    return new Row(
        "record filling",
        a -> {},
        a -> new RecordFilling(a.cards.from.ref(), a.amount(), a.fuel.filling(null), REFERRED),
        all(amount(), List.of(QUANTITY)));
  }

  private static Row entering() {
    return new Row(
        "enter filling",
        a -> a.cards.place = "kiosk",
        a ->
            new EnterFilling(
                a.cards.from.ref(), a.amount(), a.fuel.filling(a.cards.place), "on paper"),
        all(
            amount(),
            List.of(
                QUANTITY,
                Flaw.of(
                    FILLING_INVALID,
                    "filling.at",
                    a -> a.fuel.filledAt = NOW.plus(Duration.ofHours(2))),
                CardFlaw.FROM.unknown(),
                CardFlaw.FROM.unlinked(),
                NOBODYS,
                Flaw.of(SERVICE_POINT_UNKNOWN, "place.known", a -> a.cards.placeKnown = false),
                Flaw.of(PRODUCT_UNKNOWN, "filling.product", a -> a.fuel.product = "GHOST"),
                FROM.currency())));
  }

  private static Row assigning() {
    return new Row(
        "assign filling that waits",
        a -> a.fuel.account = WAITING,
        FuelRefusals::assign,
        assignable());
  }

  private static Row taking() {
    return new Row(
        "assign filling of somebody else",
        a -> a.fuel.account = a.to.account(),
        FuelRefusals::assign,
        all(assignable(), List.of(TO.closed(), TO.ceiling(), Flaw.alone())));
  }

  private static AssignFilling assign(Attempt a) {
    return new AssignFilling(REFERRED, a.cards.from.ref(), "it was theirs");
  }

  private static List<Flaw> assignable() {
    return all(
        GONE,
        List.of(
            CardFlaw.FROM.unknown(),
            CardFlaw.FROM.replaced(),
            CardFlaw.FROM.unlinked(),
            NOBODYS,
            Flaw.of(FILLING_ASSIGNED, "filling.account", a -> a.fuel.account = a.from.account()),
            FROM.currency(),
            FROM.closed()));
  }

  private static Row repricing() {
    Flaw waiting = Flaw.of(FILLING_UNASSIGNED, "filling.account", a -> a.fuel.account = WAITING);
    return new Row(
        "reprice filling",
        a -> {},
        FuelRefusals::reprice,
        all(
            GONE,
            List.of(
                waiting,
                Flaw.of(PRICE_UNKNOWN, "prices", a -> a.fuel.priceList = "NONE"),
                atPrice(AMOUNT_NOT_POSITIVE, 0),
                atPrice(AMOUNT_TOO_LARGE, Long.MAX_VALUE / 1_000),
                Flaw.of(FILLING_PRICED, "prices", a -> a.fuel.milliMinor = 10_000),
                FROM.closed())));
  }

  /** What it would cost is not known before the filling and its price are. */
  private static Flaw atPrice(RejectionReason reason, long milliMinor) {
    return new Flaw(reason, List.of("filling", "prices"), a -> a.fuel.milliMinor = milliMinor);
  }

  private static Row lowering() {
    Consumer<Attempt> cheaper = a -> a.fuel.milliMinor = 5_000;
    return new Row(
        "reprice filling so that something comes back",
        cheaper,
        FuelRefusals::reprice,
        List.of(FROM.closed(), FROM.ceiling()));
  }

  private static RepriceFilling reprice(Attempt a) {
    return new RepriceFilling(REFERRED, a.fuel.priceList);
  }
}
