package saldo.gateway.medium.purse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** Cards and readers to try purses with. */
final class Bench {
  static final CardUid UID = CardUid.parse("04A1B2C3");
  static final CardUid OTHER_UID = CardUid.parse("04A1B2C4");
  static final int DAY = 20_700;
  static final InstantSource CLOCK =
      InstantSource.fixed(Instant.EPOCH.plusSeconds(DAY * 86_400L + 3_600));
  static final MasterKey MASTER =
      MasterKey.of(HexFormat.of().parseHex("000102030405060708090A0B0C0D0E0F"));
  static final PurseReader TILL = new PurseReader(MASTER, PurseRight.LOAD, 2, CLOCK);
  static final PurseReader MACHINE = new PurseReader(MASTER, PurseRight.SPEND, 7, CLOCK);
  static final PurseReader OTHER_MACHINE = new PurseReader(MASTER, PurseRight.SPEND, 8, CLOCK);

  private Bench() {}

  static ClassicPurse purse(SimulatedCard card, PurseReader reader) {
    return new ClassicPurse(new CardOnReader(card), reader);
  }

  /** Made whole by what was begun here, and nothing else is known. */
  static Recovered recover(ClassicPurse purse, @Nullable PlannedWrite inDoubt)
      throws CardException, PurseRefusedException {
    return purse.recover(
        inDoubt, () -> Stream.ofNullable(inDoubt).map(PlannedWrite::begun).toList());
  }

  /** A card with a purse; its counter is 1, or 0 if there is nothing on it. */
  static SimulatedCard holding(long minor) throws CardException, PurseRefusedException {
    SimulatedCard card = SimulatedCard.blank(UID);
    purse(card, TILL).format();
    if (minor > 0) {
      change(card, TILL, new PurseChange.Load(minor));
    }
    return card;
  }

  static PurseReading change(SimulatedCard card, PurseReader reader, PurseChange change)
      throws CardException, PurseRefusedException {
    ClassicPurse purse = purse(card, reader);
    return purse.execute(purse.prepare(change));
  }
}
