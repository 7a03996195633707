package saldo.ledger.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveCodes.Secret;
import saldo.ledger.domain.NaiveFillings.Tank;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** What the naive ledger knows: numbers in maps. */
final class NaiveBook {
  private static final long LARGEST = 1_000_000_000_000L;

  /** A holder's account. */
  record Account(AccountKind kind, String currency, Terms terms, boolean frozen, boolean closed) {
    static Account fresh(AccountKind kind, String currency, Terms terms) {
      return new Account(kind, currency, terms, false, false);
    }

    Account with(Terms newTerms) {
      return new Account(kind, currency, newTerms, frozen, closed);
    }

    Account frozen(boolean now) {
      return new Account(kind, currency, terms, now, closed);
    }

    Account closedNow() {
      return new Account(kind, currency, terms, frozen, true);
    }
  }

  /** Money on hold. */
  record Aside(String account, long left, String currency, Instant until) {
    Aside left(long now) {
      return new Aside(account, now, currency, until);
    }
  }

  /** A proposed adjustment. */
  record Wish(String account, Money change, String by, boolean decided) {}

  /** Something that waits for a second person. */
  record Plan(LedgerCommand command, Origin by, Instant until, boolean decided) {}

  final Map<String, Long> balances = new HashMap<>();
  final Map<String, Account> accounts = new HashMap<>();
  final Map<EntryId, Aside> asides = new HashMap<>();
  final Map<EntryId, Wish> wishes = new HashMap<>();
  final Map<EntryId, Plan> plans = new HashMap<>();

  /** What two people did. */
  final Set<EntryId> byTwo = new HashSet<>();

  final Map<EntryId, Secret> secrets = new HashMap<>();
  final Map<EntryId, Deed> deeds = new HashMap<>();
  final Map<EntryId, TopUp> topUps = new HashMap<>();
  final Map<EntryId, Tank> fillings = new HashMap<>();

  /** What has to be written to media yet, by account. */
  final Map<String, NaiveMedium> media = new HashMap<>();

  /** The deeds that made something wait for a medium. */
  final Set<EntryId> queued = new HashSet<>();

  /** The accounts whose credit is on a medium just now. */
  final Set<String> onMedia = new HashSet<>();

  /** Cards whose balance went to another. */
  final Set<CardNumber> replaced = new HashSet<>();

  /** Card, plan and period of all that was given by plan. */
  final Set<List<Object>> gifts = new HashSet<>();

  /** What cards were used for, as far as it counts. */
  final Map<EntryId, NaiveUse> uses = new LinkedHashMap<>();

  /** Facts by cards that may not be used, and what is against that. */
  final Map<EntryId, RejectionReason> misuses = new HashMap<>();

  /** Deeds of the command that is being taken: nobody can refer to them yet. */
  final Map<EntryId, Deed> fresh = new HashMap<>();

  NaiveBook copy() {
    NaiveBook copy = new NaiveBook();
    copy.balances.putAll(balances);
    copy.accounts.putAll(accounts);
    copy.asides.putAll(asides);
    copy.wishes.putAll(wishes);
    copy.plans.putAll(plans);
    copy.byTwo.addAll(byTwo);
    copy.secrets.putAll(secrets);
    copy.deeds.putAll(deeds);
    copy.topUps.putAll(topUps);
    copy.fillings.putAll(fillings);
    copy.media.putAll(media);
    copy.onMedia.addAll(onMedia);
    copy.queued.addAll(queued);
    copy.fresh.putAll(fresh);
    copy.replaced.addAll(replaced);
    copy.uses.putAll(uses);
    copy.misuses.putAll(misuses);
    copy.gifts.addAll(gifts);
    return copy;
  }

  /** Of what was set aside, so much is not spent after all. */
  void free(EntryId hold, long minor) {
    uses.computeIfPresent(hold, (same, use) -> use.less(minor));
  }

  void endStep() {
    deeds.putAll(fresh);
    fresh.clear();
  }

  long balance(String account) {
    return balances.getOrDefault(account, 0L);
  }

