package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.ACCOUNT_TAKEN;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;
import saldo.schemas.registry.MasterData.CardProfile;

/** Giving a card to somebody, for the first time or again. */
final class Issuing {
  private Issuing() {}

  static Decision<CardEvent, CardRejection> issue(Deciding on, IssueCard c) {
    Holder holder = new Holder(c.bearer(), c.vehicle());
    return on.about(
        c.number(),
        (checks, card) -> {
          checks.status(card, Statuses.of(CardStatus.STOCK));
          on.registry().requireProfile(checks, card);
          holder.require(on.registry(), checks);
          AccountId account = c.account() != null ? c.account() : OwnAccounts.next(card);
          Optional<String> obstacle =
              c.account() != null
                  ? OwnAccounts.obstacle(on.cards(), card, account)
                  : OwnAccounts.obstacleToNew(on.cards(), card.number(), account);
          return free(checks, account, obstacle)
              .acceptAll(() -> given(on, card, account, holder.gets(card, on.at())));
        });
  }

  /**
   * A card that came back is given to somebody else. What was booked with it before stays with its
   * old account. A card that was ever lost, or whose balance went to another, is not given again.
   */
  static Decision<CardEvent, CardRejection> reissue(Deciding on, ReissueCard c) {
    Holder holder = new Holder(c.bearer(), c.vehicle());
    return on.about(
        c.number(),
        (checks, card) -> {
          checks
              .physical(card)
              .status(card, Statuses.REUSABLE)
              .neverLost(card)
              .status(card, card.state().replacedBy() == null, "not replaced");
          on.registry().requireProfile(checks, card);
          holder.require(on.registry(), checks);
          AccountId account = OwnAccounts.next(card);
          return free(
                  checks, account, OwnAccounts.obstacleToNew(on.cards(), card.number(), account))
              .acceptAll(() -> given(on, card, account, holder.takesOver(card, on.at())));
        });
  }

  static Checks free(Checks checks, AccountId account, Optional<String> obstacle) {
    return checks.that(
        obstacle.isEmpty(), ACCOUNT_TAKEN, "account", account, "is", obstacle.orElse(""));
  }

  private static List<CardEvent> given(
      Deciding on, Card card, AccountId account, List<CardEvent> to) {
    CardProfile profile = on.registry().profile(card).orElseThrow();
    List<CardEvent> events = new ArrayList<>();
    events.add(issued(card.number(), profile, on.at()));
    events.addAll(to);
    events.add(linked(card.number(), account, profile));
    return events;
  }

  static CardIssued issued(CardNumber number, CardProfile profile, Instant at) {
    return new CardIssued(number, validUntil(profile, at));
  }

  static AccountLinked linked(CardNumber number, AccountId account, CardProfile profile) {
    return new AccountLinked(number, new AccountLink(account, profile.account()), "issued");
  }

  /** Months are those of the calendar, in UTC. */
  private static @Nullable Instant validUntil(CardProfile profile, Instant at) {
    @Nullable Integer months = profile.validityMonths();
    return months == null ? null : at.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
  }
}
