package saldo.ledger.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.PresentedCode;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/**
 * Only what a command names is fetched for it. If that were too little, an account would start from
 * zero again; what entries of one bulk do for each other is easily forgotten.
 */
class NamingTest {
  private static final Situation NOW = new Situation(Scenario.WHEN, Scenario.NOON, Scenario.CLERK);

  @Test
  void aHoldThatItsOwnBulkPlacesIsCapturedOntoWhatWasSoldBefore() {
    PlaceHold hold =
        new PlaceHold(account("anna"), eur(300), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3");
    Bulk bulk = bulk(hold, new CaptureHold(entry("when/1"), eur(300), null, false));
    assertSameWithNamed(bulk);
  }

  @Test
  void anAccountThatItsOwnBulkOpensIsPaidOutFromWhatTheBankHas() {
    assertSameWithNamed(bulk(purse("ben"), load("ben", 70), close("ben", Tender.BANK)));
    assertSameWithNamed(
        bulk(
            new RecordLoad(account("ben"), eur(70), Tender.CARD, AccountKind.PURSE),
            close("ben", Tender.BANK)));
  }

  @Test
  void anAccountThatAReplacementOpensIsPaidOutFromWhatTheBankHas() {
    TransferBalance replacement = CardLanguage.lost("ANNA", "BEN");
    assertSameWithNamed(bulk(replacement, close("ben", Tender.BANK)));
  }

  @Test
  void aCodeThatItsOwnBulkIssuesIsRedeemedAndCancelled() {
    Instant later = Scenario.NOON.plus(Duration.ofHours(1));
    PresentedCode code = PresentedCode.of("code");
    PresentedCode ticket = PresentedCode.of("ticket");
    IssueCode issue =
        new IssueCode(account("anna"), code.hash(), eur(100), later, true, null, null);
    IssueTicket sell =
        new IssueTicket(account("anna"), ticket.hash(), eur(100), later, true, null, null);
    assertSameWithNamed(
        bulk(
            issue,
            sell,
            new RedeemCode(code, eur(30), null),
            new RedeemCode(ticket, eur(30), null),
            new CancelCode(entry("when/1"), "mistake"),
            new CancelCode(entry("when/2"), "mistake")));
  }

  @Test
  void aFillingThatItsOwnBulkRecordsIsAssignedAndPricedAgain() {
    Instant before = Scenario.NOON.minusSeconds(1);
    CardSketch reused =
        FuelLanguage.fleetCard("VAN").then(Scenario.NOON, "second", FuelLanguage.PLAN);
    Bulk bulk =
        bulk(
            FuelLanguage.filled("GHOST", 1, before),
            FuelLanguage.assign("when/1", "VAN"),
            FuelLanguage.reprice("when/1"));
    CardLanguage.given(FuelLanguage.fuel(reused, FuelLanguage.fleetCard("LORRY")))
        .given(FuelLanguage.filled("LORRY", 1_190))
        .given(FuelLanguage.filled("VAN", 1_190, before))
        .when(purse("other"))
        .thenState(book -> assertSame(book, bulk));
  }

  private static void assertSameWithNamed(Bulk bulk) {
    CardLanguage.given(
            Published.cards(card("ANNA"), card("BEN")),
            purse("anna"),
            load("anna", 500),
            prepaid("van"),
            prepay("van", 50),
            pay("anna", 100))
        .when(bulk(purse("other")))
        .thenState(book -> assertSame(book, bulk));
  }

  private static void assertSame(Book book, Bulk bulk) {
    Ledger ledger = new Ledger();
    assertThat(ledger.decide(named(book, bulk, NOW), bulk, NOW))
        .isEqualTo(ledger.decide(book, bulk, NOW))
        .isInstanceOf(Decision.Each.class);
  }

  private static Bulk bulk(LedgerCommand... entries) {
    return new Bulk(Bulk.Mode.ATOMIC, List.of(entries));
  }

  /** The part of the book that the shell fetches for a command. */
  static Book named(Book book, LedgerCommand command, Situation situation) {
    Book named = things(book, command);
    Map<EntryId, LoadOrder> orders =
        only(book.loads().orders(), LoadNames.orders(named, command, situation));
    named = named.with(new Loads(orders, Map.of()));
    named = named.with(cards(named, book.cards(), command, situation));
    named = named.with(withFuel(named, book.cards().registry(), command, situation));
    Set<AccountId> waiting = LoadNames.pending(named, command, situation);
    named = named.with(new Loads(orders, only(book.loads().pending(), waiting)));
    Set<AccountId> accounts = new HashSet<>(Names.accounts(named, command, situation));
    Book part = named.with(only(book.accounts(), accounts));
    if (MediumNames.isAbout(part, command, situation)) {
      accounts.addAll(MediumNames.of(part, command, situation));
      part = withMedia(part, book.cards(), command, situation);
    }
    accounts.addAll(Refunds.of(part, command, situation));
    accounts.addAll(Reloads.of(part, command, situation));
    Set<String> programmes = new HashSet<>();
    SecondPerson.currencies(command, accounts)
        .forEach(currency -> programmes.add(CardFile.key(MasterKind.PROGRAMME, currency)));
    Book whole =
        part.with(only(book.accounts(), accounts))
            .with(part.cards().withRegistered(only(book.cards().registry(), programmes)));
    Set<AccountId> reloaded = Reloads.into(whole, command, accounts);
    return ontoMedia(whole, book, reloaded, LoadNames.waiting(whole, command, situation));
  }

  /** What has an id of its own. */
  private static Book things(Book book, LedgerCommand command) {
    Set<EntryId> things = ThingNames.of(book, command);
    Map<EntryId, Hold> holds = only(book.holds(), things);
    Map<EntryId, Adjustment> adjustments = only(book.adjustments(), things);
    Map<EntryId, Proposal> proposals = only(book.proposals(), things);
    Map<EntryId, Entry> entries = only(book.entries(), things);
    Map<EntryId, Code> codes = new HashMap<>(book.codes());
    Set<CodeHash> hashes = CodeNames.hashes(command);
    codes.values().removeIf(code -> !things.contains(code.id()) && !hashes.contains(code.hash()));
    return new Book(
        Map.of(),
        holds,
        adjustments,
        proposals,
        entries,
        Loads.NONE,
        codes,
        only(book.fillings(), things),
        CardFile.EMPTY);
  }

  /** The cards and places of writes that are open, which come with the accounts. */
  private static Book withMedia(
      Book part, CardFile file, LedgerCommand command, Situation situation) {
    Book known = part.with(cards(part, file, command, situation));
    return known.with(withFuel(known, file.registry(), command, situation));
  }

  /** Products with the groups they are and were in, price lists and drivers. */
  private static CardFile withFuel(
      Book named,
      Map<String, RegisteredItem> registry,
      LedgerCommand command,
      Situation situation) {
    Registered names = Registered.of(named, command, situation);
    Set<String> keys = new HashSet<>();
    names.priceLists().forEach(id -> keys.add(CardFile.key(MasterKind.PRICE_LIST, id)));
    names.bearers().forEach(id -> keys.add(CardFile.key(MasterKind.BEARER, id)));
    for (String id : names.products()) {
      String key = CardFile.key(MasterKind.PRODUCT, id);
      keys.add(key);
      RegisteredItem item = registry.get(key);
      if (item != null) {
        for (RegisteredItem.Version version : item.versions()) {
          Product product = (Product) requireNonNull(version.data());
          keys.add(CardFile.key(MasterKind.PRODUCT_GROUP, product.group()));
        }
      }
    }
    return named.cards().withRegistered(only(registry, keys));
  }

  /** What waits for media, and which accounts are those of media. */
  private static Book ontoMedia(
      Book part, Book book, Set<AccountId> reloaded, Set<EntryId> waiting) {
    Set<AccountId> onMedia = only(book.cards().storedValue(), reloaded);
    onMedia.addAll(part.cards().storedValue());
    Map<EntryId, LoadOrder> orders = only(book.loads().orders(), waiting);
    orders.putAll(part.loads().orders());
    return part.with(part.cards().with(onMedia)).with(new Loads(orders, part.loads().pending()));
  }

  private static <T> Set<T> only(Set<T> set, Set<T> wanted) {
    Set<T> part = new HashSet<>(set);
    part.retainAll(wanted);
    return part;
  }

  /** The cards a command names, their profiles, and the places where they are. */
  private static CardFile cards(
      Book named, CardFile file, LedgerCommand command, Situation situation) {
    Map<CardRef, CardState> cards = only(file.cards(), CardNames.cards(named, command, situation));
    Set<CardNumber> numbers = new HashSet<>(GivingBack.cards(named));
    cards.values().forEach(card -> numbers.add(card.number()));
    Set<String> places = CardNames.places(named, command, situation);
    Set<String> registered = new HashSet<>();
    for (CardState card : cards.values()) {
      for (Instant moment : FuelNames.moments(named, command, situation)) {
        card.links()
            .at(Attribute.PROFILE, moment)
            .ifPresent(id -> registered.add(CardFile.key(MasterKind.CARD_PROFILE, id)));
      }
    }
    for (String place : places) {
      registered.add(CardFile.key(MasterKind.SERVICE_POINT, place));
      registered.add(CardFile.key(MasterKind.LOCATION, place + "-site"));
    }
    Set<AccountId> onMedia = new HashSet<>(file.storedValue());
    Set<AccountId> asked = new HashSet<>(CardNames.changed(named, command));
    asked.addAll(LoadNames.credited(named, command, situation));
    onMedia.retainAll(asked);
    Map<CardFile.Used, Long> used = new HashMap<>(file.used());
    used.keySet().removeIf(what -> !numbers.contains(what.card()));
    return new CardFile(
        cards,
        only(file.registry(), registered),
        only(file.virtualCards(), places),
        onMedia,
        only(file.replaced(), numbers),
        used,
        new GivenSoFar(only(file.given().periods(), numbers)));
  }

  private static <K, V> Map<K, V> only(Map<K, V> map, Set<K> keys) {
    Map<K, V> part = new HashMap<>(map);
    part.keySet().retainAll(keys);
    return part;
  }
}
