package saldo.cards.allocation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.cards.view.AllocationReader;
import saldo.cards.view.CardReader;
import saldo.cards.view.RegistryReader;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterKind;

/** Finds the cards of a plan's group in the read model, with all that a run has to know of them. */
public final class Membership {
  /** All of a city; a run takes about a minute then. */
  static final int MOST_CARDS = 100_000;

  private final AllocationReader allocations;
  private final CardReader cards;
  private final RegistryReader registry;

  public Membership(AllocationReader allocations, CardReader cards, RegistryReader registry) {
    this.allocations = allocations;
    this.cards = cards;
    this.registry = registry;
  }

  /**
   * Those in the group now, or at the end of a period that is over, if they are issued or active.
   *
   * @throws TooManyCardsException if there are more than 100,000
   */
  Members of(PlannedRun run) {
    List<CardState> found =
        allocations.cards(run.ledger(), card -> isMember(card, run), MOST_CARDS);
    if (found.size() > MOST_CARDS) {
      throw new TooManyCardsException(
          "The group %s has more than %,d cards: split it."
              .formatted(run.plan().group(), MOST_CARDS));
    }
    Map<CardNumber, Long> given = allocations.given(run.ledger(), run.id(), run.period());
    Map<String, Optional<CardProfile>> profiles = new HashMap<>();
    List<Candidate> candidates =
        found.stream()
            .map(card ->
                new Candidate(
                    card,
                    profile(run, card, profiles),
                    account(run, card),
                    given.get(card.number())))
            .toList();
    @Nullable AccountId payer = run.plan().source().account();
    return new Members(
        candidates, payer == null ? null : cards.account(run.ledger(), payer).orElse(null));
  }

  /** What a plan has given for a period, by card; also to cards that left the group since. */
  List<AllocationLine> given(PlannedRun run) {
    return allocations.given(run.ledger(), run.id(), run.period()).entrySet().stream()
        .map(given ->
            AllocationLine.already(
                given.getKey(), account(run.ledger(), given.getKey(), run), given.getValue()))
        .toList();
  }

  private @Nullable AccountId account(LedgerId ledger, CardNumber card, PlannedRun run) {
    return cards
        .card(ledger, card)
        .flatMap(state -> state.links().account(run.calendar().now()))
        .map(AccountLink::account)
        .orElse(null);
  }

  private static boolean isMember(CardState card, PlannedRun run) {
    Instant counts = run.calendar().counts(run.period());
    boolean held = card.status() == CardStatus.ISSUED || card.status() == CardStatus.ACTIVE;
    boolean isNow = counts.equals(run.calendar().now());
    return held
        && card.links().at(Attribute.GROUP, counts).filter(run.plan().group()::equals).isPresent()
        && (isNow || card.links().account(counts).isPresent());
  }

  private @Nullable CardProfile profile(
      PlannedRun run, CardState card, Map<String, Optional<CardProfile>> known) {
    Instant now = run.calendar().now();
    return card.links()
        .at(Attribute.PROFILE, now)
        .flatMap(id ->
            known.computeIfAbsent(
                id,
                _ ->
                    registry
                        .item(run.ledger(), MasterKind.CARD_PROFILE, id)
                        .flatMap(item -> item.at(now))
                        .map(CardProfile.class::cast)))
        .orElse(null);
  }

  private @Nullable AccountSnapshot account(PlannedRun run, CardState card) {
    return card.links()
        .account(run.calendar().now())
        .map(AccountLink::account)
        .flatMap(account -> cards.account(run.ledger(), account))
        .orElse(null);
  }
}
