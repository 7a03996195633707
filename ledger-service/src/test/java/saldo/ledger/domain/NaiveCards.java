package saldo.ledger.domain;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Account;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.ServicePoint;

/** The naive ledger's cards: what they are, and whether they may. */
record NaiveCards(NaiveBook book, EntryId id, Step step) {
  private static final Set<CardStatus> ACTIVE = Set.of(CardStatus.ACTIVE);
  static final Set<CardStatus> GIVEN_OUT = Set.of(CardStatus.ISSUED, CardStatus.ACTIVE);

  /** Does something on the account that is named, or on the card's. */
  boolean load(OfHolder c, Predicate<String> rule) {
    return with(c, card -> isFit(card, GIVEN_OUT) && allows(card, CardService.RECHARGE), rule);
  }

  /** Once for each plan and period, wherever the card is. */
  boolean give(Allocate c, Predicate<String> rule) {
    CardState card = step.said().cards().get(c.card());
    CardProfile profile = card == null ? null : profile(card);
    if (card == null || profile == null || !profile.services().contains(CardService.DOTATION)) {
      return false;
    }
    List<Object> gift = List.of(card.number(), c.plan(), c.period());
    boolean done = !book.gifts.contains(gift) && with(c, fit -> isFit(fit, GIVEN_OUT), rule);
    if (done) {
      book.gifts.add(gift);
    }
    return done;
  }

  boolean unload(OfHolder c, Predicate<String> rule) {
    return with(c, card -> isFit(card, ACTIVE) && allows(card, CardService.RECHARGE), rule);
  }

  boolean takeBack(OfHolder c, Predicate<String> rule) {
    return with(c, card -> isFit(card, GIVEN_OUT) && allows(card, CardService.SALE), rule);
  }

  /** Where cards are taken, and through a channel that the card may be used in. */
  boolean deliver(ClaimDelivery c, Predicate<String> rule) {
    CardState card = step.said().cards().get(c.card());
    AccountLink link = card == null ? null : link(card);
    return card != null
        && link != null
        && isFit(card, GIVEN_OUT)
        && isAllowedHere(card)
        && on(link, rule);
  }

  /** A correction is refused where it would change nothing. */
  boolean correct(OfHolder c, Predicate<String> rule) {
    return with(
        c,
        card ->
            !isReplaced(card)
                && card.status() != CardStatus.STOCK
                && card.status() != CardStatus.CLOSED
                && card.valueMode() != ValueMode.ON_MEDIUM,
        account -> !(c.card() == null && isOnMedium(account)) && rule.test(account));
  }

  boolean isOnMedium(String account) {
    return book.onMedia.contains(account);
  }

  /** The accounts of all cards whose credit is on a medium. */
  Set<String> onMedia() {
    Set<String> accounts = new HashSet<>();
    for (CardState card : step.said().cards().values()) {
      AccountLink link = link(card);
      if (card.valueMode() == ValueMode.ON_MEDIUM && link != null) {
        accounts.add(link.account().value());
      }
    }
    return accounts;
  }

  /** Pays with a card, within what its profile says. */
  boolean pay(OfHolder c, @Nullable List<Item> items, Predicate<String> rule) {
    return pay(c, items, CardService.SALE, rule);
  }

  /** Spends with a card for a service, within what its profile says. */
  boolean pay(OfHolder c, @Nullable List<Item> items, CardService service, Predicate<String> rule) {
    if (c.card() == null) {
      return with(c, card -> true, rule);
    }
    CardState presented = step.said().cards().get(c.card());
    CardProfile profile = presented == null ? null : profile(presented);
    if (presented == null || profile == null) {
      return false;
    }
    NaiveUse use = use(presented, c.amount(), items);
    boolean done =
        with(
            c,
            card ->
                isFit(card, ACTIVE)
                    && allows(card, service)
                    && paysFor(profile, items)
                    && limits(profile).stream()
                        .allMatch(one -> use.isWithin(one, book.uses.values())),
            rule);
    if (done) {
      book.uses.put(id, use);
    }
    return done;
  }

  /** A payment that happened, whatever the card. */
  void paid(CardState card, Money amount, @Nullable List<Item> items) {
    book.uses.put(id, use(card, amount, items));
  }

  boolean replace(Deeds deeds, TransferBalance c) {
    CardState from = step.said().cards().get(CardRef.number(c.from()));
    CardState to = step.said().cards().get(c.to());
    if (from == null || to == null || from.number().equals(to.number()) || isReplaced(from)) {
      return false;
    }
    AccountLink old = link(from);
    AccountLink next = link(to);
    if (!mayGoTo(from, c.why())
        || !isFit(to, GIVEN_OUT)
        || !allows(from, CardService.TRANSFER)
        || !allows(to, CardService.TRANSFER)
        || old == null
        || next == null) {
      return false;
    }
    long all = book.balance(old.account().value());
    boolean done = on(old, a -> on(next, b -> move(deeds, a, b)));
    if (done) {
      new NaiveDeliveries(book, id, step).withdraw(old.account().value());
      if (to.valueMode() == ValueMode.ON_MEDIUM && all > 0) {
        book.queue(id, next.account().value(), all);
      }
      book.replaced.add(from.number());
      List.copyOf(book.gifts).stream()
          .filter(gift -> gift.getFirst().equals(from.number()))
          .forEach(gift -> book.gifts.add(List.of(to.number(), gift.get(1), gift.get(2))));
    }
    return done;
  }