  long aside(String account) {
    long held =
        asides.values().stream()
            .filter(aside -> aside.account().equals(account))
            .mapToLong(Aside::left)
            .sum();
    long promised =
        secrets.values().stream()
            .filter(secret -> account.equals(secret.account()))
            .mapToLong(Secret::left)
            .sum();
    return held + promised;
  }

  /** Money for the account has come in that is not on it. */
  boolean isExpecting(String account) {
    return topUps.values().stream()
        .anyMatch(one -> one.account().equals(account) && one.is("pending"));
  }

  boolean isKind(String id, AccountKind kind) {
    Account account = accounts.get(id);
    return account != null && account.kind() == kind;
  }

  /** The account takes part, and has room for the change. */
  boolean may(String id, Money amount, long change) {
    return positive(amount) && usable(id, amount.currency()) && room(id, change);
  }

  /** The account is a holder's, in that currency, and neither frozen nor closed. */
  boolean usable(String id, String currency) {
    Account account = accounts.get(id);
    return account != null
        && account.currency().equals(currency)
        && !account.frozen()
        && !account.closed();
  }

  /** What comes by itself comes from somebody else, who has the same currency. */
  boolean sound(Terms terms, String account, @Nullable String currency) {
    AutoReload reload = terms.autoReload();
    Account source = reload == null ? null : accounts.get(reload.from().value());
    return sound(terms)
        && (reload == null
            || (source != null
                && !reload.from().value().equals(account)
                && source.currency().equals(currency)
                && !source.closed()));
  }

  /** There is room for the change below the ceiling, or above the floor. */
  boolean room(String id, long change) {
    Account account = accounts.get(id);
    if (account == null) {
      return true;
    }
    Long ceiling = account.terms().ceilingMinor();
    return change > 0
        ? ceiling == null || balance(id) + change <= ceiling
        : left(id, account) + change >= 0;
  }

  private long left(String id, Account account) {
    return balance(id) - aside(id) - unwritten(id).all() + account.terms().overdraftMinor();
  }

  /** What was just credited has to be written to a medium. */
  void queue(EntryId id, String account, long minor) {
    media.put(account, unwritten(account).more(minor, null));
    queued.add(id);
  }

  NaiveMedium unwritten(String account) {
    return media.getOrDefault(account, NaiveMedium.NOTHING);
  }

  void move(EntryId id, Deed deed) {
    deed.moves().forEach((account, minor) -> balances.merge(account, minor, Long::sum));
    fresh.put(id, deed);
  }

  /** A sale, and what comes by itself if its payer runs low then. */
  void sell(EntryId id, Deed sale) {
    move(id, sale);
    String buyer = sale.buyer();
    Account account = buyer == null ? null : accounts.get(buyer);
    AutoReload reload = account == null ? null : account.terms().autoReload();
    if (buyer == null || account == null || reload == null) {
      return;
    }
    String from = reload.from().value();
    long minor = reload.amountMinor();
    if (left(buyer, account) < reload.belowMinor()
        && !from.equals(buyer)
        && usable(buyer, account.currency())
        && usable(from, account.currency())
        && room(from, -minor)
        && room(buyer, minor)) {
      Map<String, Long> moves = Map.of(from, -minor, buyer, minor);
      moves.forEach((who, more) -> balances.merge(who, more, Long::sum));
      fresh.put(id, sale.and(moves));
      if (onMedia.contains(buyer)) {
        queue(id, buyer, minor);
      }
    }
  }

  static boolean positive(Money amount) {
    return amount.minor() > 0 && amount.minor() <= LARGEST;
  }

  static boolean sound(Terms terms) {
    Long ceiling = terms.ceilingMinor();
    AutoReload reload = terms.autoReload();
    return isWithin(terms.overdraftMinor())
        && (ceiling == null || isWithin(ceiling))
        && (reload == null
            || (isWithin(reload.belowMinor())
                && isWithin(reload.amountMinor())
                && reload.amountMinor() > 0));
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
