package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.OTHER_CARD;
import static saldo.schemas.examples.ExampleCards.CHIP;
import static saldo.schemas.examples.ExampleCards.CODE;
import static saldo.schemas.examples.ExampleCards.FUEL_NUMBER;
import static saldo.schemas.examples.ExampleCards.NEXT_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;
import static saldo.schemas.examples.ExampleCards.TAG;
import static saldo.schemas.examples.ExampleCards.VIRTUAL;

import java.time.Instant;
import java.util.List;
import saldo.schemas.EntryId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.AddCard;
import saldo.schemas.card.CardCommand.AddRange;
import saldo.schemas.card.CardCommand.AssignCard;
import saldo.schemas.card.CardCommand.BindMedium;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.CloseCard;
import saldo.schemas.card.CardCommand.ConfiscateCard;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardCommand.ExpireCard;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardCommand.LinkAccount;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardCommand.NotePosting;
import saldo.schemas.card.CardCommand.NoteReplacement;
import saldo.schemas.card.CardCommand.ReissueCard;
import saldo.schemas.card.CardCommand.ReissueCode;
import saldo.schemas.card.CardCommand.ReleaseMedium;
import saldo.schemas.card.CardCommand.RemoveCard;
import saldo.schemas.card.CardCommand.ReportLost;
import saldo.schemas.card.CardCommand.ResumeCard;
import saldo.schemas.card.CardCommand.ReturnCard;
import saldo.schemas.card.CardCommand.SuspendCard;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.Replacement;

/** Commands about the cards of a canteen and of a fuel company's drivers. */
final class CardCommandExamples {
  static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");
  static final EntryId MOVE = new EntryId("office:000031");

  static final List<CardCommand> ALL =
      List.of(
          new AddCard(NUMBER, new Blank(ValueMode.SERVER, "CP_STAFF", "CG_STAFF")),
          new AddRange("707712000000071", 500, new Blank(ValueMode.SERVER, "CP_VAN", "CG_VANS")),
          new IssueCard(FUEL_NUMBER, "BR_717", "V_717", CommandExamples.VEHICLE),
          new ActivateCard(NUMBER),
          new SuspendCard(NUMBER, "left at the till"),
          new ResumeCard(NUMBER, "fetched by its bearer"),
          new ReportLost(NUMBER, Loss.STOLEN, "taken from a locker"),
          new ConfiscateCard(NUMBER, "used by somebody else"),
          new ReturnCard(NUMBER, "left the company"),
          new ReissueCard(FUEL_NUMBER, "BR_718", "V_718"),
          new ExpireCard(NUMBER),
          new CloseCard(NUMBER, "worn out"),
          new RemoveCard(NUMBER, "scanned twice"),
          new AssignCard(NUMBER, Attribute.GROUP, "CG_TRAINEES", NEXT_MONTH, "new contract"),
          new LinkAccount(NUMBER, OTHER_CARD, "one account for both cards"),
          new BindMedium(NUMBER, CHIP),
          new ReleaseMedium(FUEL_NUMBER, TAG, "vehicle sold"),
          new ReissueCode(NUMBER, CODE, "photographed"),
          new CreateVirtualCard("PS_SENTOFT", VIRTUAL, "ORG_NORDWERK", "BR_4711", "CP_VIRTUAL"),
          new NotePosting(NUMBER),
          new NoteReplacement(NUMBER, NEXT_NUMBER, Replacement.LOST, MOVE));

  /** The second version: what a plan gave does not mean that anybody has used the card. */
  static final List<CardCommand> BY_PLAN = List.of(new NotePosting(NUMBER, true));

  private CardCommandExamples() {}
}
