package saldo.ledger.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static saldo.ledger.testing.Profiles.amount;
import static saldo.ledger.testing.Profiles.at;
import static saldo.ledger.testing.Profiles.during;
import static saldo.ledger.testing.Profiles.of;
import static saldo.ledger.testing.Profiles.times;
import static saldo.schemas.card.CardService.RECHARGE;
import static saldo.schemas.card.CardService.TRANSFER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Origin;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.SecondPersonRule;

/** A handful of cards, and places where they are used; now and then something happens to one. */
final class RandomCards {
  static final List<Origin> ORIGINS =
      List.of(
          Origin.of("anton"),
          Origin.of("berta"),
          new Origin("berta", "till-7", null, null),
          new Origin("berta", "till-7", "kiosk", null),
          new Origin("anton", null, "kiosk", null),
          new Origin("berta", "till-8", "station", null),
          new Origin("berta", null, "garage", null),
          new Origin("anton", null, "nowhere", null));

  private static final int MOST_HOURS = 60;
  private static final List<Long> FROM = List.of(0L, 20L, 50L, 100L, 200L, 400L);
  private static final List<String> PROFILES =
      List.of(Profiles.EVERYDAY, "lunch", "lunch", "sober", "sober", "desk", "fussy", "idle");

  private final Published published =
      Published.cards()
          .profile(
              "lunch",
              Profiles.limited(
                  amount("daily", Period.DAY, 400),
                  times("weekly", Period.WEEK, 6),
                  amount("meal", Period.TRANSACTION, 300),
                  of(amount("fuel", Period.MONTH, 100), "fuel"),
                  at(times("station", Period.DAY, 1), "station"),
                  during(
                      amount("work", Period.DAY, 200),
                      new Hours(List.of(MONDAY, TUESDAY, FRIDAY), 480, 1_020))))
          .profile("sober", Profiles.limited(of(amount("beer", Period.DAY, 100), "beer")))
          .profile("desk", Profiles.only(Channel.BACK_OFFICE, TRANSFER, RECHARGE))
          .profile("fussy", Profiles.payingFor("food", "general"))
          .profile("idle", Profiles.services())
          .product("DIESEL", ProductPurpose.SALE, 1_900)
          .product("AIR", ProductPurpose.SALE, 0)
          .product("PREPAYMENT", ProductPurpose.PREPAYMENT, 0)
          .prices("FLEET", "EUR", new Price("DIESEL", 1_500), new Price("AIR", 0))
          .prices("KRONOR", "SEK", new Price("DIESEL", 15_000))
          .driver("BR_LORRY", "ORG_FLEET")
          .driver("BR_NORA", null)
          .openPlace("kiosk", "Pacific/Auckland")
          .openPlace("station")
          .place("garage");

  private final RandomGenerator random;
  private final List<Card> cards;
  private boolean stationIsOpen = true;
  private @Nullable CardFile file;

  /** A card, and what it is linked to just now. */
  private static final class Card {
    final CardNumber number;
    final String chip;
    final String own;
    String account;
    String profile;
    CardStatus status = CardStatus.ACTIVE;
    ValueMode mode = ValueMode.SERVER;
    Instant since = CardSketch.LONG_AGO;
    @Nullable Instant until;
    @Nullable String replacedBy;

    /** What it spent from before, if that was not always the same. */
    String before = "";

    Instant moved = CardSketch.LONG_AGO;
    @Nullable String vehicle;
    Instant assigned = CardSketch.LONG_AGO;
    @Nullable String bearer;

    Card(String number, String chip, String own) {
      this.number = CardNumber.of(number);
      this.chip = chip;
      this.own = own;
      this.account = own;
      this.profile = number.equals("BEN") ? "sober" : Profiles.EVERYDAY;
    }

    Card vehicle(String id) {
      vehicle = id;
      return this;
    }

    Card bearer(String id) {
      bearer = id;
      return this;
    }

    Card onMedium() {
      mode = ValueMode.ON_MEDIUM;
      return this;
    }

