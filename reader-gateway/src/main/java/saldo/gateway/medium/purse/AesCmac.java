package saldo.gateway.medium.purse;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-CMAC with a key of 128 bits. Source: RFC 4493. */
final class AesCmac {
  static final int BYTES = 16;

  private static final int CARRY = 0x87;
  private static final byte PADDING = (byte) 0x80;

  private final SecretKeySpec key;
  private final byte[] forWhole;
  private final byte[] forPadded;

  /**
   * @param key 16 bytes
   */
  AesCmac(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    this.forWhole = doubled(encrypt(new byte[BYTES]));
    this.forPadded = doubled(forWhole);
  }

  /** The MAC of a message of any length, 16 bytes. */
  byte[] of(byte[] message) {
    boolean whole = message.length > 0 && message.length % BYTES == 0;
    int blocks = Math.max(1, Math.ceilDiv(message.length, BYTES));
    byte[] padded = Arrays.copyOf(message, blocks * BYTES);
    if (!whole) {
      padded[message.length] = PADDING;
    }
    byte[] last = whole ? forWhole : forPadded;
    for (int i = 0; i < BYTES; i++) {
      padded[padded.length - BYTES + i] ^= last[i];
    }
    byte[] chained = encrypt(padded);
    return Arrays.copyOfRange(chained, chained.length - BYTES, chained.length);
  }

  // CMAC is the last block of CBC, begun with zeros
  private byte[] encrypt(byte[] blocks) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BYTES]));
      return cipher.doFinal(blocks);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no AES", impossible);
    }
  }

  private static byte[] doubled(byte[] block) {
    byte[] result = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int next = i + 1 < BYTES ? (block[i + 1] & 0xFF) >>> 7 : 0;
      result[i] = (byte) (block[i] << 1 | next);
    }
    if (block[0] < 0) {
      result[BYTES - 1] ^= (byte) CARRY;
    }
    return result;
  }
}
