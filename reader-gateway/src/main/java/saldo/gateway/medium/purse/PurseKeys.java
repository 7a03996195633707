package saldo.gateway.medium.purse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorKey;

/**
 * The keys of one card's purse, and what is done with the one that seals its log. Each is AES-CMAC
 * of the master key over the UID, the sector and a letter of its own; a sector's keys are its first
 * 6 bytes.
 */
final class PurseKeys {
  private static final int SEAL_BYTES = 4;

  private final CardUid card;
  private final SectorKey spending;
  private final SectorKey loading;
  private final AesCmac seal;

  private PurseKeys(CardUid card, SectorKey spending, SectorKey loading, AesCmac seal) {
    this.card = card;
    this.spending = spending;
    this.loading = loading;
    this.seal = seal;
  }

  static PurseKeys of(MasterKey master, CardUid card, int sector) {
    return new PurseKeys(
        card,
        sectorKey(derived(master, card, sector, 'A')),
        sectorKey(derived(master, card, sector, 'B')),
        new AesCmac(derived(master, card, sector, 'M')));
  }

  CardUid card() {
    return card;
  }

  /** Key A: what can spend and repair. */
  SectorKey spending() {
    return spending;
  }

  /** Key B: what can load too. */
  SectorKey loading() {
    return loading;
  }

  /** A log block: the record, and the seal over card, record and the balance after it. */
  byte[] sealed(LogRecord record, long balanceMinor) {
    byte[] block = record.block();
    System.arraycopy(sealOf(block, balanceMinor), 0, block, LogRecord.BODY_BYTES, SEAL_BYTES);
    return block;
  }

  /** Whether a log block was sealed for this card with this balance. */
  boolean fits(byte[] block, long balanceMinor) {
    byte[] found = Arrays.copyOfRange(block, LogRecord.BODY_BYTES, block.length);
    return MessageDigest.isEqual(found, sealOf(block, balanceMinor));
  }

  private byte[] sealOf(byte[] block, long balanceMinor) {
    byte[] uid = card.bytes();
    byte[] message =
        ByteBuffer.allocate(uid.length + LogRecord.BODY_BYTES + Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(uid)
            .put(block, 0, LogRecord.BODY_BYTES)
            .putInt(Math.toIntExact(balanceMinor))
            .array();
    return Arrays.copyOf(seal.of(message), SEAL_BYTES);
  }

  private static byte[] derived(MasterKey master, CardUid card, int sector, char label) {
    byte[] uid = card.bytes();
    return master.derive(
        ByteBuffer.allocate(uid.length + 2).put(uid).put((byte) sector).put((byte) label).array());
  }

  private static SectorKey sectorKey(byte[] derived) {
    return new SectorKey(Arrays.copyOf(derived, SectorKey.BYTES));
  }
}
