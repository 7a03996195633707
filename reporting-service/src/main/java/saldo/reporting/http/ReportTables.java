package saldo.reporting.http;

import saldo.http.Parameters;
import saldo.http.csv.CsvTable;
import saldo.reporting.report.DayBalance;
import saldo.reporting.report.ReportedCard;
import saldo.reporting.view.WaitingFilling;

/** Reports as tables. The names of columns are those of the JSON, and say the units. */
final class ReportTables {
  /** How a day ended, a line for each day and currency. */
  static final CsvTable<DayBalance> BALANCES =
      CsvTable.<DayBalance>of()
          .with("day", DayBalance::day)
          .with("currency", DayBalance::currency)
          .with("creditMinor", DayBalance::creditMinor)
          .with("debitMinor", DayBalance::debitMinor)
          .with("balanceMinor", DayBalance::balanceMinor)
          .with("items", DayBalance::items);

  /** Fillings whose account nobody knows yet. */
  static final CsvTable<WaitingFilling> WAITING =
      CsvTable.<WaitingFilling>of()
          .with("filling", WaitingFilling::filling)
          .with("seq", WaitingFilling::seq)
          .with("bookedAt", WaitingFilling::bookedAt)
          .with("filledAt", waiting -> waiting.fuel().filledAt())
          .with("servicePoint", waiting -> waiting.fuel().servicePoint())
          .with("terminal", WaitingFilling::terminal)
          .with("pump", waiting -> waiting.fuel().pump())
          .with("card", WaitingFilling::card)
          .with("product", waiting -> waiting.fuel().product())
          .with("quantityMl", waiting -> waiting.fuel().quantityMl())
          .with("unitMilliMinor", waiting -> waiting.fuel().unitMilliMinor())
          .with("amountMinor", waiting -> waiting.amount().minor())
          .with("currency", waiting -> waiting.amount().currency())
          .with("odometerKm", waiting -> waiting.fuel().odometerKm());

  /** Cards that somebody should look at. */
  static final CsvTable<ReportedCard> CARDS =
      CsvTable.<ReportedCard>of()
          .with("card", ReportedCard::card)
          .with("status", card -> Parameters.written(card.status()))
          .with("account", ReportedCard::account)
          .with("balanceMinor", ReportedCard::balanceMinor)
          .with("currency", ReportedCard::currency)
          .with("vehicle", ReportedCard::vehicle)
          .with("bearer", ReportedCard::bearer)
          .with("lastUsed", ReportedCard::lastUsed);

  private ReportTables() {}
}
