package saldo.schemas.examples;

import static saldo.schemas.examples.CardCommandExamples.MOVE;
import static saldo.schemas.examples.CardCommandExamples.NEXT_MONTH;
import static saldo.schemas.examples.CommandExamples.CARD;
import static saldo.schemas.examples.CommandExamples.TERMS;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.ExampleCards.CHIP;
import static saldo.schemas.examples.ExampleCards.CODE;
import static saldo.schemas.examples.ExampleCards.NEXT_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.AccountLinked;
import saldo.schemas.card.CardEvent.CardActivated;
import saldo.schemas.card.CardEvent.CardAdded;
import saldo.schemas.card.CardEvent.CardAssigned;
import saldo.schemas.card.CardEvent.CardClosed;
import saldo.schemas.card.CardEvent.CardConfiscated;
import saldo.schemas.card.CardEvent.CardExpired;
import saldo.schemas.card.CardEvent.CardIssued;
import saldo.schemas.card.CardEvent.CardRemoved;
import saldo.schemas.card.CardEvent.CardReplaced;
import saldo.schemas.card.CardEvent.CardReportedLost;
import saldo.schemas.card.CardEvent.CardResumed;
import saldo.schemas.card.CardEvent.CardReturned;
import saldo.schemas.card.CardEvent.CardSuspended;
import saldo.schemas.card.CardEvent.FirstPostingNoted;
import saldo.schemas.card.CardEvent.MediumBound;
import saldo.schemas.card.CardEvent.MediumReleased;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Replacement;

/** Events about cards with every field set, each in an entry. */
final class CardEventExamples {
  static final Origin DESK = new Origin("anna", "desk2", "PS_SENTOFT", 12L);
  static final Instant ASKED = Instant.parse("2026-11-20T08:30:00Z");
  static final Instant RECORDED = Instant.parse("2026-11-20T08:30:00.120Z");
  static final Instant VALID_UNTIL = Instant.parse("2029-11-20T08:30:00.120Z");
  static final AccountLink LINK =
      new AccountLink(CARD, new AccountPlan(AccountKind.PURSE, "EUR", TERMS));

  private static final List<CardEvent> EVENTS =
      List.of(
          new CardAdded(NUMBER, CardForm.PHYSICAL, ValueMode.SERVER),
          new CardIssued(NUMBER, VALID_UNTIL),
          new CardActivated(NUMBER),
          new CardSuspended(NUMBER, "left at the till"),
          new CardResumed(NUMBER, "fetched by its bearer"),
          new CardReportedLost(NUMBER, Loss.STOLEN, "taken from a locker"),
          new CardConfiscated(NUMBER, "used by somebody else"),
          new CardReturned(NUMBER, "left the company"),
          new CardExpired(NUMBER),
          new CardClosed(NUMBER, "worn out"),
          new CardRemoved(NUMBER, "scanned twice"),
          new CardAssigned(NUMBER, Attribute.GROUP, "CG_TRAINEES", NEXT_MONTH, "new contract"),
          new AccountLinked(NUMBER, LINK, "issued"),
          new MediumBound(NUMBER, CHIP),
          new MediumReleased(NUMBER, CODE, "photographed"),
          new FirstPostingNoted(NUMBER),
          new CardReplaced(NUMBER, NEXT_NUMBER, Replacement.LOST, MOVE));

  static final List<CardEntry> ENTRIES =
      IntStream.range(0, EVENTS.size()).mapToObj(i -> entry(i + 1, EVENTS.get(i))).toList();

  private CardEventExamples() {}

  private static CardEntry entry(int seq, CardEvent event) {
    EntryId entry = new EntryId("desk2:%06d".formatted(seq));
    return new CardEntry(LEDGER, seq, entry, ASKED, RECORDED, DESK, event);
  }
}
