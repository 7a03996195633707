package saldo.ledger.domain;

import static saldo.ledger.domain.Flaw.Role.FROM;
import static saldo.ledger.domain.Flaw.all;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_NOT_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.NOTHING_TO_DELIVER;

import java.util.List;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.Undelivered.Claim;

/** The lines of the table of refusals for credit on its way to a medium. */
final class DeliveryRefusals {
  private DeliveryRefusals() {}

  static List<Row> rows() {
    return List.of(
        new Row(
            "claim delivery",
            attempt -> {
              attempt.cards.place = "kiosk";
              attempt.from.undelivered = new Undelivered(0, 100, List.of(), null);
            },
            a -> new ClaimDelivery(a.cards.from.ref()),
            all(
                CardFlaw.FROM.unusable(),
                CardFlaw.here(),
                List.of(
                    Flaw.of(NOTHING_TO_DELIVER, "waiting", a -> a.from.undelivered = null),
                    Flaw.of(DELIVERY_CLAIMED, "waiting", a -> a.from.undelivered = taken("other")),
                    FROM.house(),
                    FROM.closed(),
                    FROM.frozen(),
                    MediumRefusals.inDoubt()))),
        new Row(
            "release delivery",
            attempt -> attempt.from.undelivered = taken("till-7"),
            a -> new ReleaseDelivery(a.from.account(), "stolen"),
            List.of(
                FROM.unknown(),
                FROM.house(),
                Flaw.of(DELIVERY_NOT_CLAIMED, "waiting", a -> a.from.undelivered = null),
                MediumRefusals.inDoubt())),
        new Row(
            "record delivery",
            attempt -> {},
            a -> new RecordDelivery(a.from.account(), 1),
            List.of()),
        new Row(
            "record wipe", attempt -> {}, a -> new RecordWipe(a.cards.from.ref(), null), List.of()),
        new Row(
            "record mark",
            attempt -> {},
            a -> new RecordMark(a.cards.from.ref(), true),
            List.of()));
  }

  private static Undelivered taken(String by) {
    return new Undelivered(1, 0, List.of(), new Claim(100, List.of(), by));
  }
}
