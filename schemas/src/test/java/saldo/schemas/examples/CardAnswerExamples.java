package saldo.schemas.examples;

import static saldo.schemas.examples.CardCommandExamples.NEXT_MONTH;
import static saldo.schemas.examples.CardEventExamples.ASKED;
import static saldo.schemas.examples.CardEventExamples.LINK;
import static saldo.schemas.examples.CardEventExamples.RECORDED;
import static saldo.schemas.examples.CardEventExamples.VALID_UNTIL;
import static saldo.schemas.examples.EventExamples.LEDGER;
import static saldo.schemas.examples.ExampleCards.CHIP;
import static saldo.schemas.examples.ExampleCards.CODE;
import static saldo.schemas.examples.ExampleCards.FUEL_NUMBER;
import static saldo.schemas.examples.ExampleCards.NEXT_NUMBER;
import static saldo.schemas.examples.ExampleCards.NUMBER;
import static saldo.schemas.examples.ExampleCards.VIRTUAL;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saldo.schemas.CommandId;
import saldo.schemas.Dated;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.card.ValueMode;

/** What is around the commands and events of cards: envelopes, outcomes and states. */
final class CardAnswerExamples {
  static final Map<String, Envelope<CardCommand>> ENVELOPES =
      Map.of(
          "request",
          new Envelope<>(
              CommandId.of("desk1:000002"),
              LedgerId.of("fuel-west"),
              new Origin("cleo", "desk1", "PS_WESTPORT", 2L),
              ASKED,
              new CardCommand.IssueCard(FUEL_NUMBER, "BR_717", "V_717", CommandExamples.VEHICLE)));

  static final List<CardOutcome> OUTCOMES =
      List.of(
          new CardOutcome.Accepted(LEDGER, new EntryId("desk2:000002"), 2, 5, RECORDED),
          new CardOutcome.Rejected(
              LEDGER,
              new EntryId("desk2:000003"),
              CardRejection.WRONG_STATUS,
              "The card 9280000100047119 is stolen and stays blocked: issue another one.",
              Map.of("status", "stolen")));

  static final Map<String, CardState> STATES =
      new TreeMap<>(Map.of("physical", physical(), "virtual", virtual()));

  private CardAnswerExamples() {}

  private static CardState physical() {
    CardLinks links =
        new CardLinks(
            List.of(new Dated<>(ASKED, "CP_STAFF")),
            List.of(new Dated<>(ASKED, "CG_STAFF"), new Dated<>(NEXT_MONTH, "CG_TRAINEES")),
            List.of(new Dated<>(ASKED, "BR_4711")),
            List.of(new Dated<>(ASKED, "V_717"), new Dated<>(NEXT_MONTH, null)),
            List.of(),
            List.of(new Dated<>(ASKED, LINK)));
    return new CardState(
        NUMBER,
        7,
        CardForm.PHYSICAL,
        ValueMode.SERVER,
        CardStatus.STOLEN,
        RECORDED,
        links,
        List.of(new Medium(CHIP, ASKED, null), new Medium(CODE, ASKED, RECORDED)),
        VALID_UNTIL,
        1,
        true,
        NEXT_NUMBER);
  }

  private static CardState virtual() {
    CardLinks links =
        new CardLinks(
            List.of(new Dated<>(ASKED, "CP_VIRTUAL")),
            List.of(),
            List.of(new Dated<>(ASKED, "BR_4711")),
            List.of(),
            List.of(new Dated<>(ASKED, "PS_SENTOFT")),
            List.of());
    return new CardState(
        VIRTUAL,
        3,
        CardForm.VIRTUAL,
        ValueMode.SERVER,
        CardStatus.ACTIVE,
        RECORDED,
        links,
        List.of(),
        null,
        0,
        false,
        null);
  }
}
