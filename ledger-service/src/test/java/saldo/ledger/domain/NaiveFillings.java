package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.CARD_NOT_ACTIVE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Account;
import saldo.ledger.domain.NaiveBook.Aside;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;

/** The naive ledger's fuel. */
record NaiveFillings(NaiveBook book, EntryId id, Step step) {
  private static final String WAITING = "@unassigned.";
  private static final String LOST = "@losses.";

  /** A filling, and who pays for it. */
  record Tank(String account, Money amount, Filling filling, Item line, String state) {
    boolean waits() {
      return account.startsWith("@") && !state.equals("reversed");
    }

    Tank is(String now) {
      return new Tank(account, amount, filling, line, now);
    }
  }

  boolean take(FuelCommand command) {
    return switch (command) {
      case RecordFilling c -> record(c);
      case EnterFilling c -> enter(c);
      case AssignFilling c -> assign(c);
      case RepriceFilling c -> reprice(c);
    };
  }

  /** For a company's vehicle or driver, with a product that stands for it. */
  boolean prepay(Prepay c, Predicate<String> rule) {
    boolean stands =
        c.product() == null
            ? c.card() == null
            : registered("product", c.product()) instanceof Product product
                && product.purpose() == ProductPurpose.PREPAYMENT;
    NaiveCards cards = new NaiveCards(book, id, step);
    return stands
        && cards.with(c, card -> cards.isFit(card, NaiveCards.GIVEN_OUT) && isCompanys(card), rule);
  }

  private boolean isCompanys(CardState card) {
    return card.links().at(Attribute.VEHICLE, step.at()).isPresent()
        || card.links().bearers().stream()
            .anyMatch(link ->
                registered("bearer", String.valueOf(link.value())) instanceof Bearer bearer
                    && bearer.organisation() != null);
  }

  private boolean record(RecordFilling c) {
    if (!isSound(c)) {
      return false;
    }
    if (c.hold() != null && isOnTheCardsAccount(c.hold(), c)) {
      new NaiveHolds(book, id, step).end(c.hold());
    }
    sold(c, false);
    return true;
  }

  private boolean isOnTheCardsAccount(EntryId hold, RecordFilling c) {
    Aside aside = book.asides.get(hold);
    CardState card = step.said().cards().get(c.card());
    AccountLink link = card == null ? null : link(card, at(c.filling()));
    return aside != null && link != null && aside.account().equals(link.account().value());
  }

  private boolean enter(EnterFilling c) {
    CardState card = step.said().cards().get(c.card());
    Filling filling = c.filling();
    Instant at = at(filling);
    AccountLink link = card == null ? null : link(card, at);
    if (!isSound(c)
        || filling.filledAt().isAfter(step.at().plus(Duration.ofHours(1)))
        || card == null
        || link == null
        || !isSomebodys(card, at)
        || (filling.servicePoint() != null
            && registered("service-point", filling.servicePoint()) == null)
        || registered("product", filling.product()) == null
        || !currency(link).equals(c.amount().currency())) {
      return false;
    }
    sold(c, true);
    return true;
  }

  private void sold(OfFilling c, boolean byHand) {
    Instant at = at(c.filling());
    CardState card = step.said().cards().get(c.card());
    String payer = card == null ? WAITING + c.amount().currency() : payer(card, at, c.amount());
    Item line = line(c.filling().product(), c.amount());
    if (card != null && !payer.startsWith("@")) {
      there(c.filling()).paid(card, c.amount(), List.of(line));
      look(card, at, byHand);
    }
    String buyer = payer.startsWith("@") ? null : payer;
    Map<String, Long> moves = NaiveBook.sale(payer, c.amount(), List.of(line));
    book.sell(id, new Deed(moves, true, buyer, false, 0));
    book.fresh.computeIfPresent(id, (same, deed) -> deed.ofNobody());
    book.fillings.put(id, new Tank(payer, c.amount(), c.filling(), line, "recorded"));
  }

  private boolean assign(AssignFilling c) {
    Tank tank = book.fillings.get(c.original());
    CardState card = step.said().cards().get(c.card());
    if (tank == null
        || tank.state().equals("reversed")
        || card == null
        || new NaiveCards(book, id, step).isReplaced(card)) {
      return false;
    }
    Instant then = at(tank.filling());
    Instant at = link(card, then) != null && isSomebodys(card, then) ? then : step.at();
    AccountLink link = link(card, at);
    if (link == null || !isSomebodys(card, at)) {
      return false;
    }
    String to = link.account().value();
    Account known = book.accounts.get(to);
    Account before = book.accounts.get(tank.account());
    long minor = tank.amount().minor();
    if (to.equals(tank.account())
        || !currency(link).equals(tank.amount().currency())
        || (known != null && known.closed())
        || (before != null && before.closed())
        || !book.room(tank.account(), minor)) {
      return false;
    }
    NaiveCards cards = there(tank.filling());
    cards.open(link);
    book.move(id, Deed.forGood(Map.of(to, -minor, tank.account(), minor)));
    new NaiveCards(book, c.original(), cards.step())
        .paid(card, tank.amount(), List.of(tank.line()));
    book.fillings.put(
        c.original(), new Tank(to, tank.amount(), tank.filling(), tank.line(), "changed"));
    return true;
  }

