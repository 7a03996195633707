package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.TERMS;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.CommandExamples.items;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.ORIGIN;
import static saldo.schemas.examples.EventExamples.postings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.FactCommand;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** What is around the commands and events: envelopes, outcomes and account snapshots. */
final class AnswerExamples {
  private static final Outcome ACCEPTED =
      new Outcome.Accepted(
          LEDGER,
          new EntryId("payroll:2026-11/1"),
          41,
          41,
          BOOKED,
          List.of("loaded"),
          postings(CARD, 500, "@subsidy.EUR"));
  private static final Outcome REJECTED =
      new Outcome.Rejected(
          LEDGER,
          new EntryId("payroll:2026-11/2"),
          RejectionReason.CEILING_EXCEEDED,
          "The account would hold 203.00 EUR, its ceiling is 200.00 EUR.",
          Map.of("ceilingMinor", "20000"));

  static final List<Outcome> OUTCOMES =
      List.of(
          ACCEPTED,
          REJECTED,
          new Outcome.Bulk(LEDGER, new EntryId("payroll:2026-11"), List.of(ACCEPTED, REJECTED)));

  static final SortedMap<String, Envelope<LedgerCommand>> ENVELOPES =
      sorted(
          "fact",
          new Envelope<>(
              CommandId.of("till7:000321"),
              LEDGER,
              ORIGIN,
              HAPPENED,
              new FactCommand.RecordPurchase(CARD, euro(460), items(), AccountKind.PURSE)),
          "request",
          new Envelope<>(
              CommandId.of("office:000018"),
              LEDGER,
              Origin.of("anna"),
              null,
              new MoneyCommand.Load(CARD, euro(2_000), Tender.CASH)));

  static final SortedMap<String, AccountSnapshot> SNAPSHOTS =
      sorted(
          "holder",
          new AccountSnapshot(
              CARD, AccountKind.PURSE, "EUR", AccountStatus.OPEN, 4_540, 1_500, TERMS, 1, 41),
          "house",
          new AccountSnapshot(
              AccountId.of("@cash.EUR.till7"),
              AccountKind.CASH_DRAWER,
              "EUR",
              AccountStatus.OPEN,
              -120,
              0,
              Terms.PLAIN,
              0,
              42));

  /** The second version: money comes by itself. */
  static final Map<String, AccountSnapshot> RELOADED =
      Map.of(
          "holder",
          new AccountSnapshot(
              CARD,
              AccountKind.PURSE,
              "EUR",
              AccountStatus.OPEN,
              4_540,
              1_500,
              WithReloadExamples.TERMS,
              1,
              41));

  private AnswerExamples() {}

  private static <T> SortedMap<String, T> sorted(String one, T first, String other, T second) {
    return new TreeMap<>(Map.of(one, first, other, second));
  }
}
