package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;

/** Debit and credit of each business act: what goes where in the chart of accounts. */
final class PostingRules {
  private static final String MAIN_DRAWER = "main";
  private static final int WHOLE = 10_000;

  private PostingRules() {}

  /** Money from outside onto an account. */
  static List<Leg> moneyIn(AccountId account, Money amount, Tender tender, Situation situation) {
    return List.of(
        new Leg(tenderAccount(tender, amount.currency(), situation), amount.negated()),
        new Leg(account, amount));
  }

  /** Money from an account to the outside. */
  static List<Leg> moneyOut(AccountId account, Money amount, Tender tender, Situation situation) {
    return List.of(
        new Leg(account, amount.negated()),
        new Leg(tenderAccount(tender, amount.currency(), situation), amount));
  }

  /** A sale paid from an account: revenue and the VAT contained in it. */
  static List<Leg> sale(AccountId payer, Money amount, List<Item> items) {
    List<Leg> legs = new ArrayList<>();
    legs.add(new Leg(payer, amount.negated()));
    revenue(items).forEach((account, minor) -> addIfAny(legs, account, minor, amount.currency()));
    return legs;
  }

  /** Goods taken back: the mirror image of their sale. */
  static List<Leg> returnedSale(AccountId payee, Money amount, List<Item> items) {
    return mirrored(sale(payee, amount, items));
  }

  static List<Leg> mirrored(List<Leg> legs) {
    return legs.stream().map(leg -> new Leg(leg.account(), leg.amount().negated())).toList();
  }

  /** From one holder to another, through the clearing account, which ends where it began. */
  static List<Leg> transfer(AccountId from, AccountId to, Money amount) {
    AccountId clearing = HouseAccount.id(AccountKind.TRANSFER_CLEARING, amount.currency());
    return List.of(
        new Leg(from, amount.negated()),
        new Leg(clearing, amount),
        new Leg(clearing, amount.negated()),
        new Leg(to, amount));
  }

  /** What was paid for a load goes on to the account. */
  static List<Leg> loadCredited(AccountId account, Money amount) {
    return List.of(new Leg(pendingLoads(amount), amount.negated()), new Leg(account, amount));
  }

  /** Of what was paid for a load, a part goes to the account, and the rest back. */
  static List<Leg> loadCorrected(AccountId account, Money paid, Money correction) {
    List<Leg> legs = new ArrayList<>();
    legs.add(new Leg(pendingLoads(paid), paid.negated()));
    addIfAny(legs, account, correction.minor(), paid.currency());
    AccountId payer = HouseAccount.id(Tender.ONLINE.account(), paid.currency());
    addIfAny(legs, payer, paid.minor() - correction.minor(), paid.currency());
    return legs;
  }

  /** By plan: from the issuer, on account, or from somebody's account. */
  static List<Leg> allocation(AccountId account, Money amount, AllocationSource source) {
    @Nullable AccountId payer = source.account();
    return payer == null
        ? List.of(
            new Leg(payingAccount(source, amount.currency()), amount.negated()),
            new Leg(account, amount))
        : transfer(payer, account, amount);
  }

  static List<Leg> adjustment(AccountId account, Money amount, Direction direction) {
    AccountId house = HouseAccount.id(AccountKind.ADJUSTMENTS, amount.currency());
    return switch (direction) {
      case INCREASE -> List.of(new Leg(house, amount.negated()), new Leg(account, amount));
      case DECREASE -> List.of(new Leg(account, amount.negated()), new Leg(house, amount));
    };
  }

  /** The ledger follows a medium that has less, or more if it is below zero. */
  static List<Leg> recognised(AccountId account, Money difference) {
    AccountId losses = HouseAccount.id(AccountKind.LOSSES, difference.currency());
    return List.of(new Leg(account, difference.negated()), new Leg(losses, difference));
  }

  /** Out of one card group and into the other: the account ends where it began. */
  static List<Leg> reclassified(AccountId account, Money balance) {
    return balance.minor() == 0
        ? List.of()
        : List.of(new Leg(account, balance.negated()), new Leg(account, balance));
  }

  static List<Leg> mirror(List<Posting> postings) {
    return postings.stream().map(p -> new Leg(p.account(), p.amount().negated())).toList();
  }

  static AccountId cashDrawer(String currency, Situation situation) {
    String terminal = situation.origin().terminal();
    return HouseAccount.id(
        AccountKind.CASH_DRAWER, currency, terminal != null ? terminal : MAIN_DRAWER);
  }

  private static AccountId pendingLoads(Money amount) {
    return HouseAccount.id(AccountKind.PENDING_LOADS, amount.currency());
  }

  private static AccountId payingAccount(AllocationSource source, String currency) {
    Tender tender = Objects.requireNonNull(source.tender(), "a tender or an account");
    return HouseAccount.id(tender.account(), currency);
  }

  static AccountId tenderAccount(Tender tender, String currency, Situation situation) {
    return tender == Tender.CASH
        ? cashDrawer(currency, situation)
        : HouseAccount.id(tender.account(), currency);
  }

  private static Map<AccountId, Long> revenue(List<Item> items) {
    Map<AccountId, Long> sums = new LinkedHashMap<>();
    for (Item item : items) {
      String currency = item.amount().currency();
      String rate = Integer.toString(item.vatBasisPoints());
      long vat = vatWithin(item.amount().minor(), item.vatBasisPoints());
      AccountId revenue = HouseAccount.id(AccountKind.REVENUE, currency, item.group() + "." + rate);
      sums.merge(revenue, item.amount().minor() - vat, Long::sum);
      sums.merge(HouseAccount.id(AccountKind.VAT, currency, rate), vat, Long::sum);
    }
    return sums;
  }

  /** Rounded half up on the line total. */
  private static long vatWithin(long gross, int basisPoints) {
    long divisor = WHOLE + (long) basisPoints;
    return (2 * gross * basisPoints + divisor) / (2 * divisor);
  }

  private static void addIfAny(List<Leg> legs, AccountId account, long minor, String currency) {
    if (minor != 0) {
      legs.add(new Leg(account, Money.of(minor, currency)));
    }
  }
}
