package saldo.ledger.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.SecondPersonRule;

/**
 * The cards of an {@link Attempt}, the place where they are used, and what their profile allows.
 */
final class AttemptedCards {
  final Plastic from = new Plastic("FROM");
  final Plastic to = new Plastic("TO");

  @Nullable String place;
  boolean placeKnown = true;
  boolean placeOpen = true;
  List<CardService> services = List.of(CardService.values());
  List<Channel> channels = List.of(Channel.values());
  @Nullable List<String> products;
  @Nullable List<Limit> limits;
  boolean same = false;
  boolean given = false;

  /** From which amount on a second person is asked. */
  @Nullable Long secondPersonFrom;

  /** The account that is named besides the card. */
  @Nullable AccountId named;

  /** One of the cards. */
  static final class Plastic {
    final CardNumber number;
    boolean known = true;
    CardStatus status = CardStatus.ACTIVE;
    boolean valid = true;
    boolean replaced = false;
    boolean linked = true;
    boolean held = true;
    ValueMode mode = ValueMode.SERVER;

    Plastic(String number) {
      this.number = CardNumber.of(number);
    }

    CardRef ref() {
      return CardRef.number(number);
    }

    private CardSketch sketch(AccountId account) {
      CardSketch sketch =
          CardSketch.card(number.value()).on(account.value()).is(status).value(mode);
      sketch.until(valid ? null : Attempt.NOW);
      if (replaced) {
        sketch.replacedBy("THIRD");
      }
      if (held) {
        sketch.vehicle("V_" + number);
      }
      return linked ? sketch : sketch.withoutAccount();
    }
  }

  /** The card that a balance is to go to. */
  CardRef receiver() {
    return same ? from.ref() : to.ref();
  }

  private GivenSoFar before() {
    return GivenSoFar.NOTHING.with(new Given(from.number, "lunch", AllocationPeriod.of("2026-11")));
  }

  CardFile file(AccountId fromAccount, AccountId toAccount, AttemptedFuel fuel) {
    Published published =
        Published.cards()
            .profile(Profiles.EVERYDAY, Profiles.profile(services, channels, products, limits));
    fuel.on(published);
    published.programme("EUR", new SecondPersonRule(secondPersonFrom, secondPersonFrom));
    if (from.known) {
      published.and(from.sketch(fromAccount));
    }
    if (to.known) {
      published.and(to.sketch(toAccount));
    }
    if (place != null && placeKnown) {
      published.place(place);
    }
    if (place != null && placeOpen) {
      published.open(place);
    }
    CardFile file = published.file();
    return given ? file.with(Map.of(), Map.of(), before()) : file;
  }
}
