package saldo.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** What the naive ledger knows: numbers in maps. */
final class NaiveBook {
  private static final long LARGEST = 1_000_000_000_000L;

  /** A holder's account. */
  record Card(AccountKind kind, String currency, Terms terms, boolean frozen, boolean closed) {
    Card with(Terms newTerms) {
      return new Card(kind, currency, newTerms, frozen, closed);
    }

    Card frozen(boolean now) {
      return new Card(kind, currency, terms, now, closed);
    }

    Card closedNow() {
      return new Card(kind, currency, terms, frozen, true);
    }
  }

  /** Money on hold. */
  record Aside(String card, long left, String currency, Instant until) {
    Aside left(long now) {
      return new Aside(card, now, currency, until);
    }
  }

  /** A proposed adjustment. */
  record Wish(String card, Money change, String by, boolean decided) {}

  /**
   * What a command did to the balances.
   *
   * @param buyer who paid for goods with it, if anybody
   */
  record Deed(
      Map<String, Long> moves,
      boolean undoable,
      @Nullable String buyer,
      boolean reversed,
      long returned) {
    Deed reverse() {
      return new Deed(moves, undoable, buyer, true, returned);
    }

    Deed giveBack(long minor) {
      return new Deed(moves, undoable, buyer, reversed, returned + minor);
    }

    long paidBy(String card) {
      return card.equals(buyer) ? -moves.getOrDefault(card, 0L) : 0;
    }
  }

  final Map<String, Long> balances = new HashMap<>();
  final Map<String, Card> cards = new HashMap<>();
  final Map<EntryId, Aside> asides = new HashMap<>();
  final Map<EntryId, Wish> wishes = new HashMap<>();
  final Map<EntryId, Deed> deeds = new HashMap<>();

  /** Deeds of the command that is being taken: nobody can refer to them yet. */
  final Map<EntryId, Deed> fresh = new HashMap<>();

  NaiveBook copy() {
    NaiveBook copy = new NaiveBook();
    copy.balances.putAll(balances);
    copy.cards.putAll(cards);
    copy.asides.putAll(asides);
    copy.wishes.putAll(wishes);
    copy.deeds.putAll(deeds);
    copy.fresh.putAll(fresh);
    return copy;
  }

  void endStep() {
    deeds.putAll(fresh);
    fresh.clear();
  }

  long balance(String account) {
    return balances.getOrDefault(account, 0L);
  }

  long aside(String card) {
    return asides.values().stream()
        .filter(aside -> aside.card().equals(card))
        .mapToLong(Aside::left)
        .sum();
  }

  /** The account is a holder's, in that currency, and neither frozen nor closed. */
  boolean usable(String id, String currency) {
    Card card = cards.get(id);
    return card != null && card.currency().equals(currency) && !card.frozen() && !card.closed();
  }

  /** There is room for the change below the ceiling, or above the floor. */
  boolean room(String id, long change) {
    Card card = cards.get(id);
    if (card == null) {
      return true;
    }
    Long ceiling = card.terms().ceilingMinor();
    return change > 0
        ? ceiling == null || balance(id) + change <= ceiling
        : balance(id) - aside(id) + card.terms().overdraftMinor() + change >= 0;
  }

  void move(EntryId id, Deed deed) {
    deed.moves().forEach((account, minor) -> balances.merge(account, minor, Long::sum));
    fresh.put(id, deed);
  }

  static boolean positive(Money amount) {
    return amount.minor() > 0 && amount.minor() <= LARGEST;
  }

  static boolean sound(Terms terms) {
    Long ceiling = terms.ceilingMinor();
    return isWithin(terms.overdraftMinor()) && (ceiling == null || isWithin(ceiling));
  }

  private static boolean isWithin(long minor) {
    return minor >= 0 && minor <= LARGEST;
  }

  /** There are no lines, or they make sense and add up. */
  static boolean items(Money amount, @Nullable List<Item> items) {
    if (items == null) {
      return true;
    }
    long sum = 0;
    for (Item item : items) {
      if (!item.group().matches("[A-Za-z0-9_:-]{1,32}")
          || item.vatBasisPoints() < 0
          || item.vatBasisPoints() > 10_000
          || !positive(item.amount())
          || !item.amount().currency().equals(amount.currency())) {
        return false;
      }
      sum += item.amount().minor();
    }
    return items.size() <= 200 && sum == amount.minor();
  }

  /** What a sale moves: the payer's money to revenue and VAT, line by line. */
  static Map<String, Long> sale(String payer, Money amount, @Nullable List<Item> items) {
    Map<String, Long> moves = new HashMap<>();
    moves.put(payer, -amount.minor());
    List<Item> lines = items != null ? items : List.of(new Item("general", amount, 0));
    for (Item line : lines) {
      long gross = line.amount().minor();
      int rate = line.vatBasisPoints();
      long vat =
          BigDecimal.valueOf(gross)
              .multiply(BigDecimal.valueOf(rate))
              .divide(BigDecimal.valueOf(10_000L + rate), 0, RoundingMode.HALF_UP)
              .longValueExact();
      String currency = amount.currency();
      moves.merge("@revenue." + currency + "." + line.group() + "." + rate, gross - vat, Long::sum);
      moves.merge("@vat." + currency + "." + rate, vat, Long::sum);
    }
    return moves;
  }

  static Map<String, Long> mirror(Map<String, Long> moves) {
    Map<String, Long> mirror = new HashMap<>();
    moves.forEach((account, minor) -> mirror.put(account, -minor));
    return mirror;
  }

  static String outside(Tender tender, String currency, Origin origin) {
    return switch (tender) {
      case CASH -> drawer(currency, origin);
      case CARD -> "@acquirer." + currency;
      case ONLINE -> "@online." + currency;
      case BANK -> "@bank." + currency;
      case INVOICE -> "@receivable." + currency;
      case SUBSIDY -> "@subsidy." + currency;
    };
  }

  static String drawer(String currency, Origin origin) {
    return "@cash." + currency + "." + (origin.terminal() != null ? origin.terminal() : "main");
  }
}
