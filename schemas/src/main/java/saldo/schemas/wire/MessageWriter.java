package saldo.schemas.wire;

import static saldo.schemas.wire.Field.ACCOUNT;
import static saldo.schemas.wire.Field.ACTOR;
import static saldo.schemas.wire.Field.AMOUNT;
import static saldo.schemas.wire.Field.BALANCE_MINOR;
import static saldo.schemas.wire.Field.CEILING_MINOR;
import static saldo.schemas.wire.Field.CURRENCY;
import static saldo.schemas.wire.Field.DEVICE_SEQ;
import static saldo.schemas.wire.Field.GROUP;
import static saldo.schemas.wire.Field.ITEMS;
import static saldo.schemas.wire.Field.MINOR;
import static saldo.schemas.wire.Field.ORIGIN;
import static saldo.schemas.wire.Field.OVERDRAFT_MINOR;
import static saldo.schemas.wire.Field.POSTINGS;
import static saldo.schemas.wire.Field.SERVICE_POINT;
import static saldo.schemas.wire.Field.TERMINAL;
import static saldo.schemas.wire.Field.TERMS;
import static saldo.schemas.wire.Field.VAT_BASIS_POINTS;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Terms;

/**
 * Writes the parts that messages have in common, each with the name of its field. What is null is
 * absent.
 */
final class MessageWriter extends CanonicalWriter {

  void text(Field field, @Nullable String text) {
    if (text != null) {
      name(field);
      text(text);
    }
  }

  void number(Field field, long number) {
    name(field);
    number(number);
  }

  void numberIfAny(Field field, @Nullable Long number) {
    if (number != null) {
      number(field, number);
    }
  }

  void flag(Field field, boolean flag) {
    name(field);
    flag(flag);
  }

  void time(Field field, @Nullable Instant time) {
    if (time != null) {
      name(field);
      time(time);
    }
  }

  <T> void word(Field field, Words<T> words, @Nullable T value) {
    if (value != null) {
      name(field);
      word(words.text(value));
    }
  }

  <T> void member(Field field, Family<T> family, T value) {
    name(field);
    family.write(value, this);
  }

  void money(Field field, Money money) {
    name(field);
    begin();
    number(MINOR, money.minor());
    text(CURRENCY, money.currency());
    end();
  }

  void terms(Terms terms) {
    name(TERMS);
    begin();
    numberIfAny(CEILING_MINOR, terms.ceilingMinor());
    number(OVERDRAFT_MINOR, terms.overdraftMinor());
    end();
  }

  void origin(Origin origin) {
    name(ORIGIN);
    begin();
    text(ACTOR, origin.actor());
    text(TERMINAL, origin.terminal());
    text(SERVICE_POINT, origin.servicePoint());
    numberIfAny(DEVICE_SEQ, origin.deviceSeq());
    end();
  }

  void items(@Nullable List<Item> items) {
    if (items == null) {
      return;
    }
    name(ITEMS);
    beginList();
    for (Item item : items) {
      next();
      begin();
      text(GROUP, item.group());
      money(AMOUNT, item.amount());
      number(VAT_BASIS_POINTS, item.vatBasisPoints());
      end();
    }
    endList();
  }

  void postings(List<Posting> postings) {
    name(POSTINGS);
    beginList();
    for (Posting posting : postings) {
      next();
      begin();
      text(ACCOUNT, posting.account().value());
      money(AMOUNT, posting.amount());
      number(BALANCE_MINOR, posting.balanceMinor());
      end();
    }
    endList();
  }
}
