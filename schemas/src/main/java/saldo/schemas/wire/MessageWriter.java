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
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
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
    if (terms.autoReload() != null) {
      name(AUTO_RELOAD);
      begin();
      number(BELOW_MINOR, terms.autoReload().belowMinor());
      number(AMOUNT_MINOR, terms.autoReload().amountMinor());
      text(FROM, terms.autoReload().from().value());
      end();
    }
    if (terms.exposure() != null) {
      name(EXPOSURE);
      begin();
      word(POLICY, Words.POLICIES, terms.exposure().policy());
      text(HOME_READER, terms.exposure().homeReader());
      end();
    }
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

  void account(@Nullable AccountId account) {
    if (account != null) {
      text(ACCOUNT, account.value());
    }
  }

  void card(@Nullable CardRef card) {
    if (card != null) {
      text(CARD, card.value());
    }
  }

  void use(@Nullable CardUse use) {
    if (use == null) {
      return;
    }
    name(USE);
    body(use);
  }

  void uses(@Nullable List<CardUse> uses) {
    if (uses == null) {
      return;
    }
    name(USES);
    beginList();
    for (CardUse use : uses) {
      next();
      body(use);
    }
    endList();
  }

  void texts(Field field, @Nullable List<String> texts) {
    if (texts == null) {
      return;
    }
    name(field);
    beginList();
    for (String text : texts) {
      next();
      text(text);
    }
    endList();
  }

  private void body(CardUse use) {
    begin();
    text(PRESENTED, use.presented().value());
    if (use.card() != null) {
      text(CARD, use.card().value());
    }
    text(GROUP, use.group());
    if (use.virtualCard() != null) {
      text(VIRTUAL_CARD, use.virtualCard().value());
    }
    limits(use.limits());
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

  private void limits(List<LimitUse> limits) {
    name(LIMITS);
    beginList();
    for (LimitUse limit : limits) {
      next();
      begin();
      text(LIMIT, limit.limit());
      text(PERIOD, limit.period());
      number(USED, limit.used());
      numberIfAny(COUNTED, limit.counted());
      end();
    }
    endList();
  }
}
