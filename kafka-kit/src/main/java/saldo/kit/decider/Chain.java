package saldo.kit.decider;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash chain of a journal: SHA-256 of the previous link followed by the record's bytes. Any
 * change, gap or swap breaks every link after it. One instance per thread.
 */
public final class Chain {
  /** Bytes of a link. */
  public static final int LENGTH = 32;

  /** The record header that carries the link. */
  public static final String HEADER = "chain";

  /** Looking the algorithm up for each record would take as long as the hash itself. */
  private static final MessageDigest SHA_256 = lookUp();

  private final MessageDigest sha256 = sha256();

  /** What the first record of a journal follows. */
  public static byte[] start() {
    return new byte[LENGTH];
  }

  public byte[] next(byte[] previous, byte[] record) {
    sha256.update(previous);
    return sha256.digest(record);
  }

  static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return lookUp();
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