  private boolean reprice(RepriceFilling c) {
    Tank tank = book.fillings.get(c.original());
    Money amount = tank == null ? null : price(tank, c.priceList());
    if (tank == null
        || tank.waits()
        || tank.state().equals("reversed")
        || amount == null
        || !NaiveBook.positive(amount)
        || amount.equals(tank.amount())) {
      return false;
    }
    long back = tank.amount().minor() - amount.minor();
    Account account = book.accounts.get(tank.account());
    if (account == null || account.closed() || (back > 0 && !book.room(tank.account(), back))) {
      return false;
    }
    Item line = new Item(tank.line().group(), amount, tank.line().vatBasisPoints());
    Map<String, Long> moves =
        new HashMap<>(
            NaiveBook.mirror(NaiveBook.sale(tank.account(), tank.amount(), List.of(tank.line()))));
    NaiveBook.sale(tank.account(), amount, List.of(line))
        .forEach((who, minor) -> moves.merge(who, minor, Long::sum));
    book.move(id, Deed.forGood(moves));
    book.fillings.put(
        c.original(), new Tank(tank.account(), amount, tank.filling(), line, "changed"));
    return true;
  }

  private @Nullable Money price(Tank tank, String list) {
    if (!(registered("price-list", list) instanceof PriceList prices)
        || !prices.currency().equals(tank.amount().currency())) {
      return null;
    }
    for (Price price : prices.prices()) {
      if (price.product().equals(tank.filling().product())) {
        BigDecimal exact =
            BigDecimal.valueOf(price.milliMinor(), 3)
                .multiply(BigDecimal.valueOf(tank.filling().quantityMl(), 3));
        return Money.of(
            exact.setScale(0, RoundingMode.HALF_UP).longValueExact(), prices.currency());
      }
    }
    return null;
  }

  private static boolean isSound(OfFilling c) {
    Filling filling = c.filling();
    return NaiveBook.positive(c.amount())
        && filling.quantityMl() >= 1
        && filling.quantityMl() <= 100_000_000
        && filling.unitMilliMinor() >= 0
        && (filling.odometerKm() == null || filling.odometerKm() >= 0);
  }

  private String payer(CardState card, Instant at, Money amount) {
    AccountLink link = link(card, at);
    String waiting = WAITING + amount.currency();
    if (!isSomebodys(card, at)) {
      return waiting;
    }
    if (new NaiveCards(book, id, step).isReplaced(card)) {
      return LOST + amount.currency();
    }
    if (link == null || !currency(link).equals(amount.currency())) {
      return waiting;
    }
    new NaiveCards(book, id, step).open(link);
    Account account = book.accounts.get(link.account().value());
    return account != null && account.closed() ? LOST + amount.currency() : link.account().value();
  }

  /** Notes what was against the card, as far as that is known of then. */
  private void look(CardState card, Instant at, boolean byHand) {
    if (card.since().isAfter(at)) {
      return;
    }
    boolean over = !byHand && card.validUntil() != null && !at.isBefore(card.validUntil());
    switch (card.status()) {
      case LOST, STOLEN, CONFISCATED, RETURNED -> misused(!byHand, CARD_BLOCKED);
      case CLOSED -> misused(true, CARD_BLOCKED);
      case EXPIRED -> misused(!byHand, CARD_EXPIRED);
      case STOCK -> misused(true, over ? CARD_EXPIRED : CARD_NOT_ACTIVE);
      case ISSUED, SUSPENDED -> misused(!byHand, over ? CARD_EXPIRED : CARD_NOT_ACTIVE);
      case ACTIVE -> misused(over, CARD_EXPIRED);
    }
  }

  private void misused(boolean indeed, RejectionReason reason) {
    if (indeed) {
      book.misuses.put(id, reason);
    }
  }

  /** The cards, where and when it was filled. */
  private NaiveCards there(Filling filling) {
    Origin by = step.origin();
    String place = filling.servicePoint() != null ? filling.servicePoint() : by.servicePoint();
    Origin origin = new Origin(by.actor(), by.terminal(), place, by.deviceSeq());
    return new NaiveCards(book, id, new Step(id, at(filling), origin, step.command(), step.said()));
  }

  private Instant at(Filling filling) {
    return filling.filledAt().isBefore(step.at()) ? filling.filledAt() : step.at();
  }

  private Item line(String product, Money amount) {
    return registered("product", product) instanceof Product known
            && registered("product-group", known.group()) instanceof ProductGroup group
        ? new Item(known.group(), amount, group.vatBasisPoints())
        : new Item("general", amount, 0);
  }

  private String currency(AccountLink link) {
    Account known = book.accounts.get(link.account().value());
    return known == null ? link.plan().currency() : known.currency();
  }

  private static boolean isSomebodys(CardState card, Instant at) {
    return last(card.links().vehicles(), at) != null || last(card.links().bearers(), at) != null;
  }

  private static @Nullable AccountLink link(CardState card, Instant at) {
    return last(card.links().accounts(), at);
  }

  private static <T> @Nullable T last(List<Dated<T>> links, Instant at) {
    T last = null;
    for (Dated<T> link : links) {
      last = link.from().isAfter(at) ? last : link.value();
    }
    return last;
  }

  private @Nullable MasterData registered(String kind, String name) {
    var item = step.said().registry().get(kind + "|" + name);
    return item == null ? null : item.versions().getLast().data();
  }
}
