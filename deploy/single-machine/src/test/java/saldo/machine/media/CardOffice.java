package saldo.machine.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.ledger.domain.CardFile;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** Cards that hold their money themselves, as the card service knows them. */
final class CardOffice {
  /** How many cards people have at the beginning. */
  static final int USED = 3;

  /** With those that replace others. */
  static final int ALL = 5;

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final String PROFILE = "everyday";
  private static final AccountPlan PURSE =
      new AccountPlan(AccountKind.PURSE, MediaHistory.CURRENCY, Terms.PLAIN);
  private static final RegisteredItem EVERYTHING =
      new RegisteredItem(
          MasterKind.CARD_PROFILE,
          PROFILE,
          List.of(
              new RegisteredItem.Version(
                  LONG_AGO,
                  LONG_AGO,
                  new CardProfile(
                      "Everyday",
                      List.of(CardService.values()),
                      List.of(Channel.values()),
                      PURSE,
                      null,
                      null,
                      0,
                      null))),
          null);

  private final List<CardState> cards = new ArrayList<>();
  private int given = USED;

  CardOffice(List<CardUid> chips) {
    for (int card = 0; card < chips.size(); card++) {
      cards.add(issued(card, chips.get(card)));
    }
  }

  private static CardState issued(int card, CardUid chip) {
    AccountLink account = new AccountLink(AccountId.of("purse-" + card), PURSE);
    CardLinks links =
        new CardLinks(
            List.of(new Dated<>(LONG_AGO, PROFILE)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Dated<>(LONG_AGO, account)));
    return new CardState(
        CardNumber.of("CARD_" + card),
        1,
        CardForm.PHYSICAL,
        ValueMode.ON_MEDIUM,
        CardStatus.ACTIVE,
        LONG_AGO,
        links,
        List.of(new Medium(MediumId.of("mifare:" + chip), LONG_AGO, null)),
        null,
        1,
        true,
        null);
  }

  /** A card whose balance has gone to another, as of now. */
  void replaced(int card, int by, Instant now) {
    changed(card, CardStatus.LOST, now, number(by));
  }

  /** A card is stopped for a time, or pays again, as of now. */
  void stopped(int card, boolean stopped, Instant now) {
    changed(card, stopped ? CardStatus.SUSPENDED : CardStatus.ACTIVE, now, null);
  }

  private void changed(int card, CardStatus status, Instant now, @Nullable CardNumber replacedBy) {
    CardState before = cards.get(card);
    cards.set(
        card,
        new CardState(
            before.number(),
            before.version() + 1,
            before.form(),
            before.valueMode(),
            status,
            now,
            before.links(),
            before.media(),
            null,
            before.accounts(),
            true,
            replacedBy));
  }

  /** Whether a card is stopped. */
  boolean isStopped(int card) {
    return cards.get(card).status() == CardStatus.SUSPENDED;
  }

  /** Whether somebody has it, or had it. */
  boolean isGiven(int card) {
    return card < given;
  }

  /** Whether there is another card to give. */
  boolean hasSpare() {
    return given < ALL;
  }

  /** Another card is given to somebody. */
  int giveSpare() {
    return given++;
  }

  boolean isReplaced(int card) {
    return cards.get(card).replacedBy() != null;
  }

  CardNumber number(int card) {
    return cards.get(card).number();
  }

  AccountId account(int card) {
    return Objects.requireNonNull(cards.get(card).links().accounts().getFirst().value()).account();
  }

  /** All cards as they are now. */
  List<CardState> states() {
    return List.copyOf(cards);
  }

  /** What the ledger knows of them. */
  CardFile file() {
    Map<CardRef, CardState> presented = new HashMap<>();
    Set<AccountId> onMedia = new HashSet<>();
    for (int card = 0; card < ALL; card++) {
      CardState state = cards.get(card);
      presented.put(CardRef.number(state.number()), state);
      presented.put(CardRef.medium(state.media().getFirst().id()), state);
      onMedia.add(account(card));
    }
    String profile = CardFile.key(MasterKind.CARD_PROFILE, PROFILE);
    return CardFile.said(presented, Map.of(profile, EVERYTHING), Map.of()).with(onMedia);
  }
}
