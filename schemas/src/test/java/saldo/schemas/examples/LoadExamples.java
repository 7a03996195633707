package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.EventExamples.BOOKED;
import static saldo.schemas.examples.EventExamples.HAPPENED;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.EventExamples.house;
import static saldo.schemas.examples.EventExamples.posting;
import static saldo.schemas.examples.EventExamples.postings;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.LoadOrderEvent.LoadCredited;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadOrderEvent.LoadFailed;
import saldo.schemas.ledger.LoadOrderEvent.LoadOrdered;
import saldo.schemas.ledger.LoadOrderEvent.LoadPaid;
import saldo.schemas.ledger.LoadOrderEvent.StrayPaymentRecorded;
import saldo.schemas.ledger.Refusal;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;

/** A load that is paid online, with every field set. */
final class LoadExamples {
  private static final EntryId ORDER = new EntryId("shop:000040");
  private static final String CHECKOUT = "checkout 8812";
  private static final String PAYMENT = "transfer 77120";
  private static final CardRef SHOWN = CardRef.number(NUMBER);
  private static final CardUse USE = new CardUse(SHOWN, NUMBER, "CG_STAFF", null, List.of());
  private static final Origin PAYMENTS = new Origin("payments", "payments", null, 40L);
  private static final Instant IN_A_MONTH = Instant.parse("2026-12-22T14:05:07Z");

  static final List<LedgerCommand> COMMANDS =
      List.of(
          new OrderLoad(CARD, euro(2_000), CHECKOUT, SHOWN),
          new RecordLoadPayment(ORDER, euro(2_000), PAYMENT),
          new CreditLoad(ORDER),
          new FailLoad(ORDER, "payment was cancelled"),
          new ResolveLoad(ORDER, CARD, euro(2_000), euro(500), "card came back damaged", SHOWN));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new LoadOrdered(ORDER, CARD, euro(2_000), CHECKOUT, IN_A_MONTH, USE),
          new LoadPaid(
              ORDER,
              CARD,
              euro(2_000),
              PAYMENT,
              new Refusal(
                  RejectionReason.CARD_NOT_ACTIVE,
                  new TreeMap<>(Map.of("card", NUMBER.value(), "status", "suspended"))),
              List.of(
                  posting(house("@online.EUR"), -2_000), posting(house("@pending.EUR"), 2_000))),
          new StrayPaymentRecorded(
              ORDER,
              CARD,
              euro(2_000),
              PAYMENT,
              Treatment.UNASSIGNED,
              List.of(
                  posting(house("@online.EUR"), -2_000), posting(house("@unassigned.EUR"), 2_000))),
          new LoadCredited(ORDER, CARD, euro(2_000), postings(CARD, 2_000, "@pending.EUR"), USE),
          new LoadDelivered(ORDER, CARD, Treatment.NORMAL),
          new LoadFailed(ORDER, CARD, "payment was cancelled"),
          new LoadCorrected(
              ORDER,
              CARD,
              euro(2_000),
              euro(500),
              "card came back damaged",
              List.of(
                  posting(house("@pending.EUR"), -2_000),
                  posting(CARD, 500),
                  posting(house("@online.EUR"), 1_500)),
              USE));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(201 + i, EVENTS.get(i))).toList();

  private LoadExamples() {}

  private static JournalEntry entry(int seq, LedgerEvent event) {
    return new JournalEntry(
        LEDGER, seq, new EntryId("shop:%06d".formatted(seq)), HAPPENED, BOOKED, PAYMENTS, event);
  }
}
