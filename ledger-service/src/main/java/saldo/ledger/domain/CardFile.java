package saldo.ledger.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Programme;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.SecondPersonRule;

/**
 * What is known about the cards and places that a command names, and about the programme.
 * Immutable. Cards and what is registered are as the card service last said; replacements and used
 * limits are the ledger's own.
 *
 * @param cards by how they were presented
 * @param registry by kind and id, see {@link #key}
 * @param virtualCards the active virtual card of each service point
 * @param storedValue the accounts whose credit is on a medium
 * @param replaced the cards whose balance went to another
 * @param used how much of each limit is used up
 * @param given what plans have given
 */
public record CardFile(
    Map<CardRef, CardState> cards,
    Map<String, RegisteredItem> registry,
    Map<String, CardNumber> virtualCards,
    Set<AccountId> storedValue,
    Map<CardNumber, CardNumber> replaced,
    Map<Used, Long> used,
    GivenSoFar given) {
  public static final CardFile EMPTY = CardFile.said(Map.of(), Map.of(), Map.of());

  /** What is counted: a limit of a card in a period. */
  public record Used(CardNumber card, String limit, String period) {}

  /** The key of a registered thing. */
  public static String key(MasterKind kind, String id) {
    return kind.code() + "|" + id;
  }

  /** Whether a virtual card lets its service point take cards at a time. */
  public static boolean opens(CardState card, String servicePoint, Instant at) {
    return card.form() == CardForm.VIRTUAL
        && card.status() == CardStatus.ACTIVE
        && CardChecks.isValid(card, at)
        && card.links().at(Attribute.SERVICE_POINT, at).filter(servicePoint::equals).isPresent();
  }

  @Nullable CardState card(CardRef ref) {
    return cards.get(ref);
  }

  /** Whether an account's credit is on a medium, as far as its cards are known here. */
  boolean isOnMedium(AccountId account, Instant at) {
    return storedValue.contains(account)
        || cards.values().stream()
            .filter(card -> card.valueMode() == ValueMode.ON_MEDIUM)
            .flatMap(card -> card.links().account(at).stream())
            .anyMatch(link -> link.account().equals(account));
  }

  /** However it was presented. */
  @Nullable CardState card(CardNumber number) {
    @Nullable CardState card = cards.get(CardRef.number(number));
    return card != null
        ? card
        : cards.values().stream()
            .filter(other -> other.number().equals(number))
            .findFirst()
            .orElse(null);
  }

  /** The card that a card's balance went to. */
  @Nullable CardNumber replacement(CardState card) {
    return replaced.getOrDefault(card.number(), card.replacedBy());
  }

  Optional<MasterData> registered(MasterKind kind, String id, Instant at) {
    RegisteredItem item = registry.get(key(kind, id));
    return item == null ? Optional.empty() : item.at(at);
  }

  Optional<CardProfile> profile(CardState card, Instant at) {
    return card.links()
        .at(Attribute.PROFILE, at)
        .flatMap(id -> registered(MasterKind.CARD_PROFILE, id, at))
        .map(CardProfile.class::cast);
  }

  /** What one person may not do alone in a currency; if null, nothing. */
  @Nullable SecondPersonRule secondPerson(String currency, Instant at) {
    return registered(MasterKind.PROGRAMME, currency, at)
        .map(Programme.class::cast)
        .map(Programme::secondPerson)
        .orElse(null);
  }

  /** With more of what is registered, by its keys. */
  public CardFile withRegistered(Map<String, RegisteredItem> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, RegisteredItem> all = new HashMap<>(registry);
    all.putAll(more);
    return new CardFile(cards, all, virtualCards, storedValue, replaced, used, given);
  }

  /** What the card service says, without anything that the ledger keeps. */
  public static CardFile said(
      Map<CardRef, CardState> cards,
      Map<String, RegisteredItem> registry,
      Map<String, CardNumber> virtualCards) {
    return new CardFile(
        cards, registry, virtualCards, Set.of(), Map.of(), Map.of(), GivenSoFar.NOTHING);
  }

  /** With what the ledger itself keeps of these cards. */
  public CardFile with(
      Map<CardNumber, CardNumber> replacements, Map<Used, Long> limitsUsed, GivenSoFar given) {
    return new CardFile(
        cards, registry, virtualCards, storedValue, replacements, limitsUsed, given);
  }

  /** With the accounts whose credit is on a medium. */
  public CardFile with(Set<AccountId> onMedia) {
    return new CardFile(cards, registry, virtualCards, onMedia, replaced, used, given);
  }

  CardFile withReplaced(CardNumber card, CardNumber by) {
    Map<CardNumber, CardNumber> copy = new HashMap<>(replaced);
    copy.put(card, by);
    return with(copy, used, given.replaced(card, by));
  }

  CardFile withUse(@Nullable CardUse use) {
    if (use == null || use.card() == null || use.limits().isEmpty()) {
      return this;
    }
    Map<Used, Long> copy = new HashMap<>(used);
    for (CardUse.LimitUse limit : use.limits()) {
      copy.put(new Used(use.card(), limit.limit(), limit.period()), limit.used());
    }
    return with(replaced, copy, given);
  }

  CardFile with(Allocated e) {
    @Nullable CardNumber card = e.use().card();
    return card == null
        ? this
        : with(replaced, used, given.with(new Given(card, e.plan(), e.period())));
  }
}
