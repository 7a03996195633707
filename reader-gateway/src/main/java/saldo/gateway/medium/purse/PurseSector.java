package saldo.gateway.medium.purse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.CardException;
import saldo.gateway.medium.CardException.Kind;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.AccessBits;
import saldo.gateway.medium.mifare.Sectors;
import saldo.gateway.medium.mifare.ValueBlock;

/** The sector of a card that its purse is in, opened with the keys of this reader. */
final class PurseSector {
  /** The sector that is used; the others stay as they are. */
  static final int SECTOR = 1;

  static final int MAIN = SECTOR * Sectors.BLOCKS_EACH;
  static final int BACKUP = MAIN + 1;
  static final int LOG = MAIN + 2;
  static final int TRAILER = Sectors.trailer(SECTOR);

  /**
   * Balances are counted down with key A and up with key B; both write the log, which its seal
   * protects; keys change with key B only.
   */
  static final AccessBits ACCESS = new AccessBits(List.of(0b110, 0b110, 0b000, 0b011));

  private static final byte USER_BYTE = 0x69;

  private final SectorCard card;
  private final PurseKeys keys;
  private final KeyKind kind;

  /** What the blocks are to hold after some steps. */
  record Target(LogRecord log, long balanceMinor) {
    static Target of(PurseReading reading) {
      return new Target(reading.last(), reading.balanceMinor());
    }
  }

  PurseSector(SectorCard card, PurseKeys keys, PurseRight right) {
    this.card = card;
    this.keys = keys;
    this.kind = right == PurseRight.LOAD ? KeyKind.B : KeyKind.A;
  }

  /** Takes up the card anew and opens the sector; refuses a card with other keys. */
  void open() throws CardException, PurseRefusedException {
    if (!opens(kind, kind == KeyKind.A ? keys.spending() : keys.loading())) {
      boolean blank = opensBlank();
      throw new PurseRefusedException(blank ? PurseRefusal.NO_PURSE : PurseRefusal.FOREIGN_CARD);
    }
  }

  /** Whether the card is as it came from the factory; then its sector is open. */
  boolean opensBlank() throws CardException {
    return opens(KeyKind.A, SectorKey.TRANSPORT);
  }

  private boolean opens(KeyKind which, SectorKey key) throws CardException {
    card.select();
    try {
      card.authenticate(SECTOR, which, key);
      return true;
    } catch (CardException refused) {
      if (refused.kind() == Kind.NOT_AUTHENTICATED) {
        return false;
      }
      throw refused;
    }
  }

  /** What the blocks hold. */
  PurseContents contents() throws CardException {
    return new PurseContents(card.read(MAIN), card.read(BACKUP), card.read(LOG));
  }

  /** Whether the access bits of the open sector are as they should be. */
  boolean isProtected() throws CardException {
    byte[] bits =
        Arrays.copyOfRange(card.read(TRAILER), SectorKey.BYTES, SectorKey.BYTES + AccessBits.BYTES);
    return Arrays.equals(bits, ACCESS.bytes());
  }

  /** Writes, and reads back after each step. */
  void carryOut(List<WriteStep> steps, Target target) throws CardException {
    for (WriteStep step : steps) {
      switch (step) {
        case CHANGE_BACKUP -> {
          change(target.log());
          transfer(BACKUP, target);
        }
        case COMMIT -> write(LOG, keys.sealed(target.log(), target.balanceMinor()));
        case COPY_TO_MAIN -> {
          card.restore(BACKUP);
          transfer(MAIN, target);
        }
        case COPY_TO_BACKUP -> {
          card.restore(MAIN);
          transfer(BACKUP, target);
        }
      }
    }
  }

  /** Makes a purse of an open blank card. */
  void begin(List<WriteOrder.FormatStep> steps, LogRecord first) throws CardException {
    for (WriteOrder.FormatStep step : steps) {
      switch (step) {
        case MAIN -> write(MAIN, new ValueBlock(0, MAIN).bytes());
        case BACKUP -> write(BACKUP, new ValueBlock(0, BACKUP).bytes());
        case LOG -> write(LOG, keys.sealed(first, 0));
        case KEYS -> card.write(TRAILER, trailer()); // read back by opening it with these keys
      }
    }
  }

  private void change(LogRecord log) throws CardException {
    int amount = Math.toIntExact(log.amountMinor());
    if (log.opcode() == PurseOpcode.LOAD) {
      card.increment(MAIN, amount);
    } else {
      card.decrement(MAIN, amount);
    }
  }

  private void transfer(int block, Target target) throws CardException {
    card.transfer(block);
    if (!PurseContents.minor(card.read(block)).equals(Optional.of(target.balanceMinor()))) {
      throw notKept(block);
    }
  }

  private void write(int block, byte[] data) throws CardException {
    card.write(block, data);
    if (!Arrays.equals(card.read(block), data)) {
      throw notKept(block);
    }
  }

  private static CardException notKept(int block) {
    return new CardException(
        Kind.NOT_KEPT,
        "block %d does not hold what was written to it: present the card again".formatted(block));
  }

  private byte[] trailer() {
    return ByteBuffer.allocate(SectorCard.BLOCK_BYTES)
        .put(keys.spending().bytes())
        .put(ACCESS.bytes())
        .put(USER_BYTE)
        .put(keys.loading().bytes())
        .array();
  }
}
