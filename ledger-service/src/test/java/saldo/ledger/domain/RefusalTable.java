package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.NOW;
import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.Role.TO;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.ledger.domain.Flaw.items;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** Each command, and everything that can be wrong with it. */
final class RefusalTable {
  private RefusalTable() {}

  /**
   * A line of the table.
   *
   * @param base makes the attempt one that is accepted
   */
  record Row(
      String name,
      Consumer<Attempt> base,
      Function<Attempt, LedgerCommand> command,
      List<Flaw> flaws)
      implements RefusalPrecedence.Row<Attempt, LedgerCommand, RejectionReason> {}

  static List<Row> rows() {
    return Stream.of(
            accounts(),
            money(),
            undoing(),
            holds(),
            TwoPersonRefusals.rows(),
            facts(),
            bulks(),
            LoadRefusals.rows(),
            DeliveryRefusals.rows(),
            MediumRefusals.rows(),
            CardRefusals.rows(),
            CodeRefusals.rows(),
            FuelRefusals.rows())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Row> accounts() {
    Flaw badTerms = Flaw.of(TERMS_INVALID, "terms", a -> a.terms = new Terms(-1L, 0));
    List<Flaw> gone = List.of(FROM.unknown(), FROM.house(), FROM.closed());
    Consumer<Attempt> reloaded = a -> a.terms = reload(a.to);
    Flaw itself = new Flaw(SAME_ACCOUNT, List.of("terms", "to"), a -> a.terms = reload(a.from));
    Flaw nothing =
        new Flaw(
            TERMS_INVALID,
            List.of("terms", "to"),
            a -> a.terms = new Terms(null, 0, new AutoReload(0, 0, a.to.account())));
    List<Flaw> noSource = List.of(TO.unknown(), TO.currency(), TO.closed());
    return List.of(
        new Row(
            "open",
            a -> a.from.known = false,
            a -> new OpenAccount(a.from.account(), a.kind, a.currency, a.terms),
            List.of(
                badTerms,
                Flaw.of(ACCOUNT_EXISTS, "from.known", a -> a.from.known = true),
                Flaw.of(WRONG_ACCOUNT_KIND, "from.id", a -> a.from.id = "@bank.EUR"),
                Flaw.of(WRONG_ACCOUNT_KIND, "kind", a -> a.kind = AccountKind.BANK))),
        new Row(
            "open one that is reloaded",
            reloaded.andThen(a -> a.from.known = false),
            a -> new OpenAccount(a.from.account(), a.kind, a.currency, a.terms),
            all(List.of(nothing, itself), noSource)),
        new Row(
            "change terms so that it is reloaded",
            reloaded,
            a -> new ChangeTerms(a.from.account(), a.terms),
            all(List.of(nothing), gone, noSource)),
        row(
            "change terms",
            a -> new ChangeTerms(a.from.account(), a.terms),
            all(List.of(badTerms), gone)),
        row(
            "freeze",
            a -> new FreezeAccount(a.from.account(), "lost"),
            all(gone, List.of(FROM.frozen()))),
        new Row(
            "unfreeze",
            a -> a.from.status = AccountStatus.FROZEN,
            a -> new UnfreezeAccount(a.from.account(), "found"),
            all(
                gone,
                List.of(
                    Flaw.of(
                        ACCOUNT_NOT_FROZEN,
                        "from.status",
                        a -> a.from.status = AccountStatus.OPEN)))),
        row(
            "reclassify",
            a -> new ReclassifyAccount(a.from.account(), CardNumber.of("ANNA"), "staff"),
            gone),
        row(
            "close",
            a -> new CloseAccount(a.from.account(), a.refund),
            all(
                gone,
                List.of(
                    Flaw.of(HOLDS_OPEN, "from.holds", a -> a.from.holds = 1),
                    Flaw.of(BALANCE_NOT_ZERO, "from.balance", a -> a.from.balance = -1),
                    Flaw.of(BALANCE_NOT_ZERO, "refund", a -> a.refund = null),
                    Flaw.alone()))));
  }

  private static Terms reload(Attempt.Party from) {
    return new Terms(null, 0, new AutoReload(0, 100, from.account()));
  }

  private static List<Row> money() {
    return List.of(
        row(
            "load",
            a -> new Load(a.from.account(), a.amount(), Tender.CASH),
            all(amount(), FROM.unusable(), List.of(FROM.kind(), FROM.ceiling()))),
        row(
            "unload",
            a -> new Unload(a.from.account(), a.amount(), Tender.CASH),
            all(amount(), FROM.unusable(), List.of(FROM.kind(), FROM.funds(), Flaw.alone()))),
        new Row(
            "prepay",
            a -> a.from.kind = AccountKind.PREPAID,
            a -> new Prepay(a.from.account(), a.amount(), Tender.BANK),
            all(
                amount(),
                FROM.unusable(),
                List.of(
                    Flaw.of(WRONG_ACCOUNT_KIND, "from.kind", a -> a.from.kind = AccountKind.PURSE),
                    FROM.ceiling()))),
        row(
            "transfer",
            a -> new Transfer(a.from.account(), a.receiver(), a.amount()),
            all(
                amount(),
                List.of(Flaw.of(SAME_ACCOUNT, "to", a -> a.same = true)),
                FROM.unusable(),
                TO.unusable(),
                List.of(TO.kind(), TO.ceiling(), FROM.funds(), Flaw.alone()))),
        row(
            "purchase",
            a -> new Purchase(a.from.account(), a.amount(), a.items()),
            all(amount(), items(), FROM.unusable(), List.of(FROM.funds()))));
  }

  private static List<Row> undoing() {
    Flaw unknown = Flaw.of(ENTRY_UNKNOWN, "entry", a -> a.known = false);
    Flaw reversed = Flaw.of(ALREADY_REVERSED, "entry.reversed", a -> a.reversed = true);
    return List.of(
        row(
            "return",
            a -> new ReturnSale(a.from.account(), a.amount(), a.items(), REFERRED),
            all(
                amount(),
                items(),
                List.of(
                    unknown,
                    reversed,
                    Flaw.of(RETURN_EXCEEDS_SALE, "entry.returned", a -> a.returned = 1),
                    Flaw.of(RETURN_EXCEEDS_SALE, "entry.type", a -> a.entryType = "unloaded")),
                FROM.unusable(),
                List.of(FROM.ceiling()))),
        row(
            "reverse",
            a -> new Reverse(REFERRED, "wrong button"),
            List.of(
                unknown,
                Flaw.of(ENTRY_NOT_REVERSIBLE, "entry.type", a -> a.entryType = "reversed"),
                reversed,
                Flaw.of(FILLING_CHANGED, "filling", a -> a.fuel.state = Filled.State.CHANGED),
                Flaw.of(ALREADY_RETURNED, "entry.returned", a -> a.returned = 1),
                FROM.closed(),
                FROM.frozen(),
                TO.closed(),
                TO.frozen(),
                FROM.ceiling(),
                TO.funds(),
                Flaw.alone())));
  }

  private static List<Row> holds() {
    Flaw unknown = Flaw.of(HOLD_UNKNOWN, "hold", a -> a.known = false);
    Flaw ended = Flaw.of(HOLD_NOT_OPEN, "hold.held", a -> a.held = 0);
    return List.of(
        row(
            "place hold",
            a ->
                new PlaceHold(a.from.account(), a.amount(), a.expiresAt, "pump 3", null, a.items()),
            all(
                amount(),
                items(),
                List.of(Flaw.of(EXPIRY_INVALID, "expiry", a -> a.expiresAt = NOW)),
                FROM.unusable(),
                List.of(FROM.funds()))),
        row(
            "capture hold",
            a -> new CaptureHold(REFERRED, a.amount(), a.items(), false),
            all(
                amount(),
                items(),
                List.of(
                    unknown,
                    ended,
                    Flaw.of(HOLD_EXPIRED, "hold.until", a -> a.heldUntil = NOW),
                    Flaw.of(HOLD_FOR_OTHER_PRODUCTS, "hold.groups", a -> a.heldFor = "diesel"),
                    // Amounts of two currencies are not compared, so this never meets the next.
                    new Flaw(
                        CAPTURE_EXCEEDS_HOLD, List.of("hold.held", "currency"), a -> a.held = 99),
                    Flaw.of(CURRENCY_MISMATCH, "currency", a -> a.currency = "SEK")))),
        row("release hold", a -> new ReleaseHold(REFERRED), List.of(unknown, ended)),
        new Row(
            "expire hold",
            a -> a.heldUntil = NOW,
            a -> new ExpireHold(REFERRED),
            List.of(
                unknown,
                ended,
                Flaw.of(HOLD_NOT_EXPIRED, "hold.until", a -> a.heldUntil = NOW.plusMillis(1)))));
  }

  private static List<Row> facts() {
    return List.of(
        row(
            "record purchase",
            a -> new RecordPurchase(a.from.account(), a.amount(), a.items(), null),
            all(amount(), items())),
        row(
            "record load",
            a -> new RecordLoad(a.from.account(), a.amount(), Tender.CASH, null),
            amount()),
        row(
            "record unload",
            a -> new RecordUnload(a.from.account(), a.amount(), Tender.CASH, null),
            amount()),
        row(
            "record cash sale",
            a -> new RecordCashSale(a.amount(), a.items()),
            all(amount(), items())));
  }

  private static List<Row> bulks() {
    return List.of(
        row(
            "bulk",
            RefusalTable::bulk,
            all(
                List.of(
                    new Flaw(BULK_EMPTY, List.of("size", "nested"), a -> a.entries = 0),
                    Flaw.of(BULK_TOO_LARGE, "size", a -> a.entries = Limits.BULK_ENTRIES + 1),
                    Flaw.of(BULK_NESTED, "nested", a -> a.nested = true)),
                amount())));
  }

  private static Bulk bulk(Attempt a) {
    LedgerCommand load = new Load(a.from.account(), a.amount(), Tender.CASH);
    List<LedgerCommand> entries = new ArrayList<>(Collections.nCopies(a.entries, load));
    if (a.nested) {
      entries.add(new Bulk(Bulk.Mode.ATOMIC, List.of(load)));
    }
    return new Bulk(Bulk.Mode.ATOMIC, entries);
  }

  private static Row row(String name, Function<Attempt, LedgerCommand> command, List<Flaw> flaws) {
    return new Row(name, attempt -> {}, command, flaws);
  }
}
