package saldo.ledger.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Answer;
import saldo.ledger.domain.Entry;
import saldo.ledger.domain.Sentences;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumEvent.Begun;
import saldo.schemas.ledger.MediumEvent.OpenWritesTold;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;

/** Puts the shell's answers into the words of the published language. */
final class Outcomes {
  private Outcomes() {}

  static Outcome of(LedgerId ledger, Answer<LedgerEvent, RejectionReason> answer) {
    return switch (answer) {
      case Answer.Booked<LedgerEvent, RejectionReason> booked -> accepted(ledger, booked);
      case Answer.Refused<LedgerEvent, RejectionReason> refused ->
          new Outcome.Rejected(
              ledger,
              refused.entry(),
              refused.reason(),
              Sentences.of(refused.reason(), refused.details()),
              refused.details());
      case Answer.Several<LedgerEvent, RejectionReason> several ->
          new Outcome.Bulk(
              ledger,
              several.entry(),
              several.entries().stream().map(one -> of(ledger, one)).toList());
    };
  }

  private static Outcome accepted(
      LedgerId ledger, Answer.Booked<LedgerEvent, RejectionReason> booked) {
    List<String> types = new ArrayList<>(1);
    List<Posting> postings = new ArrayList<>();
    List<CardUse> uses = Entry.counted(booked.events());
    for (LedgerEvent event : booked.events()) {
      types.add(event.typeName());
      postings.addAll(event.postings());
    }
    return new Outcome.Accepted(
        ledger,
        booked.entry(),
        booked.firstSeq(),
        booked.lastSeq(),
        booked.bookedAt(),
        types,
        postings,
        uses.isEmpty() ? null : uses,
        toWrite(booked.events()),
        begun(booked.events()));
  }

  private static Outcome.@Nullable ToWrite toWrite(List<LedgerEvent> events) {
    return !events.isEmpty() && events.getLast() instanceof DeliveryClaimed claimed
        ? new Outcome.ToWrite(claimed.account(), claimed.number(), claimed.amount())
        : null;
  }

  private static @Nullable List<Begun> begun(List<LedgerEvent> events) {
    return !events.isEmpty() && events.getLast() instanceof OpenWritesTold told
        ? told.writes()
        : null;
  }
}
