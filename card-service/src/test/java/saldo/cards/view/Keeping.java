package saldo.cards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.topics.Topics;

/** The read model, and what is published for it. Each event comes a minute after the one before. */
final class Keeping implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

  private static final AccountPlan PLAN = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);

  private final FoldedStore folded;
  private final LedgerId ledger;
  private long seq;
  private long booked;

  private Keeping(FoldedStore folded, LedgerId ledger) {
    this.folded = folded;
    this.ledger = ledger;
  }

  static Keeping of(Path directory) {
    return new Keeping(FoldedStore.open(directory, new CardProjection()), LEDGER);
  }

  /** Another ledger in the same read model. */
  Keeping beside(String other) {
    return new Keeping(folded, LedgerId.of(other));
  }

  LedgerId ledger() {
    return ledger;
  }

  CardReader cards() {
    return new CardReader(folded.store());
  }

  FloatReader floats() {
    return new FloatReader(folded.store());
  }

  long seq() {
    return seq;
  }

  void happened(CardEvent... events) {
    for (CardEvent event : events) {
      seq++;
      Instant at = NOON.plus(Duration.ofMinutes(seq));
      CardEntry entry =
          new CardEntry(ledger, seq, new EntryId("e" + seq), at, at, Origin.of("anna"), event);
      byte[] key = ledger.value().getBytes(UTF_8);
      folded.fold(Topics.CARD_EVENTS.name(), key, Stored.write(entry));
    }
  }

  /** A card in somebody's hands, which spends from an account. */
  void givenAnActiveCard(String number, String account) {
    CardNumber n = CardNumber.of(number);
    happened(
        new CardAdded(n, CardForm.PHYSICAL, ValueMode.SERVER),
        new CardAssigned(n, Attribute.GROUP, "staff", NOON, "why"),
        new CardIssued(n, null),
        linked(n, account),
        new CardActivated(n));
  }

  static AccountLinked linked(CardNumber number, String account) {
    return new AccountLinked(number, new AccountLink(AccountId.of(account), PLAN), "why");
  }

  static MediumBound bound(String number, String medium) {
    return new MediumBound(CardNumber.of(number), MediumId.of(medium));
  }

  void balance(String account, String currency, long minor) {
    balance(account, currency, minor, 0);
  }

  void balance(String account, String currency, long minor, long held) {
    balance(snapshot(account, Money.of(minor, currency), held, null));
  }

  void balance(String account, Money balance, String group) {
    balance(snapshot(account, balance, 0, group));
  }

  /** Some of it waits for the medium. */
  void undelivered(String account, long minor, long undelivered) {
    AccountSnapshot a = snapshot(account, Money.of(minor, "EUR"), 0, null);
    balance(
        new AccountSnapshot(
            a.account(),
            a.kind(),
            a.currency(),
            a.status(),
            a.balanceMinor(),
            0,
            a.terms(),
            0,
            a.seq(),
            null,
            new Undelivered(0, undelivered, List.of(), null)));
  }

  /** Its medium was read. */
  void medium(String account, long minor, MediumMirror medium) {
    AccountSnapshot a = snapshot(account, Money.of(minor, "EUR"), 0, null);
    balance(
        new AccountSnapshot(
            a.account(),
            a.kind(),
            a.currency(),
            a.status(),
            a.balanceMinor(),
            0,
            a.terms(),
            0,
            a.seq(),
            null,
            null,
            medium));
  }

  private AccountSnapshot snapshot(
      String account, Money balance, long held, @Nullable String group) {
    booked++;
    return new AccountSnapshot(
        AccountId.of(account),
        account.startsWith("@") ? AccountKind.CASH_DRAWER : AccountKind.PREPAID,
        balance.currency(),
        AccountStatus.OPEN,
        balance.minor(),
        held,
        Terms.PLAIN,
        held == 0 ? 0 : 1,
        booked,
        group);
  }

  void balance(AccountSnapshot account) {
    String key = ledger + "|" + account.account();
    folded.fold(Topics.LEDGER_BALANCES.name(), key.getBytes(UTF_8), Stored.write(account));
  }

  @Override
  public void close() {
    folded.close();
  }
}
