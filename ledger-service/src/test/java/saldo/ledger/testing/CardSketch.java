package saldo.ledger.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountPlan;

/**
 * A card as a test wants it: active, allowed everything, and with an account that is named as it is
 * itself, in small letters, until the test says something else.
 */
public final class CardSketch {
  /** Since when everything holds. */
  public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final CardNumber number;
  private final List<Medium> media = new ArrayList<>();
  private CardForm form = CardForm.PHYSICAL;
  private ValueMode valueMode = ValueMode.SERVER;
  private CardStatus status = CardStatus.ACTIVE;
  private Instant since = LONG_AGO;
  private String profile = Profiles.EVERYDAY;
  private List<Dated<String>> groups = List.of();
  private List<Dated<String>> bearers = List.of();
  private List<Dated<String>> vehicles = List.of();
  private List<Dated<String>> places = List.of();
  private List<Dated<AccountLink>> accounts;
  private @Nullable Instant validUntil;
  private @Nullable CardNumber replacedBy;

  private CardSketch(String number) {
    this.number = CardNumber.of(number);
    this.accounts = since(new AccountLink(id(number.toLowerCase(Locale.ROOT)), Profiles.PLAN));
  }

  public static CardSketch card(String number) {
    return new CardSketch(number);
  }

  /** The virtual card of a service point. */
  public static CardSketch virtualCard(String servicePoint) {
    return new CardSketch("C_VIRT_" + servicePoint).virtual().place(servicePoint, LONG_AGO);
  }

  public CardSketch virtual() {
    form = CardForm.VIRTUAL;
    return this;
  }

  public CardSketch is(CardStatus now) {
    status = now;
    return this;
  }

  /** So since a time; what it was before is forgotten. */
  public CardSketch is(CardStatus now, Instant from) {
    since = from;
    return is(now);
  }

  public CardSketch on(String account) {
    return on(account, Profiles.PLAN);
  }

  public CardSketch on(String account, AccountPlan plan) {
    accounts = since(new AccountLink(id(account), plan));
    return this;
  }

  /** On another account from a time on. */
  public CardSketch then(Instant from, String account, AccountPlan plan) {
    accounts = next(accounts, from, new AccountLink(id(account), plan));
    return this;
  }

  /** For a company's vehicle. */
  public CardSketch vehicle(String id) {
    vehicles = since(id);
    return this;
  }

  /** For a company's vehicle, from a time on. */
  public CardSketch vehicle(Instant from, String id) {
    vehicles = next(vehicles, from, id);
    return this;
  }

  /** Held by a driver. */
  public CardSketch bearer(String id) {
    bearers = since(id);
    return this;
  }

  public CardSketch withoutAccount() {
    accounts = List.of();
    return this;
  }

  public CardSketch profile(String id) {
    profile = id;
    return this;
  }

  public CardSketch group(String id) {
    groups = since(id);
    return this;
  }

  /** In one group, and from a time on in another. */
  public CardSketch group(String id, Instant from, String next) {
    groups = List.of(since(id).getFirst(), new Dated<>(from, next));
    return this;
  }

  /** For a service point, from a time on. */
  public CardSketch place(String servicePoint, Instant from) {
    places = List.of(new Dated<>(from, servicePoint));
    return this;
  }

  public CardSketch value(ValueMode mode) {
    valueMode = mode;
    return this;
  }

  public CardSketch until(@Nullable Instant end) {
    validUntil = end;
    return this;
  }

  public CardSketch replacedBy(String other) {
    replacedBy = CardNumber.of(other);
    return this;
  }

  /** A chip that stands for it. */
  public CardSketch medium(String uid) {
    media.add(new Medium(chip(uid), LONG_AGO, null));
    return this;
  }

  /** A chip that stood for it once. */
  public CardSketch formerMedium(String uid) {
    media.add(new Medium(chip(uid), LONG_AGO, LONG_AGO.plusSeconds(1)));
    return this;
  }

  public CardState state() {
    return new CardState(
        number,
        1,
        form,
        valueMode,
        status,
        since,
        new CardLinks(since(profile), groups, bearers, vehicles, places, accounts),
        List.copyOf(media),
        validUntil,
        accounts.size(),
        false,
        replacedBy);
  }

  /** The medium of a chip. */
  public static MediumId chip(String uid) {
    return MediumId.of("mifare:" + uid);
  }

  private static <T> List<Dated<T>> since(T value) {
    return List.of(new Dated<>(LONG_AGO, value));
  }

  private static <T> List<Dated<T>> next(List<Dated<T>> before, Instant from, T value) {
    return Stream.concat(before.stream(), Stream.of(new Dated<>(from, value))).toList();
  }

  private static AccountId id(String account) {
    return AccountId.of(account);
  }
}
