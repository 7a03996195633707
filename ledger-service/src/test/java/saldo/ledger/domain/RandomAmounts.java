package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.Terms;

/** Draws how much a command is about, most of it sensible, some not. */
record RandomAmounts(RandomGenerator random) {

  /** Often with a reload, from that account. */
  Terms terms(int chances, String source) {
    long overdraft = oneIn(20) ? -1 : oneIn(2) ? 0 : random.nextLong(500);
    long threshold = random.nextLong(1_500);
    long more = random.nextLong(oneIn(4) ? 3_000 : 30);
    AutoReload reload =
        oneIn(chances) ? new AutoReload(threshold, more, AccountId.of(source)) : null;
    return new Terms(oneIn(3) ? random.nextLong(2_000) : null, overdraft, reload);
  }

  Money amount(String id) {
    long minor =
        switch (random.nextInt(40)) {
          case 0 -> 0;
          case 1 -> -random.nextLong(1_000);
          case 2 -> Limits.AMOUNT_MINOR + random.nextLong(2);
          default -> 1 + random.nextLong(oneIn(3) ? 600 : 60);
        };
    String usual = currencyOf(id);
    return Money.of(minor, oneIn(25) ? (usual.equals("EUR") ? "SEK" : "EUR") : usual);
  }

  Money more(Money than) {
    return Money.of(Math.max(0, than.minor()) + random.nextLong(50), than.currency());
  }

  /** So little that there is often enough for it. */
  Money little(String holder) {
    return Money.of(1 + random.nextLong(40), currencyOf(holder));
  }

  Money partOf(Money whole) {
    return Money.of(1 + random.nextLong(Math.max(1, whole.minor())), whole.currency());
  }

  @Nullable List<Item> items(Money amount) {
    if (oneIn(2) || amount.minor() <= 0) {
      return null;
    }
    long first = 1 + random.nextLong(amount.minor());
    long rest = amount.minor() - first + (oneIn(20) ? 1 : 0);
    List<Item> items = new ArrayList<>();
    items.add(new Item("food", Money.of(first, amount.currency()), one(List.of(0, 700, 1_900))));
    if (rest > 0 || oneIn(20)) {
      Money other = Money.of(rest, amount.currency());
      items.add(new Item(oneIn(20) ? "no group" : "fuel", other, one(List.of(700, 2_500, 10_000))));
    }
    return items;
  }

  static String currencyOf(String id) {
    return id.equals("sven") ? "SEK" : "EUR";
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
