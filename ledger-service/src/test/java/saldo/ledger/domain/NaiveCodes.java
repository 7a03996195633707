package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Item;

/** The naive ledger's transaction codes and tickets. */
record NaiveCodes(NaiveBook book, EntryId id, Step step) {

  /**
   * A code.
   *
   * @param account whose money is set aside for it; none for a ticket
   * @param giveBack where a ticket's money came from; none if it was a till's
   * @param tender whose till it was
   * @param left zero once it is over
   */
  record Secret(
      CodeHash hash,
      @Nullable String account,
      @Nullable String giveBack,
      Tendered tender,
      String currency,
      long left,
      Instant until,
      boolean divisible,
      @Nullable List<String> groups) {
    Secret left(long now) {
      return new Secret(hash, account, giveBack, tender, currency, now, until, divisible, groups);
    }
  }

  /** Whether money came over a counter, and how. */
  record Tendered(saldo.schemas.ledger.@Nullable Tender how) {}

  /** What it may buy, as if all of it were spent on each. */
  static List<Item> lines(Money amount, @Nullable List<String> groups) {
    List<String> all = groups == null ? List.of("general") : groups;
    return all.stream().map(group -> new Item(group, amount, 0)).toList();
  }

  /** A code that somebody wants. */
  private record Wanted(
      CodeHash hash,
      Money amount,
      Instant until,
      boolean divisible,
      @Nullable List<String> groups) {
    static Wanted of(IssueCode c) {
      return new Wanted(c.hash(), c.amount(), c.expiresAt(), c.divisible(), c.productGroups());
    }

    static Wanted of(IssueTicket c) {
      return new Wanted(c.hash(), c.amount(), c.expiresAt(), c.divisible(), c.productGroups());
    }

    static Wanted of(SellTicket c) {
      return new Wanted(c.hash(), c.amount(), c.expiresAt(), c.divisible(), c.productGroups());
    }

    Secret of(@Nullable String account, @Nullable String giveBack, Tendered tender) {
      return new Secret(
          hash,
          account,
          giveBack,
          tender,
          amount.currency(),
          amount.minor(),
          until,
          divisible,
          groups);
    }
  }

  boolean issue(String account, IssueCode c) {
    Wanted wanted = Wanted.of(c);
    boolean fine = pays(account, c.amount()) && fine(wanted, 31);
    if (fine) {
      keep(wanted.of(account, null, new Tendered(null)));
    }
    return fine;
  }

  boolean ticket(String account, IssueTicket c) {
    Wanted wanted = Wanted.of(c);
    boolean fine = pays(account, c.amount()) && fine(wanted, 1_096);
    if (fine) {
      keep(wanted.of(null, account, new Tendered(null)));
      move(account, vouchers(c.amount().currency()), c.amount().minor());
    }
    return fine;
  }

  boolean sell(SellTicket c) {
    Wanted wanted = Wanted.of(c);
    boolean fine = NaiveBook.positive(c.amount()) && fine(wanted, 1_096);
    if (fine) {
      String currency = c.amount().currency();
      keep(wanted.of(null, null, new Tendered(c.tender())));
      move(
          NaiveBook.outside(c.tender(), currency, step.origin()),
          vouchers(currency),
          c.amount().minor());
    }
    return fine;
  }

  /** The id of what is presented. */
  EntryId named(RedeemCode c) {
    for (Map.Entry<EntryId, Secret> one : book.secrets.entrySet()) {
      if (one.getValue().hash().equals(c.code().hash())) {
        return one.getKey();
      }
    }
    return new EntryId("nothing");
  }

  boolean redeem(RedeemCode c) {
    EntryId found = named(c);
    Secret secret = book.secrets.get(found);
    long minor = c.amount().minor();
    if (secret == null
        || secret.left() < minor
        || !secret.until().isAfter(step.at())
        || !NaiveBook.positive(c.amount())
        || !NaiveBook.items(c.amount(), c.items())
        || !secret.currency().equals(c.amount().currency())
        || !pays(secret, c.items())) {
      return false;
    }
    String ticket = vouchers(secret.currency());
    boolean isTicket = secret.account() == null;
    long left = secret.divisible() ? secret.left() - minor : 0;
    String payer = secret.account() == null ? ticket : secret.account();
    Map<String, Long> moves = new HashMap<>(NaiveBook.sale(payer, c.amount(), c.items()));
    long lost = secret.left() - minor - left;
    if (isTicket) {
      moves.merge(ticket, -lost, Long::sum);
      moves.merge("@breakage." + secret.currency(), lost, Long::sum);
    }
    if (!isTicket && lost > 0) {
      book.free(found, lost);
    }
    book.secrets.put(found, secret.left(left));
    book.move(id, new Deed(moves, !isTicket, isTicket ? null : payer, false, 0));
    return true;
  }

  boolean cancel(CancelCode c) {
    Secret secret = book.secrets.get(c.code());
    if (secret == null || secret.left() == 0 || !secret.until().isAfter(step.at())) {
      return false;
    }
    String payer = secret.giveBack();
    if (payer != null
        && !(book.usable(payer, secret.currency()) && book.room(payer, secret.left()))) {
      return false;
    }
    if (secret.tender().how() != null) {
      payer = NaiveBook.outside(secret.tender().how(), secret.currency(), step.origin());
    }
    if (payer != null) {
      move(vouchers(secret.currency()), payer, secret.left());
    }
    book.free(c.code(), secret.left());
    book.secrets.put(c.code(), secret.left(0));
    return true;
  }

  boolean expire(ExpireCode c) {
    Secret secret = book.secrets.get(c.code());
    if (secret == null || secret.left() == 0 || secret.until().isAfter(step.at())) {
      return false;
    }
    if (secret.account() == null) {
      move(vouchers(secret.currency()), "@breakage." + secret.currency(), secret.left());
    } else {
      book.free(c.code(), secret.left());
    }
    book.secrets.put(c.code(), secret.left(0));
    return true;
  }

  private boolean pays(String account, Money amount) {
    return book.may(account, amount, -amount.minor());
  }

  private boolean fine(Wanted wanted, int days) {
    List<String> groups = wanted.groups();
    boolean spoken =
        groups == null
            || (!groups.isEmpty()
                && groups.stream().allMatch(group -> group.matches("[A-Za-z0-9_:-]{1,32}")));
    boolean soon =
        wanted.until().isAfter(step.at())
            && Duration.between(step.at(), wanted.until()).compareTo(Duration.ofDays(days)) <= 0;
    return spoken
        && soon
        && book.secrets.values().stream().noneMatch(one -> one.hash().equals(wanted.hash()));
  }

  private static boolean pays(Secret secret, @Nullable List<Item> items) {
    List<String> groups = secret.groups();
    return groups == null
        || (items == null
            ? groups.contains("general")
            : items.stream().allMatch(item -> groups.contains(item.group())));
  }

  private void keep(Secret secret) {
    book.secrets.put(id, secret);
  }

  private void move(String from, String to, long minor) {
    book.move(id, Deed.forGood(Map.of(from, -minor, to, minor)));
  }

  private static String vouchers(String currency) {
    return "@vouchers." + currency;
  }
}
