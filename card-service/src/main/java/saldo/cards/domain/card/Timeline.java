package saldo.cards.domain.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardLinks;

/** Statements about what holds from when on. */
final class Timeline {
  private Timeline() {}

  /** With one more; it replaces what was said to hold from the same time on. */
  static <T> List<Dated<T>> with(List<Dated<T>> before, Dated<T> statement) {
    List<Dated<T>> after = new ArrayList<>(before);
    after.removeIf(dated -> dated.from().equals(statement.from()));
    after.add(statement);
    after.sort(Comparator.comparing(Dated::from));
    return List.copyOf(after);
  }

  static CardLinks with(CardLinks l, Attribute attribute, Dated<String> statement) {
    List<Dated<String>> of = with(l.of(attribute), statement);
    return switch (attribute) {
      case PROFILE ->
          new CardLinks(of, l.groups(), l.bearers(), l.vehicles(), l.servicePoints(), l.accounts());
      case GROUP ->
          new CardLinks(
              l.profiles(), of, l.bearers(), l.vehicles(), l.servicePoints(), l.accounts());
      case BEARER ->
          new CardLinks(
              l.profiles(), l.groups(), of, l.vehicles(), l.servicePoints(), l.accounts());
      case VEHICLE ->
          new CardLinks(l.profiles(), l.groups(), l.bearers(), of, l.servicePoints(), l.accounts());
      case SERVICE_POINT ->
          new CardLinks(l.profiles(), l.groups(), l.bearers(), l.vehicles(), of, l.accounts());
    };
  }

  static CardLinks with(CardLinks l, Dated<AccountLink> statement) {
    return new CardLinks(
        l.profiles(),
        l.groups(),
        l.bearers(),
        l.vehicles(),
        l.servicePoints(),
        with(l.accounts(), statement));
  }
}