  /** Keeps what a command did. */
  interface Deeds {
    void done(Deed deed);
  }

  private boolean move(Deeds deeds, String from, String to) {
    Account old = Objects.requireNonNull(book.accounts.get(from));
    Account next = Objects.requireNonNull(book.accounts.get(to));
    long all = book.balance(from);
    if (from.equals(to)
        || old.kind() != next.kind()
        || !old.currency().equals(next.currency())
        || old.closed()
        || next.closed()
        || next.frozen()
        || book.aside(from) > 0
        || all < 0
        || (all > 0 && !book.room(to, all))) {
      return false;
    }
    if (all > 0) {
      deeds.done(Deed.forGood(Map.of(from, -all, to, all)));
    }
    return true;
  }

  private static boolean mayGoTo(CardState from, Replacement why) {
    return switch (from.status()) {
      case ISSUED, ACTIVE, SUSPENDED -> true;
      case LOST, STOLEN -> why == Replacement.LOST;
      case EXPIRED, RETURNED -> why == Replacement.EXCHANGE;
      case STOCK, CONFISCATED, CLOSED -> false;
    };
  }

  boolean with(OfHolder c, Predicate<CardState> usable, Predicate<String> rule) {
    AccountId named = c.account();
    if (c.card() == null) {
      return named != null && rule.test(named.value());
    }
    CardState card = step.said().cards().get(c.card());
    AccountLink link = card == null ? null : link(card);
    return card != null
        && link != null
        && (named == null || named.equals(link.account()))
        && usable.test(card)
        && on(link, rule);
  }

  /** An account is there for the first thing that is done with its card, if that is done. */
  private boolean on(AccountLink link, Predicate<String> rule) {
    String account = link.account().value();
    boolean first = !book.accounts.containsKey(account);
    if (first) {
      open(link);
    }
    boolean done = rule.test(account);
    if (first && !done) {
      book.accounts.remove(account);
    }
    return done;
  }

  void open(AccountLink link) {
    Account fresh = Account.fresh(link.plan().kind(), link.plan().currency(), link.plan().terms());
    book.accounts.putIfAbsent(link.account().value(), fresh);
  }

  @Nullable AccountLink link(CardState card) {
    return card.links().accounts().isEmpty() ? null : card.links().accounts().getLast().value();
  }

  boolean isReplaced(CardState card) {
    return card.replacedBy() != null || book.replaced.contains(card.number());
  }

  boolean isFit(CardState card, Set<CardStatus> statuses) {
    return !isReplaced(card)
        && statuses.contains(card.status())
        && (card.validUntil() == null || card.validUntil().isAfter(step.at()));
  }

  private boolean allows(CardState card, CardService service) {
    CardProfile profile = profile(card);
    return isAllowedHere(card) && profile != null && profile.services().contains(service);
  }

  private boolean isAllowedHere(CardState card) {
    CardProfile profile = profile(card);
    return isTakenHere()
        && profile != null
        && profile.channels().contains(isAtADesk() ? Channel.BACK_OFFICE : Channel.TERMINAL);
  }

  boolean isAtADesk() {
    return step.origin().servicePoint() == null && step.origin().terminal() == null;
  }

  /** It is a desk, or a place with an active virtual card. */
  boolean isTakenHere() {
    String place = step.origin().servicePoint();
    return place == null
        || (registered("service-point|" + place) != null
            && step.said().virtualCards().get(place) != null);
  }

  private static boolean paysFor(CardProfile profile, @Nullable List<Item> items) {
    List<String> groups = profile.saleGroups();
    return groups == null
        || (items == null
            ? groups.contains("general")
            : items.stream().allMatch(item -> groups.contains(item.group())));
  }

  private static List<Limit> limits(CardProfile profile) {
    return profile.limits() == null ? List.of() : profile.limits();
  }

  private NaiveUse use(CardState card, Money amount, @Nullable List<Item> items) {
    String place = step.origin().servicePoint();
    ZoneId zone = ZoneId.of("UTC");
    if (registered("service-point|" + place) instanceof ServicePoint point
        && registered("location|" + point.location()) instanceof Location location
        && location.timeZone() != null) {
      zone = ZoneId.of(location.timeZone());
    }
    String profile = String.valueOf(card.links().profiles().getLast().value());
    return new NaiveUse(
        card.number(), profile, step.at().atZone(zone).toLocalDateTime(), place, amount, items, 0);
  }

  private @Nullable CardProfile profile(CardState card) {
    return profile(String.valueOf(card.links().profiles().getLast().value()));
  }

  private @Nullable CardProfile profile(String name) {
    return (CardProfile) registered("card-profile|" + name);
  }

  /** Whether money that was set aside with a card may be spent on these products. */
  boolean covers(EntryId hold, @Nullable List<Item> items) {
    NaiveUse use = book.uses.get(hold);
    CardProfile profile = use == null ? null : profile(use.profile());
    boolean anything =
        profile == null
            || (profile.saleGroups() == null
                && limits(profile).stream().allMatch(limit -> limit.productGroups() == null));
    return use == null || anything || use.groups().containsAll(NaiveUse.groups(items));
  }

  private @Nullable MasterData registered(String key) {
    var item = step.said().registry().get(key);
    return item == null ? null : item.versions().getLast().data();
  }
}
