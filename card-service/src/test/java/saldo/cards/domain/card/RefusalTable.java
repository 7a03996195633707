package saldo.cards.domain.card;

import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.cards.domain.card.Flaw.all;
import static saldo.schemas.card.CardRejection.*;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Replacement;

/** Each command, and everything that can be wrong with it. */
final class RefusalTable {
  private static final List<Flaw> HOLDER = List.of(Flaw.bearer(), Flaw.vehicle());
  private static final Flaw WRONG_TIME =
      new Flaw(VALID_FROM_INVALID, "validFrom", a -> a.validFrom = Instant.EPOCH);

  private RefusalTable() {}

  /**
   * A line of the table.
   *
   * @param base makes the attempt one that is accepted
   */
  record Row(
      String name, Consumer<Attempt> base, Function<Attempt, CardCommand> command, List<Flaw> flaws)
      implements RefusalPrecedence.Row<Attempt, CardCommand, CardRejection> {}

  static List<Row> rows() {
    return Stream.of(stock(), issuing(), life(), ends(), assigning(), media(), others())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Row> stock() {
    Consumer<Attempt> base = a -> a.known = false;
    return List.of(
        new Row(
            "add",
            base,
            a -> new AddCard(a.number(), a.blank()),
            List.of(Flaw.exists(), numbered("C_VIRT_1"), Flaw.profile(), Flaw.group())),
        new Row(
            "add range",
            base,
            a -> new AddRange(a.first, a.count, a.blank()),
            List.of(
                new Flaw(RANGE_INVALID, "first", a -> a.first = "12"),
                new Flaw(RANGE_INVALID, "count", a -> a.count = 0),
                Flaw.exists(),
                Flaw.profile(),
                Flaw.group())),
        new Row(
            "remove",
            a -> {
              a.status = CardStatus.ISSUED;
              a.ledgerKnows = false;
            },
            a -> new RemoveCard(a.number(), a.reason),
            List.of(
                Flaw.noReason(),
                Flaw.unknown(),
                Flaw.closed(),
                new Flaw(EVER_POSTED, "card.posted", a -> a.posted = true),
                new Flaw(EVER_POSTED, "balance", a -> a.ledgerKnows = true))));
  }

  private static List<Row> issuing() {
    Flaw replaced = new Flaw(WRONG_STATUS, "card.replaced", a -> a.replacedBy = Attempt.OTHER);
    return List.of(
        new Row(
            "issue",
            a -> a.status = CardStatus.STOCK,
            a -> new IssueCard(a.number(), a.bearer, a.vehicle, a.account()),
            all(
                List.of(Flaw.unknown(), Flaw.closed(), Flaw.profile(), Flaw.ofAnothersAccount()),
                HOLDER)),
        new Row(
            "issue on a new account",
            a -> {
              a.status = CardStatus.STOCK;
              a.account = null;
            },
            a -> new IssueCard(a.number(), a.bearer, a.vehicle, a.account()),
            all(List.of(Flaw.unknown(), Flaw.closed(), Flaw.profile(), Flaw.oldAccount()), HOLDER)),
        new Row(
            "reissue",
            a -> a.status = CardStatus.RETURNED,
            a -> new ReissueCard(a.number(), a.bearer, a.vehicle),
            all(
                List.of(Flaw.unknown(), Flaw.virtual(), Flaw.closed(), Flaw.everLost(), replaced),
                List.of(Flaw.profile(), Flaw.oldAccount()),
                HOLDER)));
  }

  private static List<Row> life() {
    return List.of(
        new Row(
            "activate",
            a -> a.status = CardStatus.ISSUED,
            a -> new ActivateCard(a.number()),
            List.of(Flaw.unknown(), Flaw.closed())),
        row(
            "suspend",
            a -> new SuspendCard(a.number(), a.reason),
            List.of(Flaw.noReason(), Flaw.unknown(), Flaw.closed())),
        new Row(
            "resume",
            a -> {
              a.form = CardForm.VIRTUAL;
              a.status = CardStatus.SUSPENDED;
            },
            a -> new ResumeCard(a.number(), a.reason),
            List.of(Flaw.noReason(), Flaw.unknown(), Flaw.closed(), Flaw.pointHasCard())),
        row(
            "report lost",
            a -> new ReportLost(a.number(), Loss.LOST, a.reason),
            List.of(Flaw.noReason(), Flaw.unknown(), Flaw.virtual(), Flaw.closed())),
        row(
            "confiscate",
            a -> new ConfiscateCard(a.number(), a.reason),
            List.of(Flaw.noReason(), Flaw.unknown(), Flaw.virtual(), Flaw.closed())),
        row(
            "return",
            a -> new ReturnCard(a.number(), a.reason),
            List.of(Flaw.noReason(), Flaw.unknown(), Flaw.virtual(), Flaw.closed())));
  }

  private static List<Row> ends() {
    return List.of(
        row(
            "expire",
            a -> new ExpireCard(a.number()),
            List.of(
                Flaw.unknown(),
                Flaw.closed(),
                new Flaw(NOT_EXPIRED, "card.validUntil", a -> a.validUntil = NOON.plusMillis(1)))),
        row(
            "close",
            a -> new CloseCard(a.number(), a.reason),
            List.of(
                Flaw.noReason(),
                Flaw.unknown(),
                Flaw.closed(),
                new Flaw(NOT_SETTLED, "balance", a -> a.balance = 1),
                new Flaw(NOT_SETTLED, "holds", a -> a.holds = 1))));
  }

  private static List<Row> assigning() {
    Flaw unregistered = to(REFERENCE_UNKNOWN, "nothing");
    List<Flaw> always = List.of(Flaw.noReason(), Flaw.unknown(), Flaw.closed(), Flaw.everLost());
    List<Flaw> dated = all(always, List.of(WRONG_TIME, unregistered));
    return List.of(
        assign(a -> {}, Attribute.GROUP, all(dated, List.of(to(ALREADY_SO, "canteen")))),
        assign(
            a -> a.to = "staff",
            Attribute.PROFILE,
            all(dated, List.of(to(PROFILE_REQUIRED, null), to(ALREADY_SO, "guest")))),
        assign(
            a -> a.to = "ben",
            Attribute.BEARER,
            all(dated, List.of(to(ACCOUNT_OF_ANOTHER, "cara"), to(ALREADY_SO, "anna")))),
        assign(
            a -> a.to = "van",
            Attribute.VEHICLE,
            all(dated, List.of(to(ACCOUNT_OF_ANOTHER, "truck")))),
        assign(
            a -> {
              a.form = CardForm.VIRTUAL;
              a.to = "PS_DAKAR";
            },
            Attribute.SERVICE_POINT,
            all(
                always,
                List.of(
                    new Flaw(VALID_FROM_INVALID, "validFrom", a -> a.validFrom = NOON),
                    unregistered,
                    new Flaw(NOT_FOR_SERVICE_POINT, "card.form", a -> a.form = CardForm.PHYSICAL),
                    new Flaw(VIRTUAL_CARD_EXISTS, "to", RefusalTable::toTakenPoint),
                    to(ALREADY_SO, SENTOFT)))),
        row(
            "link account",
            a -> new LinkAccount(a.number(), Objects.requireNonNull(a.account()), a.reason),
            List.of(
                Flaw.noReason(),
                Flaw.unknown(),
                Flaw.closed(),
                Flaw.profile(),
                Flaw.ofAnothersAccount(),
                new Flaw(ALREADY_SO, "account", a -> a.account = "card-" + card(1)))));
  }

  private static List<Row> media() {
    List<Flaw> always = List.of(Flaw.unknown(), Flaw.virtual(), Flaw.closed());
    Consumer<Attempt> newCode = a -> a.medium = code("new");
    return List.of(
        new Row(
            "bind",
            newCode,
            a -> new BindMedium(a.number(), a.medium),
            all(
                always,
                List.of(Flaw.medium(), new Flaw(ALREADY_SO, "card.code", a -> a.hasCode = true)))),
        row(
            "bind again",
            a -> new BindMedium(a.number(), a.medium),
            all(
                always,
                List.of(new Flaw(ALREADY_SO, "medium", a -> a.medium = Attempt.RELEASABLE)))),
        row(
            "release",
            a -> new ReleaseMedium(a.number(), a.bound, a.reason),
            all(
                always,
                List.of(
                    Flaw.noReason(), new Flaw(MEDIUM_UNKNOWN, "medium", a -> a.bound = chip(7))))),
        new Row(
            "reissue code",
            newCode,
            a -> new ReissueCode(a.number(), a.medium, a.reason),
            all(
                always,
                List.of(
                    Flaw.noReason(),
                    Flaw.medium(),
                    new Flaw(MEDIUM_UNKNOWN, "medium.id", a -> a.medium = chip(7))))));
  }

  private static List<Row> others() {
    Flaw guest = new Flaw(REFERENCE_UNKNOWN, "bearer", a -> a.bearer = "gina");
    Flaw another = new Flaw(BEARER_OF_ANOTHER, "bearer", a -> a.bearer = "cara");
    Flaw client = new Flaw(REFERENCE_UNKNOWN, "organisation", a -> a.organisation = "nobody");
    Flaw point = new Flaw(REFERENCE_UNKNOWN, "point", a -> a.point = "PS_NOWHERE");
    Flaw notNew = new Flaw(ACCOUNT_TAKEN, "account", a -> a.ledgerKnows = true);
    return List.of(
        new Row(
            "create virtual card",
            a -> {
              a.known = false;
              a.form = CardForm.VIRTUAL;
              a.ledgerKnows = false;
            },
            a ->
                new CreateVirtualCard(
                    a.point,
                    a.number(),
                    a.organisation,
                    Objects.requireNonNull(a.bearer),
                    a.profile),
            List.of(
                Flaw.exists(),
                numbered(card(1).value()),
                point,
                client,
                Flaw.bearer(),
                guest,
                Flaw.profile(),
                Flaw.pointHasCard(),
                another,
                notNew)),
        row("note posting", a -> new NotePosting(a.number()), List.of(Flaw.unknown())),
        row(
            "note replacement",
            a -> new NoteReplacement(a.number(), card(2), Replacement.LOST, entry("t")),
            List.of(Flaw.unknown())));
  }

  private static Flaw to(CardRejection reason, @Nullable String to) {
    return new Flaw(reason, "to", a -> a.to = to);
  }

  private static Flaw numbered(String number) {
    return new Flaw(WRONG_FORM, "number", a -> a.number = card(number));
  }

  private static void toTakenPoint(Attempt a) {
    a.pointHasCard = true;
    a.to = SENTOFT;
  }

  private static Row assign(Consumer<Attempt> base, Attribute attribute, List<Flaw> flaws) {
    return new Row(
        "assign " + attribute,
        base.andThen(a -> a.attribute = attribute),
        a -> new AssignCard(a.number(), a.attribute, a.to, a.validFrom, a.reason),
        flaws);
  }

  private static Row row(String name, Function<Attempt, CardCommand> command, List<Flaw> flaws) {
    return new Row(name, a -> {}, command, flaws);
  }
}
