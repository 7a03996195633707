package saldo.gateway.fuel.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right.Blocked;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.registry.Capabilities;

/**
 * The rights of all cards at the readers of a network. A limit is never more than what is left of
 * the account ({@code max(0, balance)}), of each limit of the profile, and of what the readers
 * without a new table may still give away.
 */
public final class Rights {
  private static final int DEFAULT_STEP_ML = 10;

  private final List<FuelCard> cards;
  private final Shares shares;
  private final Groups groups;

  /**
   * @param readers those that tables are sent to
   * @param outstanding what can still be spent at the others
   */
  public Rights(
      List<Reader> readers,
      List<FuelCard> cards,
      Map<AccountId, FuelAccount> accounts,
      Outstanding outstanding) {
    this.cards = List.copyOf(cards);
    List<Reader> able = readers.stream().filter(reader -> unable(reader) == null).toList();
    this.shares = new Shares(able, accounts, cards, outstanding);
    this.groups = new Groups(cards);
  }

  /**
   * The rights of all cards at one of the readers, in the order of the cards.
   *
   * @param takenMinor since the balances, by card as it was read, in minor units
   */
  public List<Right> at(Reader reader, Map<String, Long> takenMinor) {
    return new RightsThere(this, reader, takenMinor);
  }

  int count() {
    return cards.size();
  }

  Right at(Reader reader, int place, Map<String, Long> takenMinor) {
    return at(reader, place, (long) takenMinor.getOrDefault(cards.get(place).read(), 0L));
  }

  /** The right of one of the cards at one of the readers; none if it is not one of the cards. */
  public Optional<Right> at(Reader reader, CardNumber number) {
    return IntStream.range(0, cards.size())
        .filter(place -> cards.get(place).number().equals(number))
        .mapToObj(place -> at(reader, place, 0))
        .findFirst();
  }

  /**
   * The groups whose cards have different limits, which matters to readers that know groups only.
   */
  public List<Groups.Inconsistent> inconsistentGroups() {
    return groups.inconsistent();
  }

  private Right at(Reader reader, int place, long takenMinor) {
    FuelCard card = cards.get(place);
    LimitsHere limits = new LimitsHere(reader, card);
    long spendable = Math.max(0, limits.leftOf(shares.of(place, reader)) - takenMinor);
    Blocked blocked = blocked(reader, place, spendable);
    if (blocked != null) {
      return Right.blocked(card, blocked);
    }
    return reader.capabilities().perCard()
        ? perCard(reader, card, spendable)
        : perGroup(place, spendable);
  }

  private @Nullable Blocked blocked(Reader reader, int place, long spendableMinor) {
    FuelCard card = cards.get(place);
    if (!card.usable()) {
      return Blocked.CARD_NOT_USABLE;
    }
    if (card.fuel().products().isEmpty()) {
      return Blocked.NO_PRODUCT;
    }
    if (shares.isElsewhere(place, reader)) {
      return Blocked.OTHER_HOME_READER;
    }
    Blocked unable = unable(reader);
    if (unable != null) {
      return unable;
    }
    if (new LimitsHere(reader, card).isAnyUsedUp()) {
      return Blocked.LIMIT_USED_UP;
    }
    return spendableMinor == 0 ? Blocked.NO_MONEY : null;
  }

  private static @Nullable Blocked unable(Reader reader) {
    if (!reader.limitsAnything()) {
      return reader.capabilities().amountLimit()
          ? Blocked.FIRMWARE_TOO_OLD
          : Blocked.READER_LIMITS_NOTHING;
    }
    return reader.counts() ? null : Blocked.READER_COUNTS_NOTHING;
  }

  private static Right perCard(Reader reader, FuelCard card, long spendableMinor) {
    Capabilities can = reader.capabilities();
    Renewal renewal = can.reducingLimit() ? Renewal.NEVER : Renewal.MONTH;
    long oneMinor = new LimitsHere(reader, card).ofOneFilling(spendableMinor);
    if (can.limitsAmounts()) {
      Quota quota = new Quota(Unit.AMOUNT, spendableMinor, renewal);
      return new Right(card, card.fuel().tankMl(), oneMinor, quota, spendableMinor, null);
    }
    Long price = card.fuel().highestMilliMinor();
    if (price == null || price == 0) {
      return Right.blocked(card, Blocked.PRICE_UNKNOWN);
    }
    int step = can.quantityStepMl() == null ? DEFAULT_STEP_ML : can.quantityStepMl();
    long allMl = Quota.quantityMl(spendableMinor, price, step);
    long oneMl = Quota.quantityMl(oneMinor, price, step);
    if (oneMl == 0) {
      return Right.blocked(card, Blocked.TOO_LITTLE);
    }
    long filling = card.fuel().tankMl() == null ? oneMl : Math.min(oneMl, card.fuel().tankMl());
    Quota quota = new Quota(Unit.QUANTITY, allMl, renewal);
    return new Right(card, filling, null, quota, spendableMinor, null);
  }

  private Right perGroup(int place, long spendableMinor) {
    FuelCard card = cards.get(place);
    Groups.Policy policy = groups.of(card);
    if (policy.blocked() != null) {
      return Right.blocked(card, policy.blocked());
    }
    Quota quota = policy.quota();
    if (quota.value() > spendableMinor && !shares.accepts(place)) {
      return Right.blocked(card, Blocked.GROUP_LIMIT_TOO_HIGH);
    }
    return new Right(card, card.fuel().tankMl(), null, quota, quota.value(), null);
  }
}
