package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.*;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;

/**
 * One thing that is wrong with an attempt.
 *
 * @param reason why it is refused then
 * @param spoils what it changes, such as {@code card.status}; {@code card} is all of the card. Two
 *     flaws that change the same cannot be there at once
 */
record Flaw(CardRejection reason, List<String> spoils, Consumer<Attempt> how)
    implements RefusalPrecedence.Flaw<Attempt, CardRejection> {
  Flaw(CardRejection reason, String spoils, Consumer<Attempt> how) {
    this(reason, List.of(spoils), how);
  }

  static Flaw noReason() {
    return new Flaw(REASON_MISSING, "reason", a -> a.reason = "");
  }

  static Flaw unknown() {
    return new Flaw(CARD_UNKNOWN, "card", a -> a.known = false);
  }

  static Flaw exists() {
    return new Flaw(CARD_EXISTS, "card", a -> a.known = true);
  }

  static Flaw virtual() {
    return new Flaw(WRONG_FORM, "card.form", a -> a.form = CardForm.VIRTUAL);
  }

  static Flaw closed() {
    return new Flaw(WRONG_STATUS, "card.status", a -> a.status = CardStatus.CLOSED);
  }

  static Flaw everLost() {
    return new Flaw(WRONG_STATUS, "card.everLost", a -> a.everLost = true);
  }

  static Flaw profile() {
    return new Flaw(REFERENCE_UNKNOWN, "profile", a -> a.profile = "gold");
  }

  static Flaw group() {
    return new Flaw(REFERENCE_UNKNOWN, "group", a -> a.group = "gold");
  }

  static Flaw bearer() {
    return new Flaw(REFERENCE_UNKNOWN, "bearer", a -> a.bearer = "nobody");
  }

  static Flaw vehicle() {
    return new Flaw(REFERENCE_UNKNOWN, "vehicle", a -> a.vehicle = "nothing");
  }

  static Flaw ofAnothersAccount() {
    return new Flaw(ACCOUNT_TAKEN, "account", a -> a.account = "card-" + Attempt.OTHER);
  }

  static Flaw oldAccount() {
    return new Flaw(ACCOUNT_TAKEN, "account", a -> a.newIsKnown = true);
  }

  static Flaw medium() {
    return new Flaw(MEDIUM_TAKEN, "medium", a -> a.mediumUse = new MediumUse(Attempt.OTHER, true));
  }

  static Flaw pointHasCard() {
    return new Flaw(VIRTUAL_CARD_EXISTS, "point", a -> a.pointHasCard = true);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // read, never written to
  static List<Flaw> all(List<Flaw>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }
}
