package saldo.ledger.domain;

import static saldo.ledger.domain.Attempt.NOW;
import static saldo.ledger.domain.Attempt.REFERRED;
import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.all;
import static saldo.ledger.domain.Flaw.amount;
import static saldo.ledger.domain.Flaw.items;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Code.Kind;
import saldo.ledger.domain.Code.Status;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Tender;

/** The lines of the table of refusals for transaction codes and tickets. */
final class CodeRefusals {
  private CodeRefusals() {}

  static List<Row> rows() {
    return Stream.of(issuing(), issuingByCard(), redeeming()).flatMap(List::stream).toList();
  }

  private static List<Row> issuing() {
    List<Flaw> flaws = all(fresh(), FROM.unusable(), List.of(FROM.funds()));
    return List.of(
        row("issue code", a -> code(a, a.from.account(), null), flaws),
        row("issue ticket", a -> ticket(a, a.from.account(), null), flaws),
        row(
            "sell ticket",
            a ->
                new SellTicket(
                    a.code.hash(), a.amount(), a.expiresAt, true, a.groups(), Tender.CASH),
            fresh()));
  }

  private static List<Row> issuingByCard() {
    List<Flaw> flaws =
        all(
            fresh(),
            CardRefusals.card(),
            CardRefusals.spending(),
            CardRefusals.account(),
            List.of(FROM.funds()));
    return List.of(
        CardRefusals.row(
            "issue code by card", a -> code(a, a.cards.named, a.cards.from.ref()), flaws),
        CardRefusals.row(
            "issue ticket by card", a -> ticket(a, a.cards.named, a.cards.from.ref()), flaws));
  }

  private static IssueCode code(Attempt a, @Nullable AccountId account, @Nullable CardRef card) {
    return new IssueCode(account, a.code.hash(), a.amount(), a.expiresAt, true, a.groups(), card);
  }

  private static IssueTicket ticket(
      Attempt a, @Nullable AccountId account, @Nullable CardRef card) {
    return new IssueTicket(account, a.code.hash(), a.amount(), a.expiresAt, true, a.groups(), card);
  }

  private static List<Row> redeeming() {
    List<Flaw> over = List.of(Flaw.of(CODE_EXPIRED, "code.until", a -> a.code.until = NOW));
    return List.of(
        CardRefusals.row(
            "redeem code",
            a -> new RedeemCode(AttemptedCode.SECRET, a.amount(), a.items()),
            all(
                amount(),
                items(),
                CardFlaw.place().subList(0, 2),
                ended(),
                over,
                List.of(
                    Flaw.of(
                        CODE_NOT_FOR_PRODUCT, "code.groups", a -> a.code.groups = List.of("books")),
                    new Flaw(
                        CODE_EXCEEDED, List.of("code.left", "currency"), a -> a.code.left = 99),
                    Flaw.of(CURRENCY_MISMATCH, "currency", a -> a.currency = "SEK")))),
        row("cancel code", a -> new CancelCode(REFERRED, "mistake"), all(ended(), over)),
        new Row(
            "cancel ticket",
            a -> a.code.kind = Kind.TICKET,
            a -> new CancelCode(REFERRED, "mistake"),
            all(ended(), over, FROM.unusable(), List.of(FROM.ceiling()))),
        new Row(
            "expire code",
            a -> a.code.until = NOW,
            a -> new ExpireCode(REFERRED),
            all(
                ended(),
                List.of(
                    Flaw.of(
                        CODE_NOT_EXPIRED, "code.until", a -> a.code.until = NOW.plusMillis(1))))));
  }

  private static List<Flaw> fresh() {
    return all(
        amount(),
        List.of(
            Flaw.of(ITEM_INVALID, "items.group", a -> a.group = "hot.drinks"),
            Flaw.of(EXPIRY_INVALID, "expiry", a -> a.expiresAt = NOW),
            Flaw.of(CODE_TAKEN, "code.taken", a -> a.code.taken = true)));
  }

  private static List<Flaw> ended() {
    return List.of(
        Flaw.of(CODE_UNKNOWN, "code", a -> a.known = false),
        Flaw.of(CODE_USED, "code.status", a -> a.code.status = Status.USED),
        Flaw.of(CODE_CANCELLED, "code.status", a -> a.code.status = Status.CANCELLED),
        Flaw.of(CODE_EXPIRED, "code.status", a -> a.code.status = Status.EXPIRED));
  }

  private static Row row(String name, Function<Attempt, LedgerCommand> command, List<Flaw> flaws) {
    return new Row(name, attempt -> {}, command, flaws);
  }
}
