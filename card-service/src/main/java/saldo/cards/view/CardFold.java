package saldo.cards.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.domain.card.CardLife;
import saldo.cards.domain.card.Cards;
import saldo.kit.projection.FoldingView;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.AccountLinked;

/** Does to the read model what an event of a card does to the state it was decided in. */
record CardFold(FoldingView view) {
  private static final CardLife LIFE = new CardLife();

  void fold(byte[] value) {
    CardEntry entry = Stored.read(value, CardEntry.class);
    LedgerId ledger = entry.ledger();
    CardNumber number = entry.event().number();
    Cards before = before(ledger, entry);
    Cards after = LIFE.evolve(before, entry.event());
    Card card = after.cards().get(number);
    if (card == null) {
      view.delete(Families.CARDS, Keys.of(ledger, number));
    } else {
      view.put(Families.CARDS, Keys.of(ledger, number), Stored.write(card));
    }
    after
        .media()
        .forEach(
            (medium, use) -> view.put(Families.MEDIA, Keys.of(ledger, medium), Stored.write(use)));
    users(ledger, before, after);
    byte[] log = Keys.numbered(Keys.within(ledger, number), entry.seq());
    view.put(Journal.CARDS.log(), log, value);
    view.put(Families.HEADS, Keys.of(ledger, Journal.CARDS.name()), Keys.number(entry.seq()));
  }

  private void users(LedgerId ledger, Cards before, Cards after) {
    Set<AccountId> accounts = new LinkedHashSet<>(before.users().keySet());
    accounts.addAll(after.users().keySet());
    for (AccountId account : accounts) {
      Set<CardNumber> users = after.users().getOrDefault(account, Set.of());
      if (users.isEmpty()) {
        view.delete(Families.USERS, Keys.of(ledger, account));
      } else {
        view.put(Families.USERS, Keys.of(ledger, account), Stored.write(users));
      }
    }
  }

  private Cards before(LedgerId ledger, CardEntry entry) {
    Map<CardNumber, Card> cards = new HashMap<>();
    Map<AccountId, Set<CardNumber>> users = new HashMap<>();
    CardNumber number = entry.event().number();
    byte[] stored = view.get(Families.CARDS, Keys.of(ledger, number));
    if (stored != null) {
      Card card = Stored.read(stored, Card.class);
      cards.put(number, card);
      card.account().ifPresent(link -> addUsers(ledger, link, users));
    }
    AccountLink link = linked(entry.event());
    if (link != null) {
      addUsers(ledger, link, users);
    }
    return new Cards(entry.bookedAt(), cards, Map.of(), users, Map.of(), Map.of(), Map.of());
  }

  private static @Nullable AccountLink linked(CardEvent event) {
    return event instanceof AccountLinked linked ? linked.link() : null;
  }

  private void addUsers(LedgerId ledger, AccountLink link, Map<AccountId, Set<CardNumber>> users) {
    byte[] stored = view.get(Families.USERS, Keys.of(ledger, link.account()));
    if (stored != null) {
      users.put(link.account(), Stored.numbers(stored));
    }
  }
}
