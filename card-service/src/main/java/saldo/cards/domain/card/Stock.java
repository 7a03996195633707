package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.CARD_EXISTS;
import static saldo.schemas.card.CardRejection.EVER_POSTED;
import static saldo.schemas.card.CardRejection.RANGE_INVALID;
import static saldo.schemas.card.CardRejection.WRONG_FORM;

import java.util.ArrayList;
import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardRejection;
import saldo.schemas.registry.MasterKind;

/** Cards that come into the drawer, and those that were put there by mistake. */
final class Stock {
  private static final String ADDED = "put into stock";

  private Stock() {}

  static Decision<CardEvent, CardRejection> add(Deciding on, AddCard c) {
    return add(on, on.checks(), List.of(c.number()), c.blank());
  }

  /** All of them, or none. */
  static Decision<CardEvent, CardRejection> addRange(Deciding on, AddRange c) {
    Range range = new Range(c.first(), c.count());
    Checks checks =
        on.checks().that(range.isSound(), RANGE_INVALID, "first", c.first(), "count", c.count());
    return checks.failed() ? checks.refusal() : add(on, checks, range.numbers(), c.blank());
  }

  private static Decision<CardEvent, CardRejection> add(
      Deciding on, Checks checks, List<CardNumber> numbers, Blank blank) {
    for (CardNumber number : numbers) {
      checks.that(on.cards().card(number) == null, CARD_EXISTS, "number", number);
    }
    for (CardNumber number : numbers) {
      checks.that(Range.isDigits(number), WRONG_FORM, "number", number, "needed", "physical");
    }
    on.registry().require(checks, MasterKind.CARD_PROFILE, blank.profile());
    on.registry().require(checks, MasterKind.CARD_GROUP, blank.group());
    return checks.acceptAll(
        () -> numbers.stream().flatMap(number -> added(on, number, blank).stream()).toList());
  }

  private static List<CardEvent> added(Deciding on, CardNumber number, Blank blank) {
    List<CardEvent> events = new ArrayList<>();
    events.add(new CardAdded(number, CardForm.PHYSICAL, blank.valueMode()));
    events.add(new CardAssigned(number, Attribute.PROFILE, blank.profile(), on.at(), ADDED));
    if (blank.group() != null) {
      events.add(new CardAssigned(number, Attribute.GROUP, blank.group(), on.at(), ADDED));
    }
    return events;
  }

  /**
   * A card that money was booked with stays for ever, so that what was owed can be explained. The
   * ledger's word about the card's own account counts too: it may be here before the note does.
   */
  static Decision<CardEvent, CardRejection> remove(Deciding on, RemoveCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .status(card, Statuses.REMOVABLE)
                .that(
                    !card.state().posted() && !OwnAccounts.wasPosted(on.cards(), card),
                    EVER_POSTED,
                    "number",
                    c.number())
                .acceptAll(
                    () -> Ending.of(card, c.reason(), new CardRemoved(c.number(), c.reason()))));
  }
}
