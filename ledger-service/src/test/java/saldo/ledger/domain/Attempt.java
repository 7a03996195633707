package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.entry;
import static saldo.ledger.domain.LedgerLanguage.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.ledger.domain.Entry.Undone;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Undelivered;

/**
 * What a command says and the book it meets: all in order, until a {@link Flaw} spoils something.
 * The book is made directly, because some flaws never meet on the usual ways.
 */
final class Attempt {
  static final Instant NOW = Scenario.NOON;
  static final EntryId REFERRED = entry("referred");
  static final String ACTOR = "berta";

  final Party from = new Party("from");
  final Party to = new Party("to");

  long minor = 100;
  String currency = "EUR";
  String group = "food";
  long missingInItems = 0;
  Terms terms = Terms.PLAIN;
  AccountKind kind = AccountKind.PURSE;
  @Nullable Tender refund = Tender.CASH;
  Instant expiresAt = NOW.plus(Duration.ofMinutes(1));
  boolean same = false;
  int entries = 1;
  boolean nested = false;

  boolean known = true;
  long held = 100;
  @Nullable String heldFor;
  Instant heldUntil = NOW.plus(Duration.ofMinutes(1));
  Direction direction = Direction.INCREASE;
  String proposer = "anton";
  boolean decided = false;
  Instant proposedUntil = NOW.plus(Duration.ofMinutes(1));
  boolean proposable = true;
  String entryType = "purchased";
  boolean reversed = false;
  long returned = 0;

  /** One of the accounts, with 1,000. */
  static final class Party {
    String id;
    boolean known = true;
    AccountKind kind = AccountKind.PURSE;
    String currency = "EUR";
    AccountStatus status = AccountStatus.OPEN;
    @Nullable Long ceiling;
    long balance = 1_000;
    int holds = 0;
    @Nullable Undelivered undelivered;
    @Nullable MediumMirror medium;

    Party(String id) {
      this.id = id;
    }

    AccountId account() {
      return AccountId.of(id);
    }

    private AccountSnapshot snapshot() {
      return new AccountSnapshot(
          account(),
          kind,
          currency,
          status,
          balance,
          holds,
          new Terms(ceiling, 0),
          holds,
          0,
          null,
          undelivered,
          medium);
    }
  }

  final AttemptedCards cards = new AttemptedCards();
  final AttemptedLoad loads = new AttemptedLoad();
  final AttemptedCode code = new AttemptedCode();
  final AttemptedFuel fuel = new AttemptedFuel();

  /** At the till of a service point if there are cards, else at a desk. */
  Origin origin() {
    return cards.place == null ? Origin.of(ACTOR) : new Origin(ACTOR, null, cards.place, null);
  }

  /** Read from the first card. */
  CardRef card() {
    return cards.from.ref();
  }

  Money amount() {
    return Money.of(minor, currency);
  }

  AccountId receiver() {
    return same ? from.account() : to.account();
  }

  List<Item> items() {
    return List.of(new Item(group, Money.of(minor - missingInItems, currency), 0));
  }

  /** What a code is for. */
  List<String> groups() {
    return List.of(group);
  }

  Book book() {
    Map<AccountId, AccountSnapshot> accounts = new HashMap<>();
    for (Party party : List.of(to, from)) {
      if (party.known) {
        accounts.put(party.account(), party.snapshot());
      }
    }
    Book book = Book.EMPTY.with(accounts).with(cards.file(from.account(), receiver(), fuel));
    Book waiting = book.with(loads.waiting(from.account()));
    return known
        ? waiting
            .with(loads.loads(from.account()))
            .with(hold())
            .with(adjustment())
            .with(proposal())
            .with(entryBefore())
            .with(code.of(from.account()))
            .with(fuel.filled(from.account()))
        : waiting;
  }

  private Hold hold() {
    CardUse use = new CardUse(cards.from.ref(), null, null, null, List.of());
    Hold.OfCard card = new Hold.OfCard(100, use, heldFor == null ? null : List.of(heldFor));
    return new Hold(REFERRED, from.account(), eur(held), heldUntil, card);
  }

  private Adjustment adjustment() {
    return new Adjustment(
        REFERRED, from.account(), direction, eur(100), "goodwill", proposer, decided, null);
  }

  private Proposal proposal() {
    Origin there = new Origin(proposer, null, cards.place, null);
    return new Proposal(REFERRED, proposed(), there, proposedUntil, decided);
  }

  /** What is proposed, unless it is nothing that could be. */
  LedgerCommand proposed() {
    return proposable
        ? new Unload(from.account(), amount(), Tender.CASH)
        : new Load(from.account(), amount(), Tender.CASH);
  }

  private Entry entryBefore() {
    List<Posting> postings =
        List.of(
            new Posting(from.account(), eur(-100), 1_000),
            new Posting(account("to"), eur(100), 1_000));
    return new Entry(REFERRED, List.of(entryType), postings, new Undone(reversed, returned));
  }
}
