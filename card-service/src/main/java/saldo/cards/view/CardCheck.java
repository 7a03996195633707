package saldo.cards.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;

/**
 * Whether a card could be spent with now, as far as that depends on the card and its account; to
 * find out changes nothing. Where, for what and how much is decided with each payment.
 *
 * @param valid whether it could
 * @param sentence why, or why not and what to do
 * @param number absent if the card is not known, and then all about it
 * @param hot whether to refuse it, and to wipe it if that is possible
 * @param group whose prices it pays
 * @param account what it spends from
 * @param currency of the account; absent if nothing was booked on it yet
 * @param balanceMinor what is on the account, in minor units, as the ledger last said
 * @param availableMinor what may still be taken from it, in minor units
 * @param replacedBy the card its balance went to
 * @param asOfSeq the last event of cards that is considered
 */
public record CardCheck(
    boolean valid,
    String sentence,
    @Nullable CardNumber number,
    boolean hot,
    @Nullable CardStatus status,
    @Nullable CardForm form,
    @Nullable Instant validUntil,
    @Nullable String group,
    @Nullable AccountId account,
    @Nullable String currency,
    @Nullable Long balanceMinor,
    @Nullable Long availableMinor,
    @Nullable CardNumber replacedBy,
    long asOfSeq) {

  static CardCheck of(
      CardRef ref, Optional<CardState> card, Optional<AccountSnapshot> account, Moment moment) {
    return card.map(known -> known(known, account.orElse(null), moment))
        .orElseGet(() -> unknown(ref, moment));
  }

  /** When it is asked, and how far what is known goes. */
  record Moment(Instant at, long seq) {}

  private static CardCheck known(CardState card, @Nullable AccountSnapshot account, Moment moment) {
    Instant at = moment.at();
    @Nullable String obstacle = obstacle(card, account, at);
    return new CardCheck(
        obstacle == null,
        obstacle == null ? "The card " + card.number() + " is valid." : obstacle,
        card.number(),
        card.status().isHot(),
        card.status(),
        card.form(),
        card.validUntil(),
        card.links().at(Attribute.GROUP, at).orElse(null),
        card.links().account(at).map(AccountLink::account).orElse(null),
        account == null ? null : account.currency(),
        account == null ? null : account.balanceMinor(),
        account == null ? null : account.availableMinor(),
        card.replacedBy(),
        moment.seq());
  }

  private static CardCheck unknown(CardRef ref, Moment moment) {
    String sentence =
        ref.isMedium()
            ? "No card is known by this medium: ask for the number, or for the card office."
            : "There is no card " + ref.number() + ": check the number.";
    return new CardCheck(
        false,
        sentence,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        moment.seq());
  }

  /** In the order in which a payment would be refused. */
  private static @Nullable String obstacle(
      CardState card, @Nullable AccountSnapshot account, Instant at) {
    String named = "The card " + card.number();
    if (card.replacedBy() != null) {
      return "The balance of "
          + card.number()
          + " went to the card "
          + card.replacedBy()
          + ": use that one, and keep the old one.";
    }
    if (card.status().isHot()) {
      return named + " is " + said(card.status()) + ": keep it and ask the card office.";
    }
    if (card.validUntil() != null && !at.isBefore(card.validUntil())) {
      return "The validity of the card " + card.number() + " is over: exchange it for a new one.";
    }
    if (card.status() != CardStatus.ACTIVE) {
      return named + " is " + said(card.status()) + ", not active: " + remedy(card.status());
    }
    if (card.links().account(at).isEmpty()) {
      return named + " spends from no account: link it to one, or issue it.";
    }
    if (account != null && account.status() != AccountStatus.OPEN) {
      return "The account "
          + account.account()
          + " is "
          + said(account.status())
          + ": ask the card office.";
    }
    return null;
  }

  private static String remedy(CardStatus status) {
    return switch (status) {
      case STOCK -> "issue it first.";
      case ISSUED -> "activate it first.";
      case SUSPENDED -> "ask the card office to resume it.";
      case ACTIVE, LOST, STOLEN, CONFISCATED, RETURNED, EXPIRED, CLOSED ->
          throw new IllegalStateException("no obstacle, or another: " + status);
    };
  }

  private static String said(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
