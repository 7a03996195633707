package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.EXPIRES;
import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.CommandExamples.item;
import static saldo.schemas.examples.EventExamples.house;
import static saldo.schemas.examples.EventExamples.posting;
import static saldo.schemas.examples.EventExamples.postings;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CodeCommand.CancelCode;
import saldo.schemas.ledger.CodeCommand.ExpireCode;
import saldo.schemas.ledger.CodeCommand.IssueCode;
import saldo.schemas.ledger.CodeCommand.IssueTicket;
import saldo.schemas.ledger.CodeCommand.RedeemCode;
import saldo.schemas.ledger.CodeCommand.SellTicket;
import saldo.schemas.ledger.CodeEvent.CodeCancelled;
import saldo.schemas.ledger.CodeEvent.CodeExpired;
import saldo.schemas.ledger.CodeEvent.CodeIssued;
import saldo.schemas.ledger.CodeEvent.CodeRedeemed;
import saldo.schemas.ledger.CodeEvent.TicketIssued;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.Tender;

/** Commands and events about transaction codes and tickets, with every field set. */
final class CodeExamples {
  private static final PresentedCode SECRET = PresentedCode.of("7Q4M-2X9D-KTE5-0WZH");
  private static final EntryId CODE = new EntryId("office:000019");
  private static final EntryId TICKET = new EntryId("office:000020");
  private static final List<String> GROUPS = List.of("meals", "drinks");
  private static final CardRef PRESENTED = CardRef.number(NUMBER);
  private static final CardUse USE =
      new CardUse(
          PRESENTED,
          NUMBER,
          "STAFF",
          CardNumber.of("C_VIRT_canteen-main"),
          List.of(new CardUse.LimitUse("daily", "2026-11-21", 1_500, 1_500L)));

  static final List<LedgerCommand> COMMANDS =
      List.of(
          new IssueCode(CARD, SECRET.hash(), euro(1_500), EXPIRES, true, GROUPS, PRESENTED),
          new IssueTicket(CARD, SECRET.hash(), euro(800), EXPIRES, false, GROUPS, PRESENTED),
          new SellTicket(SECRET.hash(), euro(800), EXPIRES, false, GROUPS, Tender.CASH),
          new RedeemCode(SECRET, euro(460), CommandExamples.items()),
          new CancelCode(CODE, "ordered by mistake"),
          new ExpireCode(CODE));

  private static final List<LedgerEvent> EVENTS =
      List.of(
          new CodeIssued(CODE, SECRET.hash(), CARD, euro(1_500), EXPIRES, true, GROUPS, USE),
          new TicketIssued(
              TICKET,
              SECRET.hash(),
              house("@cash.EUR.till7"),
              euro(800),
              EXPIRES,
              false,
              GROUPS,
              Tender.CASH,
              postings(house("@vouchers.EUR"), 800, "@cash.EUR.till7"),
              USE),
          new CodeRedeemed(
              TICKET,
              house("@vouchers.EUR"),
              euro(120),
              euro(680),
              List.of(item("drinks", 120, 1_900)),
              CardNumber.of("C_VIRT_canteen-main"),
              List.of(
                  posting(house("@vouchers.EUR"), -120),
                  posting(house("@revenue.EUR.drinks"), 101),
                  posting(house("@vat.EUR.1900"), 19),
                  posting(house("@vouchers.EUR"), -680),
                  posting(house("@breakage.EUR"), 680)),
              USE),
          new CodeCancelled(
              TICKET,
              house("@vouchers.EUR"),
              euro(800),
              "ordered by mistake",
              postings(house("@vouchers.EUR"), -800, "@cash.EUR.till7"),
              USE),
          new CodeExpired(
              TICKET,
              house("@vouchers.EUR"),
              euro(800),
              postings(house("@vouchers.EUR"), -800, "@breakage.EUR"),
              USE));

  static final List<JournalEntry> ENTRIES =
      IntStream.range(0, EVENTS.size())
          .mapToObj(i -> EventExamples.entry(101 + i, EVENTS.get(i)))
          .toList();

  private CodeExamples() {}
}
