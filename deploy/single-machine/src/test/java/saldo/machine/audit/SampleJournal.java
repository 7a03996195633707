package saldo.machine.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Chain;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactEvent;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.topics.Topics;

/** Writes a journal as the ledger does: gapless, balanced, chained. */
public final class SampleJournal {
  public static final AccountId CASH = HouseAccount.id(AccountKind.CASH_DRAWER, "EUR", "till-1");
  private static final AccountId REVENUE = HouseAccount.id(AccountKind.REVENUE, "EUR", "general");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PARTITION = 2;

  private final String ledger;
  private final Chain chain = new Chain();
  private final Map<AccountId, Long> balances = new HashMap<>();
  private final Map<AccountId, Long> lastSeqs = new HashMap<>();
  private final List<JournalRecord> records = new ArrayList<>();
  private byte[] link = Chain.start();

  public SampleJournal(String ledger) {
    this.ledger = ledger;
  }

  public SampleJournal load(String account, long minor) {
    AccountId id = AccountId.of(account);
    List<Posting> postings = List.of(post(CASH, -minor), post(id, minor));
    return append(new MoneyEvent.Loaded(id, eur(minor), Tender.CASH, postings));
  }

  public SampleJournal purchase(String account, long minor) {
    AccountId id = AccountId.of(account);
    List<Posting> postings = List.of(post(id, -minor), post(REVENUE, minor));
    return append(new MoneyEvent.Purchased(id, eur(minor), List.of(), postings));
  }

  /** Postings as they are given, right or wrong; the balances after them are right. */
  public SampleJournal transfer(String from, String to, long out, long in) {
    AccountId clearing = HouseAccount.id(AccountKind.TRANSFER_CLEARING, "EUR");
    AccountId payer = AccountId.of(from);
    AccountId payee = AccountId.of(to);
    List<Posting> postings =
        List.of(post(payer, -out), post(clearing, out), post(clearing, -in), post(payee, in));
    return append(new MoneyEvent.Transferred(payer, payee, eur(out), postings));
  }

  /** One card for another; the postings are as in {@link #transfer}, none if nothing moves. */
  public SampleJournal replacement(String from, String to, long out, long in) {
    AccountId clearing = HouseAccount.id(AccountKind.TRANSFER_CLEARING, "EUR");
    AccountId old = AccountId.of(from);
    AccountId next = AccountId.of(to);
    List<Posting> postings =
        out == 0
            ? List.of()
            : List.of(post(old, -out), post(clearing, out), post(clearing, -in), post(next, in));
    return append(
        new MoneyEvent.BalanceTransferred(
            CardNumber.of("C-" + from),
            old,
            CardNumber.of("C-" + to),
            next,
            eur(out),
            Replacement.LOST,
            Delivery.IMMEDIATE,
            postings));
  }

  /** What a card spent offline, and somebody else has to pay. */
  public SampleJournal lateSpend(String account, long minor) {
    AccountId id = AccountId.of(account);
    CardNumber card = CardNumber.of("C-" + account);
    List<Posting> postings =
        List.of(post(HouseAccount.id(AccountKind.LOSSES, "EUR"), -minor), post(REVENUE, minor));
    CardUse use = new CardUse(CardRef.keyed(card), card, null, null, List.of());
    return append(
        new FactEvent.PurchaseRecorded(id, eur(minor), List.of(), Treatment.LOSS, postings, use));
  }

  /** An event as it is given. */
  public SampleJournal append(LedgerEvent event) {
    long seq = records.size() + 1L;
    event.postings().forEach(posting -> lastSeqs.put(posting.account(), seq));
    return append(entry(seq, event));
  }

  /** An entry as it is given, with the right link. */
  public SampleJournal append(JournalEntry entry) {
    byte[] value = json(entry);
    link = chain.next(link, value);
    records.add(
        new JournalRecord(
            new Position(Topics.LEDGER_JOURNAL.name(), PARTITION, records.size()),
            ledger,
            value,
            link));
    return this;
  }

  public JournalEntry entry(long seq, LedgerEvent event) {
    Instant time = NOON.plusSeconds(seq);
    EntryId cause = EntryId.of(CommandId.of("command-" + seq));
    return new JournalEntry(LedgerId.of(ledger), seq, cause, time, time, Origin.of("ida"), event);
  }

  public List<JournalRecord> records() {
    return List.copyOf(records);
  }

  /** What a running system says after the last record. */
  public Map<String, LiveBalance> live() {
    Map<String, LiveBalance> live = new HashMap<>();
    balances.forEach((account, balance) -> {
      LiveBalance said = said(account, balance, lastSeqs.getOrDefault(account, 0L));
      live.put(LiveCheck.key(ledger, account), said);
    });
    return live;
  }

  public LiveBalance said(AccountId account, long balance, long seq) {
    AccountSnapshot snapshot =
        new AccountSnapshot(
            account, AccountKind.PURSE, "EUR", AccountStatus.OPEN, balance, 0, Terms.PLAIN, 0, seq);
    Position position = new Position(Topics.LEDGER_BALANCES.name(), PARTITION, seq);
    return new LiveBalance(position, ledger, snapshot);
  }

  public Posting post(AccountId account, long minor) {
    return new Posting(account, eur(minor), balances.merge(account, minor, Long::sum));
  }

  public static byte[] json(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
