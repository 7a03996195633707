package saldo.schemas.examples;

import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.Tender;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItem.Detail;
import saldo.schemas.reporting.StatementItemKind;
import saldo.schemas.reporting.StatementParty;
import saldo.schemas.reporting.StatementPeriod;

/** A month of a company's vehicle, and a purse on which nothing happened yet. */
final class StatementExamples {
  private static final Instant OCTOBER = Instant.parse("2026-09-30T22:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-10-31T23:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-11-01T01:00:00.250Z");
  private static final StatementParty ISSUER =
      new StatementParty("north-fuel", "North Fuel AG", "HRB 4711");

  private static final Detail PAID =
      new Detail(null, null, null, null, null, null, null, Tender.BANK, null, null, null);
  private static final Detail FUEL =
      new Detail(
          "station-7",
          "pump-3",
          NUMBER,
          "diesel",
          40_500L,
          179_900L,
          120_417L,
          Tender.BANK,
          AccountId.of("acme"),
          new EntryId("fact:pump-3:122"),
          "OVERDRAWN");
  static final SortedMap<String, Statement> ALL =
      new TreeMap<>(Map.of("filled", filled(), "empty", empty()));

  private StatementExamples() {}

  private static Statement filled() {
    return new Statement(
        LEDGER,
        AccountId.of("acme-hh-ac-1"),
        2,
        AccountKind.PREPAID,
        "EUR",
        ISSUER,
        new StatementHolder(
            new StatementParty("acme", "ACME Logistik GmbH", "HRB 1234"),
            List.of(new StatementParty("hh-ac-1", "HH-AC 1", null)),
            List.of(new StatementParty("maria", "Maria Öztürk", null)),
            List.of(NUMBER)),
        new StatementPeriod(101, 240, OCTOBER, NOVEMBER, "Europe/Berlin"),
        3_000,
        List.of(
            item(130, StatementItemKind.PREPAYMENT, "prepaid", 50_000).at(53_000, false, PAID),
            item(231, StatementItemKind.FILLING, "purchase-recorded", -7_286)
                .at(45_714, true, FUEL)),
        45_714,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Map.of("station-7", "Station Nord"),
        Map.of("diesel", "Diesel B7"),
        CommandId.of("october"),
        "finn",
        CLOSED);
  }

  private static Statement empty() {
    return new Statement(
        LEDGER,
        AccountId.of("guest-1"),
        1,
        AccountKind.PURSE,
        "EUR",
        null,
        new StatementHolder(null, List.of(), List.of(), List.of()),
        new StatementPeriod(1, 240, null, NOVEMBER, "Z"),
        0,
        List.of(),
        0,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Map.of(),
        Map.of(),
        CommandId.of("october"),
        "finn",
        CLOSED);
  }

  private record Line(long seq, StatementItemKind kind, String event, long amountMinor) {
    StatementItem at(long balanceMinor, boolean late, Detail detail) {
      return new StatementItem(
          seq,
          new EntryId(event + "-" + seq),
          kind,
          event,
          OCTOBER.minusSeconds(seq),
          OCTOBER.plusSeconds(seq),
          amountMinor,
          balanceMinor,
          late,
          detail);
    }
  }

  private static Line item(long seq, StatementItemKind kind, String event, long amountMinor) {
    return new Line(seq, kind, event, amountMinor);
  }
}
