package saldo.gateway.simulator.mifare;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.KeyKind;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.SectorKey;
import saldo.gateway.medium.mifare.AccessBits;
import saldo.gateway.medium.mifare.Sectors;

/** The 64 blocks of a card, as they are, whoever may see them. */
final class CardMemory {
  static final int BYTES = Sectors.BLOCKS * SectorCard.BLOCK_BYTES;

  private static final int UID_BYTES = 4;
  private static final int BITS_AT = SectorKey.BYTES;
  private static final int USER_BYTE_AT = BITS_AT + AccessBits.BYTES;
  private static final int KEY_B_AT = USER_BYTE_AT + 1;
  private static final String MANUFACTURER = "0804006263646566676869";
  private static final byte TRANSPORT_USER_BYTE = 0x69;

  private final byte[] bytes;

  private CardMemory(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A card as it comes from the factory. */
  static CardMemory blank(CardUid uid) {
    CardMemory memory = new CardMemory(new byte[BYTES]);
    byte[] id = uid.bytes();
    System.arraycopy(id, 0, memory.bytes, 0, UID_BYTES);
    memory.bytes[UID_BYTES] = check(id);
    byte[] maker = HexFormat.of().parseHex(MANUFACTURER);
    System.arraycopy(maker, 0, memory.bytes, UID_BYTES + 1, maker.length);
    for (int sector = 0; sector < Sectors.COUNT; sector++) {
      memory.put(Sectors.trailer(sector), transportTrailer());
    }
    return memory;
  }

  /**
   * A card from its dump.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  static CardMemory of(byte[] dump) {
    if (dump.length != BYTES) {
      throw new IllegalArgumentException(
          "a dump has %d bytes, this has %d".formatted(BYTES, dump.length));
    }
    if (dump[UID_BYTES] != check(Arrays.copyOf(dump, UID_BYTES))) {
      throw new IllegalArgumentException("the UID and its check byte in block 0 do not fit");
    }
    return new CardMemory(dump.clone());
  }

  CardUid uid() {
    return CardUid.of(Arrays.copyOf(bytes, UID_BYTES));
  }

  byte[] dump() {
    return bytes.clone();
  }

  byte[] get(int block) {
    int from = block * SectorCard.BLOCK_BYTES;
    return Arrays.copyOfRange(bytes, from, from + SectorCard.BLOCK_BYTES);
  }

  void put(int block, byte[] content) {
    System.arraycopy(content, 0, bytes, block * SectorCard.BLOCK_BYTES, SectorCard.BLOCK_BYTES);
  }

  SectorKey key(int sector, KeyKind kind) {
    byte[] trailer = get(Sectors.trailer(sector));
    int from = kind == KeyKind.A ? 0 : KEY_B_AT;
    return new SectorKey(Arrays.copyOfRange(trailer, from, from + SectorKey.BYTES));
  }

  /** A sector's access bits; empty if they are inconsistent: nothing is allowed any more. */
  Optional<AccessBits> access(int sector) {
    byte[] trailer = get(Sectors.trailer(sector));
    return AccessBits.parse(Arrays.copyOfRange(trailer, BITS_AT, USER_BYTE_AT));
  }

  /** A trailer as it is seen with this key: what may not be read is zeros. */
  byte[] visibleTrailer(int block, AccessBits access, KeyKind key) {
    byte[] trailer = get(block);
    Arrays.fill(trailer, 0, BITS_AT, (byte) 0);
    if (!access.allow(AccessBits.OfTrailer.READ_KEY_B, key)) {
      Arrays.fill(trailer, KEY_B_AT, trailer.length, (byte) 0);
    }
    return trailer;
  }

  /**
   * A trailer after it is written with this key: of the parts, those change that may be written.
   * Empty if none may.
   */
  Optional<byte[]> changedTrailer(int block, byte[] data, KeyKind key) {
    AccessBits access = access(Sectors.of(block)).orElseThrow();
    byte[] trailer = get(block);
    byte[] before = trailer.clone();
    boolean keyA = access.allow(AccessBits.OfTrailer.WRITE_KEY_A, key);
    boolean bits = access.allow(AccessBits.OfTrailer.WRITE_BITS, key);
    boolean keyB = access.allow(AccessBits.OfTrailer.WRITE_KEY_B, key);
    System.arraycopy(keyA ? data : before, 0, trailer, 0, BITS_AT);
    System.arraycopy(bits ? data : before, BITS_AT, trailer, BITS_AT, KEY_B_AT - BITS_AT);
    System.arraycopy(keyB ? data : before, KEY_B_AT, trailer, KEY_B_AT, SectorKey.BYTES);
    return keyA || bits || keyB ? Optional.of(trailer) : Optional.empty();
  }

  private static byte[] transportTrailer() {
    byte[] trailer = new byte[SectorCard.BLOCK_BYTES];
    System.arraycopy(SectorKey.TRANSPORT.bytes(), 0, trailer, 0, BITS_AT);
    System.arraycopy(AccessBits.TRANSPORT.bytes(), 0, trailer, BITS_AT, AccessBits.BYTES);
    trailer[USER_BYTE_AT] = TRANSPORT_USER_BYTE;
    System.arraycopy(SectorKey.TRANSPORT.bytes(), 0, trailer, KEY_B_AT, SectorKey.BYTES);
    return trailer;
  }

  private static byte check(byte[] uid) {
    byte check = 0;
    for (byte each : uid) {
      check ^= each;
    }
    return check;
  }
}
