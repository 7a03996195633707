package saldo.cards.domain.card;

import static saldo.cards.domain.card.CardLanguage.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountSnapshot;

/**
 * What a command says and the cards it meets: all in order, until a {@link Flaw} spoils something.
 * The cards are made directly, because some flaws never meet on the usual ways.
 */
final class Attempt {
  static final CardNumber OTHER = card(9);
  static final MediumId RELEASABLE = chip(1);
  private static final Instant BEFORE = NOON.minusSeconds(3_600);

  String reason = WHY;
  String first = "1000001";
  int count = 1;
  boolean known = true;
  @Nullable CardNumber number;
  CardForm form = CardForm.PHYSICAL;
  CardStatus status = CardStatus.ACTIVE;
  boolean everLost = false;
  @Nullable CardNumber replacedBy;
  boolean posted = false;
  Instant validUntil = NOON;
  String profile = "guest";
  @Nullable String group = "canteen";
  @Nullable String bearer = "ben";
  @Nullable String vehicle = "van";
  Attribute attribute = Attribute.GROUP;
  @Nullable String to = "board";
  @Nullable Instant validFrom;
  @Nullable String account = "fleet";
  boolean newIsKnown = false;
  long balance = 0;
  int holds = 0;
  boolean ledgerKnows = true;
  MediumId medium = chip(2);
  MediumId bound = RELEASABLE;
  @Nullable MediumUse mediumUse;
  boolean hasCode = false;
  String point = SENTOFT;
  boolean pointHasCard = false;
  String organisation = "acme";

  CardNumber number() {
    if (number != null) {
      return number;
    }
    return form == CardForm.PHYSICAL ? card(1) : card("C_VIRT_1");
  }

  Blank blank() {
    return new Blank(ValueMode.SERVER, profile, group);
  }

  @Nullable AccountId account() {
    return account == null ? null : AccountId.of(account);
  }

  AccountId existingAccount() {
    return AccountId.of("card-" + number());
  }

  Cards cards() {
    Map<CardNumber, Card> cards = new HashMap<>();
    cards.put(OTHER, new Card(state(OTHER, CardForm.PHYSICAL), false));
    if (known) {
      cards.put(number(), new Card(state(number(), form), everLost));
    }
    Map<MediumId, MediumUse> media = new HashMap<>();
    media.put(RELEASABLE, new MediumUse(number(), true));
    if (mediumUse != null) {
      media.put(medium, mediumUse);
    }
    Map<String, CardNumber> points =
        pointHasCard ? Map.of(SENTOFT, card("C_VIRT_OTHER")) : Map.of();
    Map<AccountId, Set<CardNumber>> users =
        known ? Map.of(existingAccount(), Set.of(number())) : Map.of();
    return new Cards(NOON, cards, media, users, points, ITEMS, balances());
  }

  private Map<AccountId, AccountSnapshot> balances() {
    Map<AccountId, AccountSnapshot> balances = new HashMap<>();
    if (ledgerKnows) {
      balances.put(existingAccount(), CardLanguage.balance(existingAccount(), balance, holds));
    }
    if (newIsKnown) {
      AccountId next = AccountId.of(existingAccount() + "-2");
      balances.put(next, CardLanguage.balance(next, 0, 0));
    }
    return balances;
  }

  private CardState state(CardNumber of, CardForm itsForm) {
    CardLinks links =
        new CardLinks(
            since(profile),
            since("canteen"),
            since("anna"),
            List.of(),
            itsForm == CardForm.VIRTUAL ? since(SENTOFT) : List.of(),
            since(new AccountLink(AccountId.of("card-" + of), PURSE)));
    Medium chip = new Medium(RELEASABLE, BEFORE, null);
    List<Medium> media =
        hasCode ? List.of(chip, new Medium(code("old"), BEFORE, null)) : List.of(chip);
    return new CardState(
        of,
        5,
        itsForm,
        ValueMode.SERVER,
        status,
        BEFORE,
        links,
        media,
        validUntil,
        1,
        posted,
        replacedBy);
  }

  private static <T> List<Dated<T>> since(T value) {
    return List.of(new Dated<>(BEFORE, value));
  }
}
