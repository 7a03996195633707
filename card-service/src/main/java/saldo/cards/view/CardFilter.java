package saldo.cards.view;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

/**
 * Which cards are looked for; what is absent does not matter.
 *
 * @param prefix how the number begins
 * @param at when they have to be linked to all that
 * @param shown which may be seen at all; asked of those that fit
 */
public record CardFilter(
    String prefix,
    @Nullable CardStatus status,
    @Nullable String bearer,
    @Nullable String group,
    @Nullable String profile,
    @Nullable String account,
    Instant at,
    Predicate<CardState> shown) {

  /** Among all cards. */
  public CardFilter(
      String prefix,
      @Nullable CardStatus status,
      @Nullable String bearer,
      @Nullable String group,
      @Nullable String profile,
      @Nullable String account,
      Instant at) {
    this(prefix, status, bearer, group, profile, account, at, _ -> true);
  }

  boolean fits(CardState card) {
    return (status == null || status == card.status())
        && fits(card, Attribute.BEARER, bearer)
        && fits(card, Attribute.GROUP, group)
        && fits(card, Attribute.PROFILE, profile)
        && (account == null
            || card.links()
                .account(at)
                .filter(link -> link.account().value().equals(account))
                .isPresent())
        && shown.test(card);
  }

  private boolean fits(CardState card, Attribute attribute, @Nullable String wanted) {
    return wanted == null || wanted.equals(card.links().at(attribute, at).orElse(null));
  }
}
