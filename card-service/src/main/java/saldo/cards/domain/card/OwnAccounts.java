package saldo.cards.domain.card;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;

/**
 * The accounts that are made for cards, {@code card-<number>} and then {@code card-<number>-2} and
 * so on. One sentence says who may spend from what: an account that was made for a card is that
 * card's alone, and only the latest of them; any other holder's account may be shared. So nobody
 * ever spends what a lost card left behind, nor what a bearer before left on a card.
 */
final class OwnAccounts {
  private static final String PREFIX = "card-";
  private static final Pattern LATER = Pattern.compile("(.+)-[1-9][0-9]{0,5}");
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._-]{1,40}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DIGITS_OF_A_CARD = Pattern.compile("[0-9]{8,19}");

  private OwnAccounts() {}

  /** The new account that a card gets. */
  static AccountId next(Card card) {
    int nth = card.state().accounts() + 1;
    return nth == 1 ? first(card.number()) : AccountId.of(PREFIX + card.number() + "-" + nth);
  }

  static AccountId first(CardNumber number) {
    return AccountId.of(PREFIX + number);
  }

  /** The cards that an account may have been made for, going by its name. */
  static Set<CardNumber> owners(AccountId account) {
    Set<CardNumber> owners = new LinkedHashSet<>();
    if (account.value().startsWith(PREFIX)) {
      String rest = account.value().substring(PREFIX.length());
      parse(rest).ifPresent(owners::add);
      Matcher later = LATER.matcher(rest);
      if (later.matches()) {
        parse(later.group(1)).ifPresent(owners::add);
      }
    }
    return owners;
  }

  /** A card's number, if a text is one. */
  static Optional<CardNumber> parse(String text) {
    boolean digits = DIGITS.matcher(text).matches();
    boolean valid = digits ? hasCheckDigit(text) : NAME.matcher(text).matches();
    return valid ? Optional.of(CardNumber.of(text)) : Optional.empty();
  }

  private static boolean hasCheckDigit(String digits) {
    return DIGITS_OF_A_CARD.matcher(digits).matches()
        && CardNumber.withCheckDigit(digits.substring(0, digits.length() - 1))
            .value()
            .equals(digits);
  }

  /** Why an account that is named can't be this card's. */
  static Optional<String> obstacle(Cards cards, Card card, AccountId account) {
    if (account.isHouse()) {
      return Optional.of("the issuer's own");
    }
    Optional<String> another = madeForAnother(cards, card.number(), account);
    if (another.isPresent() || !owners(account).contains(card.number())) {
      return another;
    }
    if (latest(card).equals(Optional.of(account))) {
      return Optional.empty();
    }
    if (!account.equals(next(card))) {
      return Optional.of("not the latest of card " + card.number());
    }
    return cards.usersOf(account).isEmpty() ? Optional.empty() : Optional.of("in use");
  }

  /** Why an account that is to be new is not. */
  static Optional<String> obstacleToNew(Cards cards, CardNumber number, AccountId account) {
    Optional<String> another = madeForAnother(cards, number, account);
    boolean isNew = !cards.balances().containsKey(account) && cards.usersOf(account).isEmpty();
    return another.isPresent() || isNew ? another : Optional.of("not new");
  }

  /** A physical card has its accounts before it is there; a virtual card is not foreseen. */
  private static Optional<String> madeForAnother(
      Cards cards, CardNumber number, AccountId account) {
    return owners(account).stream()
        .filter(owner -> !owner.equals(number))
        .filter(owner -> Range.isDigits(owner) || cards.card(owner) != null)
        .findFirst()
        .map(owner -> "made for card " + owner);
  }

  /** Whether the ledger has booked anything on an account that was made for a card. */
  static boolean wasPosted(Cards cards, Card card) {
    return made(card)
        .map(cards.balances()::get)
        .anyMatch(balance -> balance != null && balance.seq() > 0);
  }

  /** Whether the ledger has booked anything on the account that a card spends from now. */
  static boolean isUsed(Cards cards, Card card) {
    return card.account()
        .map(link -> cards.balances().get(link.account()))
        .filter(balance -> balance.seq() > 0)
        .isPresent();
  }

  private static Optional<AccountId> latest(Card card) {
    return made(card).reduce((earlier, later) -> later);
  }

  private static Stream<AccountId> made(Card card) {
    return card.accounts().stream()
        .map(AccountLink::account)
        .filter(account -> owners(account).contains(card.number()));
  }
}
