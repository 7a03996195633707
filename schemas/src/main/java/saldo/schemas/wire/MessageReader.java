package saldo.schemas.wire;

import static saldo.schemas.wire.Field.ACCOUNT;
import static saldo.schemas.wire.Field.ACTOR;
import static saldo.schemas.wire.Field.AMOUNT;
import static saldo.schemas.wire.Field.AMOUNT_MINOR;
import static saldo.schemas.wire.Field.AUTO_RELOAD;
import static saldo.schemas.wire.Field.BALANCE_MINOR;
import static saldo.schemas.wire.Field.BELOW_MINOR;
import static saldo.schemas.wire.Field.CARD;
import static saldo.schemas.wire.Field.CEILING_MINOR;
import static saldo.schemas.wire.Field.COUNTED;
import static saldo.schemas.wire.Field.CURRENCY;
import static saldo.schemas.wire.Field.DEVICE_SEQ;
import static saldo.schemas.wire.Field.EXPOSURE;
import static saldo.schemas.wire.Field.FROM;
import static saldo.schemas.wire.Field.GROUP;
import static saldo.schemas.wire.Field.HOME_READER;
import static saldo.schemas.wire.Field.ITEMS;
import static saldo.schemas.wire.Field.LEDGER;
import static saldo.schemas.wire.Field.LIMIT;
import static saldo.schemas.wire.Field.LIMITS;
import static saldo.schemas.wire.Field.MINOR;
import static saldo.schemas.wire.Field.ORIGIN;
import static saldo.schemas.wire.Field.OVERDRAFT_MINOR;
import static saldo.schemas.wire.Field.PERIOD;
import static saldo.schemas.wire.Field.POLICY;
import static saldo.schemas.wire.Field.POSTINGS;
import static saldo.schemas.wire.Field.PRESENTED;
import static saldo.schemas.wire.Field.SERVICE_POINT;
import static saldo.schemas.wire.Field.TERMINAL;
import static saldo.schemas.wire.Field.TERMS;
import static saldo.schemas.wire.Field.USE;
import static saldo.schemas.wire.Field.USED;
import static saldo.schemas.wire.Field.USES;
import static saldo.schemas.wire.Field.VAT_BASIS_POINTS;
import static saldo.schemas.wire.Field.VIRTUAL_CARD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Terms;

/** Reads the parts that messages have in common, each with the name of its field. */
final class MessageReader extends CanonicalReader {
  /** Of a list: one or two lines, and what is booked for them. */
  private static final int USUAL_LENGTH = 4;

  MessageReader(byte[] bytes) {
    super(bytes);
  }

  String text(Field field) {
    name(field);
    return text();
  }

  long number(Field field) {
    name(field);
    return number();
  }

  int integer(Field field) {
    name(field);
    return integer();
  }

  boolean flag(Field field) {
    name(field);
    return flag();
  }

  Instant time(Field field) {
    name(field);
    return time();
  }

  <T> T word(Field field, Words<T> words) {
    name(field);
    return word(words);
  }

  <T> @Nullable T wordIfAny(Field field, Words<T> words) {
    return has(field) ? word(words) : null;
  }

  String currency() {
    name(CURRENCY);
    return repeatedText();
  }

  <T> T member(Field field, Family<T> family) {
    name(field);
    return family.read(this);
  }

  LedgerId ledger() {
    return LedgerId.of(text(LEDGER));
  }

  AccountId account(Field field) {
    return AccountId.of(text(field));
  }

  @Nullable AccountId accountIfAny() {
    return has(ACCOUNT) ? AccountId.of(text()) : null;
  }

  @Nullable CardRef cardIfAny() {
    return has(CARD) ? CardRef.of(text()) : null;
  }

  @Nullable CardUse useIfAny() {
    return has(USE) ? use() : null;
  }

  @Nullable List<CardUse> usesIfAny() {
    if (!has(USES)) {
      return null;
    }
    List<CardUse> uses = new ArrayList<>(1);
    beginList();
    while (hasNext()) {
      uses.add(use());
    }
    return uses;
  }

  private CardUse use() {
    begin();
    CardUse use =
        new CardUse(
            CardRef.of(text(PRESENTED)),
            has(CARD) ? CardNumber.of(text()) : null,
            has(GROUP) ? text() : null,
            has(VIRTUAL_CARD) ? CardNumber.of(text()) : null,
            limits());
    end();
    return use;
  }

  EntryId entry(Field field) {
    return new EntryId(text(field));
  }

  Money money(Field field) {
    name(field);
    begin();
    Money money = new Money(number(MINOR), currency());
    end();
    return money;
  }

  Terms terms() {
    name(TERMS);
    begin();
    Terms terms =
        new Terms(
            has(CEILING_MINOR) ? number() : null,
            number(OVERDRAFT_MINOR),
            has(AUTO_RELOAD) ? autoReload() : null,
            has(EXPOSURE) ? exposure() : null);
    end();
    return terms;
  }

  private AutoReload autoReload() {
    begin();
    AutoReload reload = new AutoReload(number(BELOW_MINOR), number(AMOUNT_MINOR), account(FROM));
    end();
    return reload;
  }

  private Exposure exposure() {
    begin();
    Exposure exposure =
        new Exposure(word(POLICY, Words.POLICIES), has(HOME_READER) ? text() : null);
    end();
    return exposure;
  }

  Origin origin() {
    name(ORIGIN);
    begin();
    Origin origin =
        new Origin(
            text(ACTOR),
            has(TERMINAL) ? text() : null,
            has(SERVICE_POINT) ? text() : null,
            has(DEVICE_SEQ) ? number() : null);
    end();
    return origin;
  }

  @Nullable List<Item> itemsIfAny() {
    return has(ITEMS) ? itemList() : null;
  }

  List<Item> items() {
    name(ITEMS);
    return itemList();
  }

  List<Posting> postings() {
    name(POSTINGS);
    List<Posting> postings = new ArrayList<>(USUAL_LENGTH);
    beginList();
    while (hasNext()) {
      begin();
      postings.add(new Posting(account(ACCOUNT), money(AMOUNT), number(BALANCE_MINOR)));
      end();
    }
    return postings;
  }

  private List<Item> itemList() {
    List<Item> items = new ArrayList<>(USUAL_LENGTH);
    beginList();
    while (hasNext()) {
      begin();
      items.add(new Item(text(GROUP), money(AMOUNT), integer(VAT_BASIS_POINTS)));
      end();
    }
    return items;
  }

  @Nullable List<String> textsIfAny(Field field) {
    return has(field) ? textList() : null;
  }

  List<String> texts(Field field) {
    name(field);
    return textList();
  }

  private List<String> textList() {
    List<String> texts = new ArrayList<>(USUAL_LENGTH);
    beginList();
    while (hasNext()) {
      texts.add(text());
    }
    return texts;
  }

  private List<LimitUse> limits() {
    name(LIMITS);
    List<LimitUse> limits = new ArrayList<>(USUAL_LENGTH);
    beginList();
    while (hasNext()) {
      begin();
      limits.add(
          new LimitUse(text(LIMIT), text(PERIOD), number(USED), has(COUNTED) ? number() : null));
      end();
    }
    return limits;
  }
}
