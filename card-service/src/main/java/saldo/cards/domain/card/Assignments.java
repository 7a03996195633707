package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.ACCOUNT_OF_ANOTHER;
import static saldo.schemas.card.CardRejection.ALREADY_SO;
import static saldo.schemas.card.CardRejection.NOT_FOR_SERVICE_POINT;
import static saldo.schemas.card.CardRejection.PROFILE_REQUIRED;
import static saldo.schemas.card.CardRejection.VALID_FROM_INVALID;
import static saldo.schemas.card.CardRejection.VIRTUAL_CARD_EXISTS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;

/** What a card belongs to, each from a time on, and which account it spends from. */
final class Assignments {
  private Assignments() {}

  static Decision<CardEvent, CardRejection> assign(Deciding on, AssignCard c) {
    Instant from = c.validFrom() != null ? c.validFrom() : on.at();
    Checks before = validFrom(on.checks().reason(c.reason()), c, on.at());
    return on.about(
        c.number(),
        before,
        (checks, card) -> {
          checks.status(card, Statuses.ASSIGNABLE).neverLost(card);
          on.registry(from).require(checks, Registry.kindOf(c.attribute()), c.to());
          checks
              .that(
                  c.attribute() != Attribute.PROFILE || c.to() != null,
                  PROFILE_REQUIRED,
                  "number",
                  c.number())
              .that(
                  c.attribute() != Attribute.SERVICE_POINT || card.isVirtual(),
                  NOT_FOR_SERVICE_POINT,
                  "number",
                  c.number());
          pointIsFree(checks, on, card, c);
          return staysInItsCompany(checks, on, card, c)
              .that(
                  !card.linkedTo(c.attribute(), from).equals(Optional.ofNullable(c.to())),
                  ALREADY_SO,
                  "what",
                  "the link of card " + c.number() + " to " + said(c.to()) + " holds then")
              .accept(() -> new CardAssigned(c.number(), c.attribute(), c.to(), from, c.reason()));
        });
  }

  /** A service point has its card or has not, now: the past can't be changed, nor planned. */
  private static Checks validFrom(Checks checks, AssignCard c, Instant at) {
    if (c.validFrom() == null) {
      return checks;
    }
    Instant earliest = years(at, -Limits.YEARS_BACK);
    Instant latest = years(at, Limits.YEARS_AHEAD);
    boolean point = c.attribute() == Attribute.SERVICE_POINT;
    return checks.that(
        !point && !c.validFrom().isBefore(earliest) && !c.validFrom().isAfter(latest),
        VALID_FROM_INVALID,
        "validFrom",
        c.validFrom(),
        "allowed",
        point ? "nothing but now, so leave it out" : earliest + " to " + latest);
  }

  private static Checks pointIsFree(Checks checks, Deciding on, Card card, AssignCard c) {
    boolean matters = c.attribute() == Attribute.SERVICE_POINT && c.to() != null;
    @Nullable CardNumber other = matters ? on.cards().virtualCards().get(c.to()) : null;
    return checks.that(
        other == null || other.equals(card.number()) || card.status() != CardStatus.ACTIVE,
        VIRTUAL_CARD_EXISTS,
        "servicePoint",
        said(c.to()),
        "number",
        String.valueOf(other));
  }

  /** Whoever gets a card gets what is on its account, which is not another company's to give. */
  private static Checks staysInItsCompany(Checks checks, Deciding on, Card card, AssignCard c) {
    boolean matters = c.attribute() == Attribute.BEARER || c.attribute() == Attribute.VEHICLE;
    if (!matters || c.to() == null || !OwnAccounts.isUsed(on.cards(), card)) {
      return checks;
    }
    Companies companies = new Companies(on.registry());
    Set<String> had = companies.since(card.state().links().accounts().getLast().from(), card);
    Optional<String> gets = companies.of(new Ref(Registry.kindOf(c.attribute()), c.to()));
    return checks.that(
        had.isEmpty() || gets.isEmpty() || had.contains(gets.get()),
        ACCOUNT_OF_ANOTHER,
        "number",
        card.number(),
        "company",
        String.join(", ", had),
        "to",
        c.to());
  }

  static Decision<CardEvent, CardRejection> linkAccount(Deciding on, LinkAccount c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) -> {
          checks.status(card, Statuses.HELD);
          on.registry().requireProfile(checks, card);
          Optional<AccountId> present = card.account().map(AccountLink::account);
          return Issuing.free(
                  checks, c.account(), OwnAccounts.obstacle(on.cards(), card, c.account()))
              .that(
                  !present.equals(Optional.of(c.account())),
                  ALREADY_SO,
                  "what",
                  "card " + c.number() + " spends from " + c.account())
              .accept(() ->
                  new AccountLinked(
                      c.number(),
                      new AccountLink(
                          c.account(), on.registry().profile(card).orElseThrow().account()),
                      c.reason()));
        });
  }

  private static Instant years(Instant at, int years) {
    return at.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
  }

  private static String said(@Nullable String to) {
    return to == null ? "nothing" : to;
  }
}