    CardSketch sketch() {
      CardSketch sketch =
          CardSketch.card(number.value())
              .profile(profile)
              .is(status, since)
              .value(mode)
              .until(until)
              .medium(chip);
      if (replacedBy != null) {
        sketch.replacedBy(replacedBy);
      }
      if (vehicle != null) {
        sketch.vehicle(assigned, vehicle);
      }
      if (bearer != null) {
        sketch.bearer(bearer);
      }
      if (account.isEmpty()) {
        return sketch.withoutAccount();
      }
      return before.isEmpty()
          ? sketch.on(account, plan(account))
          : sketch.on(before, plan(before)).then(moved, account, plan(account));
    }
  }

  RandomCards(RandomGenerator random) {
    this.random = random;
    published.programme("EUR", new SecondPersonRule(100L, 50L));
    this.cards =
        List.of(
            new Card("ANNA", "00000001", "anna").vehicle("V_ANNA"),
            new Card("BEN", "00000002", "ben").onMedium(),
            new Card("SVEN", "00000003", "sven"),
            new Card("VAN", "00000004", "van").vehicle("V_VAN"),
            new Card("LORRY", "00000005", "lorry").bearer("BR_LORRY"),
            new Card("NORA", "00000006", "nora").bearer("BR_NORA"),
            new Card("OTTO", "00000007", "otto"),
            new Card("BARE", "00000008", ""));
  }

  /** What the card service says just now. */
  CardFile said() {
    if (file == null) {
      cards.forEach(card -> published.and(card.sketch()));
      file = (stationIsOpen ? published.open("station") : published.closePlace("station")).file();
    }
    return file;
  }

  /** Most often a card of that account, presented in one way or another. */
  CardRef presented(String account) {
    if (oneIn(20)) {
      return oneIn(2) ? CardRef.of("mifare:00000099") : CardRef.of("keyed:GHOST");
    }
    List<Card> own = cards.stream().filter(card -> card.account.equals(account)).toList();
    Card card = own.isEmpty() || oneIn(8) ? one(cards) : one(own);
    return switch (random.nextInt(3)) {
      case 0 -> CardRef.number(card.number);
      case 1 -> CardRef.keyed(card.number);
      default -> CardRef.medium(CardSketch.chip(card.chip));
    };
  }

  CardNumber number() {
    return oneIn(20) ? CardNumber.of("GHOST") : one(cards).number;
  }

  /** Something happens to a card, or to the station; most of it is made good soon. */
  void happen(Instant now) {
    file = null;
    Card card = one(cards);
    switch (random.nextInt(15)) {
      case 14 -> move(card, now);
      case 13 -> assign(card, now);
      case 12 -> published.programme(oneIn(4) ? "SEK" : "EUR", secondPerson());
      case 0, 1 -> {
        card.status = one(List.of(CardStatus.values()));
        card.since = now;
      }
      case 2, 3, 4 -> card.profile = one(PROFILES);
      case 5 -> card.until = now.plus(Duration.ofHours(random.nextInt(MOST_HOURS) - 20));
      case 6 -> {
        card.account = oneIn(3) ? "" : one(cards).own;
        card.before = "";
      }
      case 7 -> card.mode = one(List.of(ValueMode.values()));
      case 8 -> card.replacedBy = oneIn(3) ? one(cards).number.value() : null;
      case 9 -> stationIsOpen = !stationIsOpen;
      default -> makeGood(one(cards));
    }
  }

  /** From now on it spends from another account. */
  private void move(Card card, Instant now) {
    card.before = card.account;
    card.account = one(cards).own;
    card.moved = now;
  }

  /** From now on it has a vehicle, or it never had one. */
  private void assign(Card card, Instant now) {
    card.vehicle = card.vehicle == null || oneIn(2) ? "V_" + card.number : null;
    card.assigned = oneIn(2) ? now : CardSketch.LONG_AGO;
  }

  private SecondPersonRule secondPerson() {
    return new SecondPersonRule(oneIn(4) ? null : one(FROM), oneIn(4) ? null : one(FROM));
  }

  private static void makeGood(Card card) {
    card.status = CardStatus.ACTIVE;
    card.until = null;
    card.account = card.own;
    card.before = "";
    card.replacedBy = null;
  }

  private static AccountPlan plan(String account) {
    return switch (account) {
      case "sven" -> new AccountPlan(AccountKind.PURSE, "SEK", Terms.PLAIN);
      case "van", "lorry" -> new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN);
      case "nora" -> Profiles.plan(new Terms(1_500L, 0));
      case "otto" -> Profiles.plan(new Terms(null, 200));
      default -> Profiles.PLAN;
    };
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
