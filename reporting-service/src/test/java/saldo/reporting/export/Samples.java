package saldo.reporting.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;
import saldo.schemas.reporting.StatementParty;
import saldo.schemas.reporting.StatementPeriod;

/** Statements as a fuel company has them. */
final class Samples {
  private static final Instant FROM = Instant.parse("2026-09-30T22:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-10-31T23:00:00Z");
  private static final CardNumber CARD = CardNumber.of("6391123400000000");
  private static final long OPENING = 4_250;

  private Samples() {}

  /** Nothing was booked. */
  static Statement empty() {
    return of(List.of());
  }

  /** Some fillings, the first of them late, and a correction. */
  static Statement ordinary() {
    return fillings(8);
  }

  /** So many that they go over several pages. */
  static Statement lengthy() {
    return fillings(95);
  }

  /** A prepayment, so many fillings and a correction. */
  static Statement fillings(int count) {
    List<StatementItem> items = new ArrayList<>();
    long balance = OPENING + 200_000;
    items.add(
        item(1, StatementItemKind.PREPAYMENT, 200_000, balance)
            .at(FROM.plus(Duration.ofHours(9)), false, detail("prepayment", Tender.BANK, null)));
    for (int i = 0; i < count; i++) {
      long quantity = 30_000 + 1_370L * (i * 7 % 23);
      String product = i % 5 == 3 ? "adblue" : "diesel";
      long price = product.equals("diesel") ? 179_900 + i * 100L : 89_900;
      long amount = -Filling.amountMinor(quantity, price);
      balance += amount;
      Instant when = FROM.plus(Duration.ofMinutes(700L + 420L * i));
      boolean late = i == 0;
      items.add(
          item(i + 2, StatementItemKind.FILLING, amount, balance)
              .at(
                  late ? FROM.minus(Duration.ofHours(3)) : when,
                  late,
                  fuel(product, quantity, price, 120_400L + 61L * i)));
    }
    balance += 350;
    items.add(
        item(count + 2, StatementItemKind.CORRECTION, 350, balance)
            .at(
                FROM.plus(Duration.ofDays(29)),
                false,
                detail(null, null, "price of the pump was wrong")));
    return of(items);
  }

  private static Statement of(List<StatementItem> items) {
    return new Statement(
        LedgerId.of("north-fuel"),
        AccountId.of("acme-hh-ac-1"),
        7,
        AccountKind.PREPAID,
        "EUR",
        new StatementParty("north-fuel", "Nordwind Mineralöl AG", "HRB 4711"),
        new StatementHolder(
            new StatementParty("acme", "Jönsson & Söhne Spedition GmbH", "HRB 123456"),
            List.of(new StatementParty("hh-ac-1", "HH-AC 1042", null)),
            List.of(new StatementParty("maria", "Maria Öztürk", null)),
            List.of(CARD)),
        new StatementPeriod(4_210, 5_877, FROM, UNTIL, "Europe/Berlin"),
        OPENING,
        items,
        items.isEmpty() ? OPENING : items.getLast().balanceMinor(),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Map.of("station-7", "Station Nord, Kieler Straße 5", "station-9", "Autohof A7"),
        Map.of("diesel", "Diesel B7", "adblue", "AdBlue", "prepayment", "Prepayment"),
        CommandId.of("october"),
        "finn",
        UNTIL.plus(Duration.ofHours(2)));
  }

  private static Detail fuel(String product, long quantity, long price, long odometer) {
    String place = odometer % 2 == 0 ? "station-7" : "station-9";
    return new Detail(
        place, "pump-3", CARD, product, quantity, price, odometer, null, null, null, null);
  }

  private static Detail detail(
      @Nullable String product, @Nullable Tender tender, @Nullable String text) {
    EntryId corrects = text == null ? null : new EntryId("fact:pump-3:122");
    return new Detail(null, null, null, product, null, null, null, tender, null, corrects, text);
  }

  private record Line(long seq, StatementItemKind kind, long amountMinor, long balanceMinor) {
    StatementItem at(Instant when, boolean late, Detail detail) {
      return new StatementItem(
          4_209 + seq,
          new EntryId("entry-" + seq),
          kind,
          Rows.name(kind),
          when,
          late ? FROM.plus(Duration.ofHours(1)) : when.plusSeconds(40),
          amountMinor,
          balanceMinor,
          late,
          detail);
    }
  }

  private static Line item(long seq, StatementItemKind kind, long amount, long balance) {
    return new Line(seq, kind, amount, balance);
  }
}
