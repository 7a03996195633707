package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;

/** Fuel at random: prepaid, taken now or days ago, assigned to others, and priced again. */
final class RandomFuel {
  private static final int LATE_MINUTES = 6_000;
  private static final int EARLY_MINUTES = 90;
  private static final int MOST_ML = 60_000;
  private static final List<String> PRODUCTS =
      List.of("DIESEL", "DIESEL", "DIESEL", "AIR", "PREPAYMENT", "GHOST");
  private static final List<String> LISTS = List.of("FLEET", "FLEET", "FLEET", "KRONOR", "NONE");
  private static final List<@Nullable String> PLACES =
      Arrays.asList("kiosk", "station", "garage", "nowhere", null);

  private final RandomGenerator random;
  private final RandomAmounts amounts;
  private final List<EntryId> fillings = new ArrayList<>();

  /**
   * With which card.
   *
   * @param holder whose it usually is
   * @param hold something that was authorised before
   */
  record Taken(String holder, CardRef card, Instant now, EntryId hold) {}

  RandomFuel(RandomGenerator random, RandomAmounts amounts) {
    this.random = random;
    this.amounts = amounts;
  }

  LedgerCommand next(EntryId id, Taken taken) {
    CardRef card = taken.card();
    return switch (random.nextInt(9)) {
      case 0 ->
          new Prepay(
              oneIn(8) ? LedgerLanguage.account(taken.holder()) : null,
              amounts.amount(taken.holder()),
              Tender.BANK,
              card,
              oneIn(4) ? null : oneIn(3) ? one(PRODUCTS) : "PREPAYMENT");
      case 1, 2, 3 -> {
        fillings.add(id);
        Money amount = amounts.amount(taken.holder());
        yield new RecordFilling(
            card, amount, filling(taken.now(), amount), oneIn(2) ? taken.hold() : null);
      }
      case 4 -> {
        fillings.add(id);
        Money amount = amounts.amount(taken.holder());
        yield new EnterFilling(card, amount, filling(taken.now(), amount), "on paper");
      }
      case 5, 6 -> assign(card);
      default -> new RepriceFilling(earlier(), one(LISTS));
    };
  }

  AssignFilling assign(CardRef card) {
    return new AssignFilling(earlier(), card, "it was theirs");
  }

  private Filling filling(Instant now, Money amount) {
    int minutes = random.nextInt(oneIn(3) ? LATE_MINUTES : 30);
    Instant at =
        oneIn(20)
            ? now.plus(Duration.ofMinutes(random.nextInt(EARLY_MINUTES)))
            : now.minus(Duration.ofMinutes(minutes));
    long quantity = oneIn(20) ? -random.nextLong(2) : 1 + random.nextLong(MOST_ML);
    boolean priced = amount.minor() > 0 && amount.minor() < Limits.AMOUNT_MINOR && quantity > 0;
    long unit = priced ? Filling.unitMilliMinor(amount.minor(), quantity) : 0;
    @Nullable Long odometer =
        oneIn(2) ? null : random.nextLong(100_000) - (oneIn(20) ? 100_000 : 0);
    return new Filling(at, one(PLACES), one(PRODUCTS), quantity, unit, odometer, "02", null, null);
  }

  private EntryId earlier() {
    return fillings.isEmpty() || oneIn(12)
        ? new EntryId("never")
        : fillings.get(Math.max(0, fillings.size() - 1 - random.nextInt(4)));
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T extends @Nullable Object> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
