package saldo.ledger.domain;

import java.util.random.RandomGenerator;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.LedgerCommand;

/** Draws what readers do with media: most often they take what waits, and write it. */
final class RandomDeliveries {
  private static final int NUMBERS = 4;

  private final RandomGenerator random;

  RandomDeliveries(RandomGenerator random) {
    this.random = random;
  }

  /** Something about a medium, most often of an account whose credit is on one. */
  LedgerCommand next(String holder, RandomCards cards) {
    String account = random.nextInt(3) == 0 ? holder : "ben";
    CardRef card = cards.presented(account);
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new ClaimDelivery(card);
      case 4, 5, 6 -> new RecordDelivery(LedgerLanguage.account(account), random.nextInt(NUMBERS));
      case 7 -> new ReleaseDelivery(LedgerLanguage.account(account), "reader is gone");
      case 8 -> new RecordMark(card, random.nextBoolean());
      default ->
          new RecordWipe(card, random.nextInt(2) == 0 ? null : Money.of(random.nextInt(9), "EUR"));
    };
  }
}
