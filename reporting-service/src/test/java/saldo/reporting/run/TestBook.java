package saldo.reporting.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import saldo.kit.decider.Chain;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountEvent.AccountClosed;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.Prepaid;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.MoneyEvent.Transferred;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

/** A journal as the ledger would write it, each entry a minute after the one before. */
public final class TestBook {
  /** The ledger of the tests. */
  public static final LedgerId LEDGER = LedgerId.of("canteen");

  /** With which fuel is taken. */
  public static final CardNumber CARD = CardNumber.of("CARD_1");

  private static final String CURRENCY = "EUR";
  private static final AccountId BANK = HouseAccount.id(AccountKind.BANK, CURRENCY);
  private static final AccountId SALES =
      HouseAccount.id(AccountKind.REVENUE, CURRENCY, "fuel.1900");

  private final Journal journal;
  private final Chain chain = new Chain();
  private final Map<AccountId, Long> balances = new HashMap<>();
  private final List<byte[]> links = new ArrayList<>(List.of(Chain.start()));
  private Instant now = Instant.parse("2026-10-01T06:00:00Z");

  /** Where entries go. */
  @FunctionalInterface
  public interface Journal {
    void write(byte[] key, byte[] value, Headers headers);
  }

  public TestBook(Journal journal) {
    this.journal = journal;
  }

  /** Whose entries are folded at once. */
  static TestBook in(FoldedStore store) {
    return new TestBook(
        (key, value, headers) -> store.fold(Topics.LEDGER_JOURNAL.name(), key, value, headers));
  }

  /** When the next entry is booked. */
  public Instant now() {
    return now;
  }

  /** Lets time pass. */
  public void wait(Duration time) {
    now = now.plus(time);
  }

  /** The last journal number. */
  public long head() {
    return links.size() - 1L;
  }

  /** The chain after a journal number. */
  public byte[] chain(long seq) {
    return links.get(Math.toIntExact(seq));
  }

  /** What the ledger says the account is at. */
  public long balance(String account) {
    return balances.getOrDefault(AccountId.of(account), 0L);
  }

  public long opened(String account) {
    AccountKind kind = AccountKind.PREPAID;
    return write(new AccountOpened(AccountId.of(account), kind, CURRENCY, Terms.PLAIN), now);
  }

  public long prepaid(String account, long minor) {
    AccountId id = AccountId.of(account);
    return write(new Prepaid(id, money(minor), Tender.BANK, postings(id, minor, BANK)), now);
  }

  public long filled(String account, long minor) {
    return filled(account, minor, now);
  }

  /** Fuel that was taken at a time; it is booked now. */
  public long filled(String account, long minor, Instant when) {
    AccountId id = AccountId.of(account);
    return write(
        new FillingRecorded(
            entry(head() + 1),
            id,
            money(minor),
            new Filling(when, "station-7", "diesel", 40_000, 179_900),
            List.of(new Item("fuel", money(minor), 1_900)),
            null,
            null,
            Treatment.NORMAL,
            postings(id, -minor, SALES),
            new CardUse(CardRef.number(CARD), CARD, null, null, List.of()),
            null),
        now);
  }

  public long transferred(String from, String to, long minor) {
    AccountId one = AccountId.of(from);
    AccountId other = AccountId.of(to);
    List<Posting> postings = postings(one, -minor, other);
    return write(new Transferred(one, other, money(minor), postings), now);
  }

  /** The mirror image of a filling. */
  public long reversed(String account, long minor, long seq) {
    AccountId id = AccountId.of(account);
    return write(new Reversed(entry(seq), "wrong card", postings(id, minor, SALES)), now);
  }

  /** A filling costs something else. */
  public long repriced(String account, EntryId filling, long before, long after) {
    AccountId id = AccountId.of(account);
    return write(
        new FillingRepriced(
            filling,
            id,
            money(before),
            money(after),
            new Filling(now, "station-7", "diesel", 40_000, after * 25),
            "list",
            postings(id, before - after, SALES)),
        now);
  }

  /** Whatever is left is paid out. */
  public long closed(String account) {
    AccountId id = AccountId.of(account);
    long left = balance(account);
    List<Posting> postings = left == 0 ? List.of() : postings(id, -left, BANK);
    return write(new AccountClosed(id, left == 0 ? null : Tender.BANK, postings), now);
  }

  private long write(LedgerEvent event, Instant happened) {
    now = now.plus(Duration.ofMinutes(1));
    long seq = head() + 1;
    byte[] value =
        LedgerWire.write(
            new JournalEntry(LEDGER, seq, entry(seq), happened, now, Origin.of("anna"), event));
    byte[] link = chain.next(links.getLast(), value);
    links.add(link);
    journal.write(
        LEDGER.value().getBytes(UTF_8), value, new RecordHeaders().add(Chain.HEADER, link));
    return seq;
  }

  /** What causes an entry. */
  public static EntryId entry(long seq) {
    return new EntryId("entry-" + seq);
  }

  private static Money money(long minor) {
    return Money.of(minor, CURRENCY);
  }

  private List<Posting> postings(AccountId account, long minor, AccountId against) {
    return List.of(posting(account, minor), posting(against, -minor));
  }

  private Posting posting(AccountId account, long minor) {
    return new Posting(account, money(minor), balances.merge(account, minor, Long::sum));
  }
}
