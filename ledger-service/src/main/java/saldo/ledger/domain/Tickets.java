package saldo.ledger.domain;

import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Vouchers that are paid when they are issued. What becomes of them is as with other codes. */
final class Tickets {
  private Tickets() {}

  static Decision<LedgerEvent, RejectionReason> issue(Deciding on, IssueTicket c) {
    NewCode ticket = NewCode.of(c);
    return on.wanted(c, Purpose.BUY_TICKET)
        .from(
            ticket.checks(on, Limits.TICKET),
            holder -> {
              List<Leg> legs = TicketPostings.issued(holder.account(), c.amount());
              Spending spending = ticket.spending(holder);
              return spending
                  .checks(holder, c.amount())
                  .affordable(legs)
                  .accept(() ->
                      new TicketIssued(
                          on.situation().entry(),
                          c.hash(),
                          holder.account(),
                          c.amount(),
                          c.expiresAt(),
                          c.divisible(),
                          ticket.groups(spending),
                          null,
                          holder.on().postings(legs),
                          spending.use()));
            });
  }

  static Decision<LedgerEvent, RejectionReason> sell(Deciding on, SellTicket c) {
    AccountId payer = PostingRules.tenderAccount(c.tender(), c.amount().currency(), on.situation());
    return NewCode.of(c)
        .checks(on, Limits.TICKET)
        .accept(() ->
            new TicketIssued(
                on.situation().entry(),
                c.hash(),
                payer,
                c.amount(),
                c.expiresAt(),
                c.divisible(),
                c.productGroups(),
                c.tender(),
                on.postings(TicketPostings.issued(payer, c.amount())),
                null));
  }
}
